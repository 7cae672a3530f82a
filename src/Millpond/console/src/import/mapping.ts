export type Mapping = Record<string, string | undefined>;

/** What a row cannot do without, as the server says it: of each group at least one field. */
export type Needed = string[][];

/** Whether a field is needed by itself, or one of several of which one is. */
export const needOf = (needed: Needed, field: string): 'always' | 'oneOf' | null => {
  const group = needed.find((fields) => fields.includes(field));
  return !group ? null : group.length === 1 ? 'always' : 'oneOf';
};

/** The groups of which no field has a column yet. */
export const missingGroups = (needed: Needed, mapping: Mapping): Needed =>
  needed.filter((fields) => !fields.some((field) => mapping[field]));

/** The mapping as it is sent: only what has a column. */
export const filled = (mapping: Mapping): { columns: Record<string, string> } => ({
  columns: Object.fromEntries(Object.entries(mapping).filter((pair): pair is [string, string] => Boolean(pair[1]))),
});
