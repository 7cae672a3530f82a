import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { explain } from '~/api/explain';
import { Icon, type IconName } from './Icon';

export function Empty({
  icon = 'inbox',
  title,
  hint,
  action,
}: {
  icon?: IconName;
  title: string;
  hint?: string;
  action?: React.ReactNode;
}) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon name={icon} size={24} />
      </span>
      <p className="state-title">{title}</p>
      {hint && <p className="state-hint">{hint}</p>}
      {action}
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="state" role="alert">
      <span className="state-icon state-icon-danger">
        <Icon name="warning" size={24} />
      </span>
      <p className="state-title">{t('state.failed')}</p>
      <p className="state-hint">{explain(error)}</p>
      {retry && <Button onClick={retry}>{t('action.retry')}</Button>}
    </div>
  );
}

export function Rows({ count = 6, avatar }: { count?: number; avatar?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <div className="rows-skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <Skeleton
          key={row}
          active
          avatar={avatar ? { size: 32 } : false}
          title={{ width: `${55 - (row % 3) * 12}%` }}
          paragraph={{ rows: 1, width: `${90 - (row % 4) * 10}%` }}
        />
      ))}
    </div>
  );
}

export interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Loading, failed or there: the three ends of every query. */
export function Loaded<T>({
  query,
  skeleton,
  children,
}: {
  query: QueryLike<T>;
  skeleton?: React.ReactNode;
  children: (data: T) => React.ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return skeleton ?? <Rows />;
}
