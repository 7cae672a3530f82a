import { describe, expect, it } from 'vitest';
import { afterLeaving, emptyOrder, mergeOrder, step } from './queue';

describe('The queue', () => {
  it('shows what comes in its order while nobody reads', () => {
    expect(mergeOrder({ shown: ['a', 'b'], waiting: [] }, ['c', 'b', 'a'], false)).toEqual({
      shown: ['c', 'b', 'a'],
      waiting: [],
    });
  });

  it('keeps every row in its place while one reads, and holds what is new', () => {
    expect(mergeOrder({ shown: ['a', 'b', 'c'], waiting: [] }, ['n', 'c', 'a', 'b'], true)).toEqual({
      shown: ['a', 'b', 'c'],
      waiting: ['n'],
    });
  });

  it('keeps a row that has left the view in its place while one reads', () => {
    expect(mergeOrder({ shown: ['a', 'b', 'c'], waiting: [] }, ['a', 'c'], true).shown).toEqual(['a', 'b', 'c']);
  });

  it('appends the next page below without holding it back', () => {
    expect(mergeOrder({ shown: ['a', 'b'], waiting: [] }, ['n', 'a', 'b', 'c', 'd'], true)).toEqual({
      shown: ['a', 'b', 'c', 'd'],
      waiting: ['n'],
    });
  });

  it('starts with what is there even when held', () => {
    expect(mergeOrder(emptyOrder, ['a'], true).shown).toEqual(['a']);
  });

  it('is the same object when nothing changed, so nothing is drawn again', () => {
    const order = { shown: ['a', 'b'], waiting: ['c'] };
    expect(mergeOrder(order, ['c', 'a', 'b'], true)).toBe(order);
  });

  it('is walked with j and k and stops at its ends', () => {
    expect(step(['a', 'b'], undefined, 1)).toBe('a');
    expect(step(['a', 'b'], 'a', 1)).toBe('b');
    expect(step(['a', 'b'], 'b', 1)).toBe('b');
    expect(step(['a', 'b'], 'a', -1)).toBe('a');
    expect(step([], 'a', 1)).toBeUndefined();
  });

  it('goes on with the next row when the current one leaves', () => {
    expect(afterLeaving(['a', 'b', 'c'], 'b')).toBe('c');
    expect(afterLeaving(['a', 'b', 'c'], 'c')).toBe('b');
    expect(afterLeaving(['a'], 'a')).toBeUndefined();
  });
});
