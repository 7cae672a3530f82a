import { describe, expect, it } from 'vitest';
import { periodOf, seriesTable, spanAt } from './model';

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

describe('A chart', () => {
  it('opens the hour or the day of a point', () => {
    const at = Date.parse('2026-03-01T16:00:00Z');
    expect(spanAt(at, 'hour')).toEqual({ rowFrom: '2026-03-01T16:00:00.000Z', rowTo: '2026-03-01T17:00:00.000Z' });
    expect(spanAt(at, 'day').rowTo).toBe('2026-03-02T16:00:00.000Z');
  });

  it('becomes a table with a row for each moment', () => {
    const posts: [string, number][] = [
      ['2026-03-01T00:00:00Z', 4],
      ['2026-03-02T00:00:00Z', 5],
    ];
    expect(
      seriesTable('time', [
        { name: 'posts', data: posts },
        { name: 'matches', data: [['2026-03-02T00:00:00Z', 1]] },
      ]),
    ).toEqual([
      ['time', 'posts', 'matches'],
      ['2026-03-01T00:00:00.000Z', 4, ''],
      ['2026-03-02T00:00:00.000Z', 5, 1],
    ]);
  });
});
