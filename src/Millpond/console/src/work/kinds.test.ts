import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './texts.en.json';

const root = join(import.meta.dirname, '../../../..');

describe('The work queue', () => {
  it('has words for every kind of work and of call to the outside', () => {
    const named = /const string (?:Work|Effect)?Kind = "([a-z]+\.[a-z_]+)"/g;
    const kinds = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cs') && !file.includes('/console/'))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(named)].map(([, kind]) => kind ?? ''));
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !(kind.replaceAll('.', '_') in en.kind))).toEqual([]);
  });
});
