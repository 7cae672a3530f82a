import { describe, expect, it } from 'vitest';
import { periodOf } from './model';

describe('The period of a board', () => {
  it('ends at the next full hour and is as long as its name', () => {
    const now = Date.parse('2026-11-22T12:34:56Z');
    expect(periodOf('day', now)).toEqual({ from: '2026-11-21T13:00:00.000Z', to: '2026-11-22T13:00:00.000Z' });
    expect(periodOf('week', now).from).toBe('2026-11-15T13:00:00.000Z');
  });

  it('is the same all the hour long', () => {
    expect(periodOf('day', Date.parse('2026-11-22T12:00:01Z'))).toEqual(
      periodOf('day', Date.parse('2026-11-22T12:59:59Z')),
    );
  });
});
