import { describe, expect, it } from 'vitest';
import { type Built, fresh, isWhole, operatorsOf, placeOf, read, write } from './filter';

const built: Built = {
  mode: 'all',
  parts: [
    { field: 'stage', operator: 'in', value: ['lead', 'customer'] },
    {
      mode: 'any',
      conditions: [
        { field: 'tag', operator: 'equals', value: 'vip' },
        { field: 'followers', operator: 'atLeast', value: 1000 },
      ],
    },
    { mode: 'none', conditions: [{ field: 'phone', operator: 'known', value: true }] },
    { field: 'size', own: true, operator: 'between', value: ['L', 'M'] },
  ],
};

describe('A filter', () => {
  it('is written as the API takes it, and read back from the address', () => {
    expect(JSON.parse(write(built) ?? '')).toEqual({
      and: [
        { field: 'stage', in: ['lead', 'customer'] },
        {
          or: [
            { field: 'tag', equals: 'vip' },
            { field: 'followers', atLeast: 1000 },
          ],
        },
        { not: { or: [{ field: 'phone', known: true }] } },
        { attribute: 'size', between: ['L', 'M'] },
      ],
    });
    expect(read(write(built))).toEqual(built);
    expect(read(write({ ...built, mode: 'any' }))?.mode).toBe('any');
  });

  it('leaves out what has no value yet, and asks for nothing when nothing has', () => {
    const open = { field: 'name', operator: 'contains' as const, value: undefined };
    expect(write({ mode: 'all', parts: [open, { mode: 'any', conditions: [open] }] })).toBeUndefined();
    expect(write({ mode: 'all', parts: [open, { field: 'phone', operator: 'known', value: false }] })).toBe(
      '{"and":[{"field":"phone","known":false}]}',
    );
    expect(isWhole({ field: 'createdAt', operator: 'between', value: ['-30d', ''] })).toBe(false);
    expect(isWhole({ field: '', own: true, operator: 'equals', value: 'M' })).toBe(false);
  });

  it('understands what others wrote, and says when it is more than it can show', () => {
    expect(read(undefined)).toEqual({ mode: 'all', parts: [] });
    expect(read('{"tag":"vip"}')?.parts).toEqual([{ field: 'tag', operator: 'equals', value: 'vip' }]);
    expect(read('{"not":{"field":"phone","known":true}}')?.parts).toEqual([
      { mode: 'none', conditions: [{ field: 'phone', operator: 'known', value: true }] },
    ]);
    for (const more of [
      '{"and":[{"or":[{"and":[{"tag":"vip"}]}]}]}',
      '{"field":"name","contains":"a","equals":"b"}',
      '{"field":"name","resembles":"a"}',
      '[1]',
      'not json',
    ])
      expect(read(more), more).toBeNull();
  });

  it('knows which condition a refusal means', () => {
    expect(placeOf('$.and[1].equals')).toEqual([1]);
    expect(placeOf('$.or[2].not.or[0].field')).toEqual([2, 0]);
    expect(placeOf('$.and[1].in[0]')).toEqual([1]);
    expect(placeOf(undefined)).toEqual([]);
  });

  it('starts a condition with what is usual for its field', () => {
    const field = {
      name: 'name',
      type: 'text' as const,
      many: false,
      choices: [],
      operators: ['known', 'equals', 'contains'] as never,
    };
    expect(operatorsOf(field)).toEqual(['contains', 'equals', 'known']);
    expect(fresh(field).operator).toBe('contains');
    expect(fresh({ ...field, type: 'choice', operators: ['equals', 'in'] }).operator).toBe('in');
  });
});
