export interface Point {
  at: string;
  count: number;
}

export interface Spread {
  median: number | null;
  p90: number | null;
  n: number;
}

/** The service board, as `GET /boards/service` answers. */
export interface Board {
  series: Record<string, Point[]>;
  byRule: { ruleId: string; name?: string | null; count: number }[];
  byAccount: { accountId: string; name?: string | null; count: number }[];
  conversations: { open: number; waiting: number; answered: number };
  firstResponse: Spread;
  resolution: Spread;
  byAgent: {
    memberId: string;
    name?: string | null;
    replies: number;
    conversations?: number;
    firstResponse?: Spread | null;
  }[];
  people: { new: number; total: number };
  followers: { accountId: string; series: Point[] }[];
  sentiment: Record<string, number> | null;
  previous?: BoardTotals | null;
}

export interface BoardTotals {
  posts?: number;
  matches?: number;
  conversations?: Board['conversations'];
  firstResponse?: Spread;
  resolution?: Spread;
  people?: { new: number };
}

export const total = (series: Point[] | undefined): number =>
  (series ?? []).reduce((sum, point) => sum + point.count, 0);

export const spans = ['day', 'week', 'month', 'quarter'] as const;
export type SpanName = (typeof spans)[number];
const days: Record<SpanName, number> = { day: 1, week: 7, month: 30, quarter: 90 };

/** The period of a board: it ends at the next full hour, so that what is asked stays the same within the hour. */
export function periodOf(span: SpanName, now: number): { from: string; to: string } {
  const to = Math.ceil(now / 3_600_000) * 3_600_000;
  return { from: new Date(to - days[span] * 86_400_000).toISOString(), to: new Date(to).toISOString() };
}
