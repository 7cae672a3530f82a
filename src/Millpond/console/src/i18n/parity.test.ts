import { describe, expect, it } from 'vitest';
import en from './en';
import zh from './zh';

type Tree = { [key: string]: string | Tree };

const plural = /_(zero|one|two|few|many|other)$/;

function leaves(tree: Tree, prefix = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') {
      const name = `${prefix}${key}`.replace(plural, '');
      found.set(name, [...(found.get(name) ?? []), value]);
    } else for (const [name, texts] of leaves(value, `${prefix}${key}.`)) found.set(name, texts);
  }
  return found;
}

const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)[\s/>]/g)].map((m) => m[1] ?? m[2]).sort();

describe('Texts', () => {
  const english = leaves(en as Tree);
  const chinese = leaves(zh as Tree);

  it('exist in both languages under the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty, never an exclamation', () => {
    for (const [key, texts] of [...english, ...chinese]) {
      for (const text of texts) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/[!！]/);
      }
    }
  });

  it('name the same values in both languages', () => {
    for (const [key, texts] of chinese) {
      const wanted = new Set((english.get(key) ?? []).flatMap(slots));
      for (const text of texts) for (const slot of slots(text)) expect(wanted.has(slot), `${key}: ${slot}`).toBe(true);
    }
  });

  it('are Chinese in Chinese', () => {
    const untranslated = [...chinese].filter(([key, texts]) => {
      const same = texts[0] === english.get(key)?.[0];
      return same && /[a-z]{4,} [a-z]{3,}/i.test(texts[0] ?? '');
    });
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });
});
