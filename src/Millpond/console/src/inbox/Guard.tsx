import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/model';
import { useNow } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import type { WritingKind } from './composing';

/** What one should know before it goes out. */
export function Guard({
  kind,
  text,
  lastIncoming,
  windowHours,
}: {
  kind: WritingKind;
  text: string;
  lastIncoming: Message | undefined;
  windowHours: number | null;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const now = useNow();
  const warnings: string[] = [];
  if (
    kind === 'private' &&
    windowHours &&
    lastIncoming &&
    now - new Date(lastIncoming.at).getTime() > windowHours * 3_600_000
  )
    warnings.push(t('guard.window', { hours: windowHours }));
  if (kind === 'public' && /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text)) warnings.push(t('guard.phone'));
  if (kind === 'public' && /(?<!\d)\d{17}[\dXx](?!\d)/.test(text)) warnings.push(t('guard.idCard'));
  if (lastIncoming?.deletedAt && kind !== 'note') warnings.push(t('guard.deleted'));
  if (warnings.length === 0) return null;
  return (
    <ul className="composer-guard" role="status">
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" size={14} /> {warning}
        </li>
      ))}
    </ul>
  );
}
