import { describe, expect, it } from 'vitest';
import { inSight } from './useWindowed';

describe('The rows of a long table that are drawn', () => {
  it('begin at the top', () => expect(inSight(1000, 50, -300, 900, 10)).toEqual({ from: 0, to: 28 }));
  it('follow the scrolling, with some to spare on both sides', () =>
    expect(inSight(1000, 50, 5000, 900, 10)).toEqual({ from: 90, to: 128 }));
  it('end with the list', () => expect(inSight(120, 50, 5900, 900, 10)).toEqual({ from: 108, to: 120 }));
  it('are all of a list that has become shorter than where one stood', () =>
    expect(inSight(3, 50, 9000, 900, 10)).toEqual({ from: 2, to: 3 }));
});
