export type { Board, BoardPeriod, BoardRow, Point } from '~/api/model';

export const spans = ['day', 'week', 'month', 'quarter'] as const;
export type SpanName = (typeof spans)[number];
const days: Record<SpanName, number> = { day: 1, week: 7, month: 30, quarter: 90 };

/** The period of a board: it ends at the next full hour, so that what is asked stays the same within the hour. */
export function periodOf(span: SpanName, now: number): { from: string; to: string } {
  const to = Math.ceil(now / 3_600_000) * 3_600_000;
  return { from: new Date(to - days[span] * 86_400_000).toISOString(), to: new Date(to).toISOString() };
}

/** What narrows the rows behind a number: an agent, an account, a rule, a tone, a part of the period. */
export interface Narrower {
  agent?: string;
  rowAccount?: string;
  rowRule?: string;
  rowTone?: string;
  rowFrom?: string;
  rowTo?: string;
}

export type Opens = (metric: string, more?: Narrower) => void;

/** The part of the period that a point of a series counts: from it to the next, within the period. */
export function spanAt(
  at: number,
  moments: number[],
  period: { from: string; to: string },
): { rowFrom: string; rowTo: string } {
  const next = Math.min(...moments.filter((moment) => moment > at), Date.parse(period.to));
  return {
    rowFrom: new Date(Math.max(at, Date.parse(period.from))).toISOString(),
    rowTo: new Date(next).toISOString(),
  };
}

/** The whole day of a reading, which is counted by days (UTC). */
export const dayAt = (at: number): { rowFrom: string; rowTo: string } => ({
  rowFrom: new Date(at).toISOString(),
  rowTo: new Date(at + 86_399_999).toISOString(),
});

/** Series side by side, a row for each moment of any of them. */
export function seriesTable(
  series: { data: [string | number, number][] }[],
): { at: string; counts: (number | undefined)[] }[] {
  const counts = series.map((one) => new Map(one.data.map(([at, count]) => [new Date(at).toISOString(), count])));
  const moments = [...new Set(counts.flatMap((each) => [...each.keys()]))].sort();
  return moments.map((at) => ({ at, counts: counts.map((each) => each.get(at)) }));
}
