// Writes src/api/schema.d.ts from the OpenAPI document of the built program, or checks that it still agrees with it.
//   node scripts/client.mjs write | check
// The document comes from MILLPOND_OPENAPI (a file), or from the newest built program, which is started for it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = fileURLToPath(new URL('..', import.meta.url));
const target = join(here, 'src/api/schema.d.ts');
const mode = process.argv[2] ?? 'check';

function newestProgram() {
  const built = ['release', 'debug']
    .map((flavour) => join(here, `../../../artifacts/bin/Millpond/${flavour}/Millpond.dll`))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (built.length === 0)
    throw new Error(
      'client: build the program first (dotnet build src/Millpond), its API document is what the client is made from',
    );
  return built[0];
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function documentOf(program) {
  const folder = mkdtempSync(join(tmpdir(), 'millpond-client-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const running = spawn('dotnet', [program, 'serve', '--urls', address, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => running.once('exit', resolve));
  try {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline && running.exitCode === null) {
      const answer = await fetch(`${address}/openapi/v1.json`).catch(() => null);
      if (answer?.ok) return await answer.json();
      if (answer) throw new Error(`client: the program answered ${answer.status}\n${await answer.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`client: the program gave no API document\n${said}`);
  } finally {
    running.kill('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
    running.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = process.env.MILLPOND_OPENAPI;
const api = given ? JSON.parse(readFileSync(given, 'utf8')) : await documentOf(newestProgram());
const text = `// Generated from the program's OpenAPI document by \`npm run client\`; do not edit.\n\n${astToString(await openapiTS(api))}`;

if (mode === 'write') {
  writeFileSync(target, text);
  console.log('client: src/api/schema.d.ts written');
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error(
    'client: src/api/schema.d.ts no longer agrees with the API document of the built program; run `npm run client` and commit what changes',
  );
  process.exit(1);
} else console.log('client: agrees with the API document');
