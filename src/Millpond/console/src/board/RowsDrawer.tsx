import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { address, api, type Page } from '~/api/client';
import { useAccounts, useMembers } from '~/api/directory';
import type { BoardRow } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { PanelFrame } from '~/ui/PanelFrame';
import { Empty } from '~/ui/states';
import { useView, type View } from '~/ui/useView';

/** The rows behind a number, and the same as a file. */
export function RowsDrawer({
  metric,
  period,
  view,
  close,
}: {
  metric: string | undefined;
  period: { from: string; to: string };
  view: View;
  close: () => void;
}) {
  return (
    <Drawer
      open={Boolean(metric)}
      onClose={close}
      closable={false}
      size={880}
      destroyOnHidden
      styles={{ body: { padding: 0 }, mask: { background: 'rgb(10 20 20 / 12%)' } }}
    >
      {metric && <MetricRows metric={metric} period={period} view={view} close={close} />}
    </Drawer>
  );
}

function MetricRows({
  metric,
  period,
  view,
  close,
}: {
  metric: string;
  period: { from: string; to: string };
  view: View;
  close: () => void;
}) {
  const { t } = useTranslation(['board', 'common']);
  const navigate = useNavigate();
  const [, change] = useView();
  const asked = {
    metric,
    from: view.rowFrom ?? period.from,
    to: view.rowTo ?? period.to,
    sentiment: view.rowTone,
    rule: view.rowRule ?? view.rule,
    account: view.rowAccount ?? view.account,
    agent: view.agent,
  };
  const query = useInfiniteQuery({
    queryKey: ['board', 'rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<BoardRow>>('/boards/service/rows', { ...asked, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const columns = useRowColumns(metric);
  const name = t(`metric.${metric.replace('.', '_') as 'posts'}`, { defaultValue: metric });
  const open = (row: BoardRow) => {
    if (row.kind === 'conversation') void navigate({ to: '/inbox', search: { view: 'all', c: row.id } as never });
    else change({ panel: `${row.kind}:${row.id}` });
  };
  return (
    <PanelFrame
      title={t('rowsOf', { name })}
      close={close}
      actions={
        <Button icon={<Icon name="download" size={16} />} href={address('/boards/service/rows.csv', asked)}>
          CSV
        </Button>
      }
    >
      <QueryTable<BoardRow>
        label={t('rowsOf', { name })}
        query={query}
        columns={columns}
        rowKey={(row) => `${row.id}-${row.at}`}
        open={open}
        minWidth={640}
        empty={<Empty icon="board" title={t('noRows')} />}
      />
    </PanelFrame>
  );
}

/** Columns follow what the metric has to say. */
function useRowColumns(metric: string): TableColumnsType<BoardRow> {
  const { t } = useTranslation('board');
  const accounts = useAccounts();
  const members = useMembers();
  const format = useFormat();
  return useMemo(() => {
    const columns: TableColumnsType<BoardRow> = [
      { title: t('column.at'), width: 120, render: (_, row) => <Time at={row.at} /> },
      { title: t('column.person'), width: 150, ellipsis: true, render: (_, row) => row.person || '–' },
    ];
    if (/^(posts|matches)$/.test(metric))
      columns.push({ title: t('column.text'), ellipsis: true, render: (_, row) => row.text });
    else
      columns.push({
        title: t('column.memberId'),
        ellipsis: true,
        render: (_, row) => members.byId.get(row.memberId ?? '')?.name ?? '–',
      });
    if (metric !== 'people.new')
      columns.push({
        title: t('column.accountId'),
        width: 150,
        ellipsis: true,
        render: (_, row) => accounts.byId.get(row.accountId ?? '')?.name ?? '–',
      });
    if (/^(firstResponse|resolution|conversations\.closed)$/.test(metric))
      columns.push({
        title: t('column.seconds'),
        width: 120,
        align: 'right',
        render: (_, row) => (row.seconds === null ? '–' : format.duration(row.seconds)),
      });
    return columns;
  }, [metric, accounts.byId, members.byId, format, t]);
}
