import i18next from 'i18next';
import { Problem } from './problem';

/** The words for a refusal: ours by its code, else the server's detail. */
export function explain(error: unknown): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  const say = i18next.t as unknown as (key: string, values: Record<string, unknown>) => string;
  const words = say(`problems:${error.code.replaceAll('.', '_')}`, { ...error.body, defaultValue: '' });
  if (words) return words;
  if (error.body.detail) return error.body.detail;
  return say(`problems:http_${error.status}`, { defaultValue: '' }) || error.message;
}
