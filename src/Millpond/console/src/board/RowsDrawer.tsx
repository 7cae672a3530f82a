import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { address, api, type Page } from '~/api/client';
import { useAccounts, useMembers } from '~/api/directory';
import type { BoardRow } from '~/api/model';
import { dayName } from '~/format/time';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
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
  const can = useCan();
  const columns = useRowColumns(metric);
  const name = t(`metric.${metric.replace('.', '_') as 'posts'}`, { defaultValue: metric });
  const open = (row: BoardRow) => {
    if (row.kind === 'account') void navigate({ to: `/channels/${row.id}` as '/' });
    else if (row.kind === 'conversation') void navigate({ to: '/inbox', search: { view: 'all', c: row.id } as never });
    else change({ panel: `${row.kind}:${row.id}` });
  };
  return (
    <PanelFrame
      title={t('rowsOf', { name })}
      close={close}
      actions={
        can('insights.export') && (
          <Button icon={<Icon name="download" size={16} />} href={address('/boards/service/rows.csv', asked)}>
            CSV
          </Button>
        )
      }
    >
      <QueryTable<BoardRow>
        label={t('rowsOf', { name })}
        query={query}
        columns={columns}
        rowKey={(row) => `${row.id}-${row.ruleId ?? ''}-${row.at}`}
        open={open}
        minWidth={640}
        empty={<Empty icon="board" title={t('noRows')} />}
      />
    </PanelFrame>
  );
}

/** What was said; of a repost without words what it passed on. */
function Words({ of: row }: { of: BoardRow }) {
  const { t } = useTranslation('board');
  if (row.text) return row.text;
  return <span className="faint">{row.reposted ? t('reposted', { text: row.reposted }) : t('noWords')}</span>;
}

/** Columns follow what the metric has to say. */
function useRowColumns(metric: string): TableColumnsType<BoardRow> {
  const { t } = useTranslation('board');
  const accounts = useAccounts();
  const members = useMembers();
  const format = useFormat();
  return useMemo(() => {
    const person = {
      title: t('column.person'),
      width: 150,
      ellipsis: true,
      render: (_: unknown, row: BoardRow) => row.person || '–',
    };
    const account = {
      title: t('column.accountId'),
      width: 150,
      ellipsis: true,
      render: (_: unknown, row: BoardRow) => accounts.byId.get(row.accountId ?? '')?.name ?? '–',
    };
    const columns: TableColumnsType<BoardRow> = [
      {
        title: t('column.at'),
        width: 120,
        render: (_, row) =>
          metric === 'followers' ? dayName(row.at, Date.now(), format.language, 'UTC') : <Time at={row.at} />,
      },
    ];
    if (metric === 'followers')
      return [
        ...columns,
        { ...account, width: undefined },
        {
          title: t('followers.title'),
          width: 140,
          align: 'right',
          render: (_, row) => <span className="tnum">{format.count(row.count ?? 0)}</span>,
        },
      ];
    if (/^people\./.test(metric))
      return [
        ...columns,
        { ...person, width: undefined },
        { title: t('column.from'), width: 160, ellipsis: true, render: (_, row) => row.text },
      ];
    columns.push(person);
    if (/^(posts|matches)$/.test(metric))
      columns.push({
        title: t('column.text'),
        ellipsis: true,
        render: (_, row) =>
          row.withheld ? <i className="faint">{t(`withheld.${row.withheld}`)}</i> : <Words of={row} />,
      });
    else
      columns.push({
        title: t('column.memberId'),
        ellipsis: true,
        render: (_, row) => members.byId.get(row.memberId ?? '')?.name ?? '–',
      });
    if (metric === 'matches')
      columns.push({
        title: t('column.rule'),
        width: 150,
        ellipsis: true,
        render: (_, row) => row.ruleName || t('gone'),
      });
    columns.push(account);
    if (/^(firstResponse|resolution|conversations\.(closed|waiting))$/.test(metric))
      columns.push({
        title: t(metric === 'conversations.waiting' ? 'column.waiting' : 'column.seconds'),
        width: 120,
        align: 'right',
        render: (_, row) => (row.seconds === null ? '–' : format.duration(row.seconds)),
      });
    return columns;
  }, [metric, accounts.byId, members.byId, format, t]);
}
