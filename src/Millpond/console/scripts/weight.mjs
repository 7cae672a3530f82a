// Says what the first page weighs: everything that the inbox needs before it can be used, gzipped. More than the limit is an error.
//   node scripts/weight.mjs [folder of the built console]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 350_000;
const built = process.argv[2] ?? fileURLToPath(new URL('../../wwwroot/console', import.meta.url));
const folder = join(built, 'assets');
const files = readdirSync(folder);
const page = readFileSync(join(built, 'index.html'), 'utf8');
const needed = new Set();

function take(file) {
  if (needed.has(file) || !files.includes(file)) return;
  needed.add(file);
  if (!file.endsWith('.js')) return;
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) take(other);
}

for (const [, file] of page.matchAll(/assets\/([^"]+)/g)) take(file);
// The frame and the inbox are loaded by the router, the texts by the language; Chinese weighs more than English.
for (const file of files) if (/^(Shell|InboxPage|zh\.first)-.*\.(js|css)$/.test(file)) take(file);

const weight = [...needed].reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
  0,
);
console.log(
  `weight: the inbox needs ${(weight / 1000).toFixed(1)} kB gzipped in ${needed.size} files (limit ${limit / 1000})`,
);
if (weight > limit) process.exit(1);
