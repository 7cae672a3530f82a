import type { TFunction } from 'i18next';
import type { Message } from '~/api/model';

/** The words of a system line in the reader's language; a code that has none is shown as the server wrote it. */
export function noticeWords(
  message: Pick<Message, 'text' | 'notice' | 'noticeValues'>,
  t: TFunction<['inbox', 'common']>,
): string {
  if (!message.notice) return message.text;
  const values = message.noticeValues ?? {};
  const say = t as unknown as (key: string, values: Record<string, unknown>) => string;
  const code = message.notice === 'moved' && !values.name ? 'movedCommon' : message.notice;
  const priority =
    typeof values.priority === 'string'
      ? say(`common:priority.${values.priority}`, { defaultValue: values.priority })
      : undefined;
  const words = say(`notice.${code}`, { ...values, priority, defaultValue: message.text });
  const reason = typeof values.reason === 'string' ? say(`reason.${values.reason}`, { defaultValue: '' }) : '';
  return reason ? `${words} · ${reason}` : words;
}
