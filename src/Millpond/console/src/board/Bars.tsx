import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';

interface Row {
  key: string;
  name: string;
  value: number;
  mark?: React.ReactNode;
  tone?: 'positive' | 'neutral' | 'negative';
  open: () => void;
}

/** Shares of a whole as bars in order of size; each opens its rows. */
export function Bars({ label, rows }: { label: string; rows: Row[] }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const most = Math.max(1, ...rows.map((row) => row.value));
  if (rows.length === 0) return <p className="faint tile-none">{t('none')}</p>;
  return (
    <ul className="bars" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>
          <button
            type="button"
            onClick={row.open}
            title={t('openRows', { name: row.name, value: format.count(row.value) })}
          >
            <span className="row bars-name">
              {row.mark}
              <span className="clip">{row.name}</span>
            </span>
            <span className="tnum">{format.count(row.value)}</span>
            <i
              aria-hidden
              className={row.tone ? `bar-${row.tone}` : ''}
              style={{ width: `${(row.value / most) * 100}%` }}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
