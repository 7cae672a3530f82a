import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import first from './en.first';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ends = ['.tsx', '.ts', '/index.ts'];

function fileOf(from: string, asked: string): string | null {
  if (!asked.startsWith('~/') && !asked.startsWith('.')) return null;
  const path = asked.startsWith('~/') ? join(src, asked.slice(2)) : resolve(dirname(from), asked);
  return ends.map((end) => path + end).find((file) => existsSync(file)) ?? null;
}

/** What is shown before the texts of all capabilities are there: what these files draw in, but for what is fetched together with those texts. */
function reached(starts: string[]): Map<string, string> {
  const found = new Map<string, string>();
  const open = starts.map((start) => join(src, start));
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    const withTexts = /learnEverything\(\)/;
    const lines = text.split('\n').filter((line) => !(withTexts.test(line) && line.includes('import(')));
    for (const [, asked] of lines.join('\n').matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
      const next = fileOf(file, asked ?? '');
      if (next) open.push(next);
    }
  }
  return found;
}

describe('The first texts', () => {
  const files = reached(['shell/Shell.tsx', 'inbox/InboxPage.tsx', 'session/SignIn.tsx', 'session/Setup.tsx']);

  it('hold every word of the frame and the inbox', () => {
    expect([...files.keys()].some((file) => file.endsWith('AccountTieMarks.tsx'))).toBe(true);
    const missing = [...files].flatMap(([file, text]) => {
      const spaces = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names]) =>
        [...(names ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''),
      );
      const named = [...text.matchAll(/\bt\(\s*[`'](\w+):/g)].map(([, name]) => name ?? '');
      return [...spaces, ...named]
        .filter((name) => !(name in first))
        .map((name) => `${file.slice(src.length)}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
