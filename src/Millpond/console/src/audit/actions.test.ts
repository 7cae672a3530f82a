import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './texts.en.json';
import zh from './texts.zh.json';

const product = join(import.meta.dirname, '../../../..');

const sources = readdirSync(product, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cs') && !file.includes('/console/'))
  .map((file) => readFileSync(join(product, file), 'utf8'));

/** The actions that the product writes into the audit trail, read out of its source. */
function actionsOfProduct(): string[] {
  const called =
    /(?:AuditNote|change\.RunAsync|SaveAsync)\((?:[^";]|"(?![a-z]+\.[a-z_]+"))*"([a-z]+\.[a-z_]+)"(?: : "([a-z]+\.[a-z_]+)")?/g;
  return [
    ...new Set(
      sources.flatMap((source) =>
        [...source.matchAll(called)].flatMap(([, one, other]) => [one, other].filter((action) => action !== undefined)),
      ),
    ),
  ].sort();
}

describe('What the audit trail shows', () => {
  it('has words for every action that the product notes, and for no other', () => {
    const actions = actionsOfProduct().map((action) => action.replace('.', '_'));
    expect(actions.length).toBeGreaterThan(40);
    expect(Object.keys(en.action).sort()).toEqual(actions);
    expect(Object.keys(zh.action).sort()).toEqual(actions);
  });

  it('has words for every kind of object', () => {
    const noted = /AuditNote\((?:[^";]|"(?![a-z]+\.[a-z_]+"))*"[a-z]+\.[a-z_]+"(?: : "[a-z]+\.[a-z_]+")?, "([a-z_]+)"/g;
    const kinds = new Set(sources.flatMap((source) => [...source.matchAll(noted)].map(([, kind]) => kind ?? '')));
    expect(kinds.size).toBeGreaterThan(15);
    expect([...kinds].filter((kind) => !(kind in en.object))).toEqual([]);
  });
});
