import type { ImportKind } from '~/api/model';

/** What each kind of import can take in; the starred ones it needs. */
export const importFields: Record<ImportKind, { name: string; needed: boolean }[]> = {
  posts: [
    { name: 'text', needed: true },
    { name: 'externalId', needed: false },
    { name: 'postedAt', needed: false },
    { name: 'authorId', needed: false },
    { name: 'authorName', needed: false },
    { name: 'authorHandle', needed: false },
    { name: 'parentId', needed: false },
    { name: 'url', needed: false },
    { name: 'language', needed: false },
    { name: 'sentiment', needed: false },
    { name: 'reposts', needed: false },
    { name: 'comments', needed: false },
    { name: 'likes', needed: false },
  ],
  people: [
    { name: 'externalId', needed: true },
    { name: 'name', needed: false },
    { name: 'handle', needed: false },
    { name: 'phone', needed: false },
    { name: 'email', needed: false },
    { name: 'bio', needed: false },
    { name: 'location', needed: false },
    { name: 'followers', needed: false },
    { name: 'following', needed: false },
    { name: 'posts', needed: false },
    { name: 'verified', needed: false },
    { name: 'url', needed: false },
  ],
  follows: [
    { name: 'followerId', needed: true },
    { name: 'followeeId', needed: true },
    { name: 'at', needed: false },
  ],
  reposts: [
    { name: 'rootId', needed: true },
    { name: 'userId', needed: false },
    { name: 'parentId', needed: false },
    { name: 'externalId', needed: false },
    { name: 'at', needed: false },
    { name: 'text', needed: false },
  ],
  orders: [
    { name: 'externalId', needed: true },
    { name: 'personId', needed: true },
    { name: 'amount', needed: true },
    { name: 'currency', needed: false },
    { name: 'at', needed: false },
    { name: 'status', needed: false },
  ],
};

export type Mapping = Record<string, string | undefined>;

/** The fields that are needed and have no column yet. */
export const missingFields = (kind: ImportKind, mapping: Mapping): string[] =>
  importFields[kind].filter((field) => field.needed && !mapping[field.name]).map((field) => field.name);

/** The mapping as it is sent: only what has a column. */
export const filled = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).filter((pair): pair is [string, string] => Boolean(pair[1])));
