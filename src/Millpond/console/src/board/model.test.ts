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
  it('opens what a point counts: up to the next one, within the period, also on a day of 23 hours', () => {
    const at = Date.parse('2026-03-01T16:00:00Z');
    const day = (n: number) => at + n * 86_400_000;
    const period = { from: '2026-03-01T18:00:00.000Z', to: '2026-03-03T18:00:00.000Z' };
    const moments = [day(0), day(1) - 3_600_000, day(2)];
    expect(spanAt(moments[0] ?? 0, moments, period)).toEqual({
      rowFrom: period.from,
      rowTo: '2026-03-02T15:00:00.000Z',
    });
    expect(spanAt(moments[1] ?? 0, moments, period).rowTo).toBe('2026-03-03T16:00:00.000Z');
    expect(spanAt(day(2), moments, period)).toEqual({ rowFrom: '2026-03-03T16:00:00.000Z', rowTo: period.to });
  });

  it('becomes a table with a row for each moment', () => {
    const posts: [string, number][] = [
      ['2026-03-01T00:00:00Z', 4],
      ['2026-03-02T00:00:00Z', 5],
    ];
    expect(seriesTable([{ data: posts }, { data: [['2026-03-02T00:00:00Z', 1]] }])).toEqual([
      { at: '2026-03-01T00:00:00.000Z', counts: [4, undefined] },
      { at: '2026-03-02T00:00:00.000Z', counts: [5, 1] },
    ]);
  });
});
