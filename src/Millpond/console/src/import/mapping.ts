import type { ImportKind } from '~/api/model';

/** The fields without which a row says nothing; the server names all the others. */
const needed: Record<ImportKind, string[]> = {
  posts: ['text'],
  people: ['id'],
  reposts: ['root_id', 'id'],
  follows: ['follower_id', 'followee_id'],
  orders: ['id', 'ordered_at'],
};

export type Mapping = Record<string, string | undefined>;

export const isNeeded = (kind: ImportKind, field: string): boolean => needed[kind].includes(field);

/** The fields that are needed and have no column yet. */
export const missingFields = (kind: ImportKind, mapping: Mapping): string[] =>
  needed[kind].filter((field) => !mapping[field]);

/** The mapping as it is sent: only what has a column. */
export const filled = (mapping: Mapping): { columns: Record<string, string> } => ({
  columns: Object.fromEntries(Object.entries(mapping).filter((pair): pair is [string, string] => Boolean(pair[1]))),
});
