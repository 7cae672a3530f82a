import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Progress, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { address, api, type Page as Paged } from '~/api/client';
import type { ImportRun } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';

const going = (state: string) => state === 'queued' || state === 'running';

export function ImportPage() {
  const { t } = useTranslation(['imports', 'common']);
  const query = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam, signal }) => api.get<Paged<ImportRun>>('/imports', { limit: 30, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (state) =>
      state.state.data?.pages.some((page) => page.items.some((run) => going(run.state))) ? 1500 : false,
  });
  const columns = useColumns();
  const start = (
    <Link to={'/import/new' as '/'} className="link-button">
      <Icon name="upload" size={16} />
      {t('new.action')}
    </Link>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={start}>
      <QueryTable<ImportRun>
        name="imports"
        label={t('title')}
        query={query}
        columns={columns}
        rowKey={(run) => run.id}
        minWidth={880}
        empty={<Empty icon="import" title={t('none')} hint={t('noneHint')} action={start} />}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<ImportRun> {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const { confirm } = useFeedback();
  const cancel = (run: ImportRun) =>
    confirm({
      title: t('cancel.title'),
      content: t('cancel.hint'),
      ok: t('cancel.submit'),
      danger: true,
      action: () => api.delete(`/imports/${run.id}`).then(() => client.invalidateQueries({ queryKey: ['imports'] })),
    });
  const tone = (state: ImportRun['state']) =>
    going(state) ? 'info' : state === 'failed' ? 'danger' : state === 'cancelled' ? 'neutral' : 'success';
  return [
    {
      title: t('field.file'),
      ellipsis: true,
      render: (_, run) => (
        <span className="row">
          <Pill>{t(`kind.${run.kind}`)}</Pill>
          <span className="clip">{run.fileName ?? '–'}</span>
        </span>
      ),
    },
    {
      title: t('field.progress'),
      width: 220,
      render: (_, run) => {
        return going(run.state) ? (
          <span>
            <Progress percent={100} status="active" size="small" showInfo={false} aria-label={t('field.progress')} />
            <span className="faint small tnum">{t(`state.${run.state}`)}</span>
          </span>
        ) : (
          <span title={run.error ?? undefined}>
            <Pill tone={tone(run.state)}>{t(`state.${run.state}`)}</Pill>
          </span>
        );
      },
    },
    ...(['rowsRead', 'imported', 'updated', 'unchanged'] as const).map((key) => ({
      title: t(`field.${key}`),
      width: 100,
      align: 'right' as const,
      render: (_: unknown, run: ImportRun) => format.count(run[key]),
    })),
    {
      title: t('field.rejected'),
      width: 120,
      align: 'right',
      render: (_, run) =>
        run.rejected > 0 ? (
          <a href={address(`/imports/${run.id}/rejects.csv`)} download title={t('rejects')}>
            {format.count(run.rejected)} <Icon name="download" size={13} label={t('rejects')} />
          </a>
        ) : (
          '0'
        ),
    },
    { title: t('field.startedAt'), width: 110, render: (_, run) => <Time at={run.startedAt} /> },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 90,
      align: 'right',
      render: (_, run) =>
        going(run.state) && (
          <Button size="small" type="text" danger onClick={() => cancel(run)}>
            {t('cancel.action')}
          </Button>
        ),
    },
  ];
}
