import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import type { Point } from './model';

type Metric =
  | 'posts'
  | 'matches'
  | 'conversations_open'
  | 'conversations_waiting'
  | 'replies'
  | 'firstResponse'
  | 'resolution'
  | 'people_new';

interface Props {
  metric: Metric;
  value: string;
  second?: string;
  /** Where the number below has rows of its own. */
  openSecond?: () => void;
  change?: number | null;
  lessIsBetter?: boolean;
  alarm?: boolean;
  spark?: Point[] | undefined;
  open: () => void;
}

/** A number, its change, what it means, and the way to the rows behind it. */
export function Figure({ metric, value, second, openSecond, change, lessIsBetter, alarm, spark, open }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const name = t(`metric.${metric}`);
  const good = change === null || change === undefined || change === 0 ? null : change > 0 !== Boolean(lessIsBetter);
  const neutral = metric === 'posts' || metric === 'matches';
  return (
    <div className={`figure ${alarm ? 'figure-alarm' : ''}`}>
      <div className="figure-head">
        <span>{name}</span>
        <Popover trigger={['click', 'hover']} content={<p className="figure-what">{t(`definition.${metric}`)}</p>}>
          <button type="button" aria-label={t('definitionOf', { name })}>
            <Icon name="info" size={14} />
          </button>
        </Popover>
      </div>
      <button type="button" className="figure-open" onClick={open} aria-label={t('openRows', { name, value })}>
        <span className="figure-value tnum">{value}</span>
        {spark && spark.length > 1 && <Spark points={spark} />}
      </button>
      <div className="figure-foot">
        {second &&
          (openSecond ? (
            <button type="button" className="number faint small" onClick={openSecond}>
              {second}
            </button>
          ) : (
            <span className="faint small tnum">{second}</span>
          ))}
        {change !== null && change !== undefined && (
          <span
            className={`small tnum ${neutral || good === null ? 'faint' : good ? 'figure-good' : 'figure-bad'}`}
            title={t('changeHint')}
          >
            {Math.abs(change) < 0.0005 ? '=' : change > 0 ? '▲' : '▼'} {format.percent(Math.abs(change))}
          </span>
        )}
      </div>
    </div>
  );
}

function Spark({ points }: { points: Point[] }) {
  const most = Math.max(1, ...points.map((p) => p.count));
  const step = 96 / Math.max(1, points.length - 1);
  const line = points.map((p, i) => `${(i * step).toFixed(1)},${(26 - (p.count / most) * 24).toFixed(1)}`).join(' ');
  return (
    <svg className="spark" viewBox="0 0 96 28" preserveAspectRatio="none" aria-hidden="true">
      <polyline
        points={line}
        fill="none"
        stroke="var(--accent-text)"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
