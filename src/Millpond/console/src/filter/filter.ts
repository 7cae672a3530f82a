import type { FilterField, FilterOperator } from '~/api/model';

/** A comparison, while one builds it: without a value it is not asked yet. */
export interface Condition {
  /** A field of the list, or one of the company's own. */
  field: string;
  own?: boolean;
  operator: FilterOperator;
  value: unknown;
}

export type Mode = 'all' | 'any' | 'none';

export interface Group {
  mode: Mode;
  conditions: Condition[];
}

/** What the builder builds: conditions, and groups of conditions one level deep. */
export interface Built {
  mode: 'all' | 'any';
  parts: (Condition | Group)[];
}

export const nothing: Built = { mode: 'all', parts: [] };
export const isGroup = (part: Condition | Group): part is Group => 'conditions' in part;

const operators: FilterOperator[] = [
  'contains',
  'startsWith',
  'equals',
  'in',
  'atLeast',
  'above',
  'atMost',
  'below',
  'between',
  'known',
];

/** The comparisons of a field, the usual ones first. */
export const operatorsOf = (field: Pick<FilterField, 'operators'>) =>
  operators.filter((operator) => field.operators.includes(operator));

/** A comparison to start with. */
export function fresh(field: FilterField): Condition {
  const usual = ({ id: 'in', choice: 'in', number: 'atLeast', time: 'atLeast' } as const)[field.type as 'id'];
  const [first = 'equals'] = operatorsOf(field);
  const operator = usual && field.operators.includes(usual) ? usual : first;
  return { field: field.name, operator, value: operator === 'known' ? true : undefined };
}

export function isWhole({ operator, value, field }: Condition): boolean {
  if (field === '') return false;
  if (operator === 'in') return Array.isArray(value) && value.length > 0;
  if (operator === 'between') return Array.isArray(value) && value.length === 2 && value.every(isValue);
  return isValue(value);
}

const isValue = (value: unknown) =>
  typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

type Json = Record<string, unknown>;
const writeOne = ({ field, own, operator, value }: Condition): Json => ({
  [own ? 'attribute' : 'field']: field,
  [operator]: value,
});

function writeGroup({ mode, conditions }: Group): Json {
  const parts = conditions.map(writeOne);
  if (mode === 'all') return { and: parts };
  return mode === 'any' ? { or: parts } : { not: { or: parts } };
}

/** What is built, as the API takes it; undefined when nothing is asked. */
export function write({ mode, parts }: Built): string | undefined {
  const asked = parts
    .map((part) => (isGroup(part) ? { ...part, conditions: part.conditions.filter(isWhole) } : part))
    .filter((part) => (isGroup(part) ? part.conditions.length > 0 : isWhole(part)));
  if (asked.length === 0) return undefined;
  return JSON.stringify({
    [mode === 'all' ? 'and' : 'or']: asked.map((part) => (isGroup(part) ? writeGroup(part) : writeOne(part))),
  });
}

/** What was built, from the address; null when it says more than the builder can show. */
export function read(text: string | undefined): Built | null {
  if (!text) return nothing;
  try {
    const json = JSON.parse(text) as unknown;
    if (!isJson(json)) return null;
    const list = json.and ?? json.or;
    if (!Array.isArray(list)) {
      const part = readPart(json);
      return part ? { mode: 'all', parts: [part] } : null;
    }
    if (Object.keys(json).length !== 1) return null;
    const parts = list.map(readPart);
    return parts.every((part) => part !== null) ? { mode: json.and ? 'all' : 'any', parts } : null;
  } catch {
    return null;
  }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function readPart(json: unknown): Condition | Group | null {
  if (!isJson(json)) return null;
  if (isJson(json.not) && Object.keys(json).length === 1) {
    const inner = json.not.or ?? [json.not];
    return readGroup('none', inner);
  }
  if (json.and && Object.keys(json).length === 1) return readGroup('all', json.and);
  if (json.or && Object.keys(json).length === 1) return readGroup('any', json.or);
  return readOne(json);
}

function readGroup(mode: Mode, list: unknown): Group | null {
  if (!Array.isArray(list)) return null;
  const conditions = list.map(readOne);
  return conditions.every((condition) => condition !== null) ? { mode, conditions } : null;
}

function readOne(json: unknown): Condition | null {
  if (!isJson(json)) return null;
  const { field, attribute, tag, ...comparison } = json;
  if (typeof tag === 'string') return { field: 'tag', operator: 'equals', value: tag };
  const [operator, ...more] = Object.keys(comparison) as FilterOperator[];
  if (!operator || more.length > 0 || !operators.includes(operator)) return null;
  if (typeof field === 'string') return { field, operator, value: comparison[operator] };
  return typeof attribute === 'string' ? { field: attribute, own: true, operator, value: comparison[operator] } : null;
}

/** The part that a refusal names by its place (`$.and[1].or[0].equals`), by indices: [1, 0]. */
export function placeOf(path: string | undefined): number[] {
  return [...(path ?? '').matchAll(/\.(?:and|or)\[(\d+)\]/g)].map((match) => Number(match[1])).slice(0, 2);
}
