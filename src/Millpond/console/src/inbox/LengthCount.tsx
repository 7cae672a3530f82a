import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';

/** How long it is, as the network counts; said aloud when it is too long. */
export function LengthCount({ used, limit }: { used: number; limit: number | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  if (limit === null || used === 0) return null;
  const left = limit - used;
  const tone = left < 0 ? 'length-over' : left < limit * 0.1 ? 'length-near' : '';
  return (
    <span className={`length tnum ${tone}`} role={left < 0 ? 'alert' : undefined} title={t('composer.lengthHint')}>
      {left < 0 ? t('composer.over', { count: -left }) : `${format.count(used)} / ${format.count(limit)}`}
    </span>
  );
}
