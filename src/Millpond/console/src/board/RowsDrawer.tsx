import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { address, api, type Page } from '~/api/client';
import { useAccounts, useMembers, useRules } from '~/api/directory';
import { useFormat } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { PanelFrame } from '~/ui/PanelFrame';
import { Empty } from '~/ui/states';
import { useView, type View } from '~/ui/useView';

type Row = Record<string, unknown>;

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
  const format = useFormat();
  const [, change] = useView();
  const asked = {
    metric,
    ...period,
    zone: format.zone,
    rule: view.rowRule ?? view.rule,
    account: view.rowAccount ?? view.account,
    agent: view.agent,
  };
  const query = useInfiniteQuery({
    queryKey: ['board', 'rows', asked],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Row>>('/boards/service/rows', { ...asked, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const first = query.data?.pages[0]?.items[0];
  const columns = useRowColumns(first);
  const name = t(`metric.${metric.replace('.', '_') as 'posts'}`, { defaultValue: metric });
  const open = (row: Row) => {
    const id = String(row.id ?? '');
    if (row.postId || /^(posts|matches)/.test(metric)) change({ panel: `post:${String(row.postId ?? id)}` });
    else if (/^people/.test(metric)) change({ panel: `person:${String(row.personId ?? id)}` });
    else if (row.personId) change({ panel: `person:${String(row.personId)}` });
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
      <QueryTable<Row>
        label={t('rowsOf', { name })}
        query={query}
        columns={columns}
        rowKey={(row) => String(row.id ?? row.postId ?? JSON.stringify(row))}
        open={open}
        minWidth={640}
        empty={<Empty icon="board" title={t('noRows')} />}
      />
    </PanelFrame>
  );
}

const order = [
  'at',
  'postedAt',
  'lastMessageAt',
  'createdAt',
  'person',
  'name',
  'author',
  'text',
  'snippet',
  'status',
  'seconds',
  'firstResponse',
  'resolution',
  'ruleId',
  'accountId',
  'memberId',
  'assigneeId',
];

/** Columns follow what the rows carry: times, names behind ids, texts. */
function useRowColumns(first: Row | undefined): TableColumnsType<Row> {
  const { t } = useTranslation('board');
  const rules = useRules();
  const accounts = useAccounts();
  const members = useMembers();
  const format = useFormat();
  return useMemo(() => {
    const keys = order.filter((key) => first && key in first && first[key] !== null).slice(0, 6);
    const nameOf = (key: string, value: unknown): React.ReactNode => {
      if (value === null || value === undefined) return '–';
      if (key === 'ruleId') return rules.byId.get(String(value))?.name ?? '–';
      if (key === 'accountId') return accounts.byId.get(String(value))?.name ?? '–';
      if (key === 'memberId' || key === 'assigneeId') return members.byId.get(String(value))?.name ?? '–';
      if (/^(seconds|firstResponse|resolution)$/.test(key)) return format.duration(Number(value));
      if (/At$|^at$/.test(key)) return <Time at={String(value)} />;
      if (typeof value === 'object') return String((value as { name?: string }).name ?? '–');
      return String(value);
    };
    return keys.map((key) => ({
      title: t(`column.${key as 'text'}`, { defaultValue: key }),
      ellipsis: true,
      ...(key === 'text' || key === 'snippet' ? {} : { width: 130 }),
      render: (_: unknown, row: Row) => nameOf(key, row[key]),
    }));
  }, [first, rules.byId, accounts.byId, members.byId, format, t]);
}
