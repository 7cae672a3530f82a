import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Segmented, Switch, type TableColumnsType } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { address, api } from '~/api/client';
import { useAccounts, useMembers, useRules } from '~/api/directory';
import { useLiveEvents, useLiveState } from '~/api/useLive';
import { change as changeOf } from '~/format/numbers';
import { useFormat } from '~/format/useFormat';
import { DataTable } from '~/ui/DataTable';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, Pill } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Failed, Rows } from '~/ui/states';
import { useView } from '~/ui/useView';
import { Bars } from './Bars';
import { Figure } from './Figure';
import { type Board, periodOf, type SpanName, spans, total } from './model';
import { RowsDrawer } from './RowsDrawer';
import './board.css';

const Chart = lazy(() => import('~/ui/chart'));

export function BoardPage() {
  const { t } = useTranslation(['board', 'common']);
  const [view, change] = useView();
  const format = useFormat();
  const client = useQueryClient();
  const live = useLiveState();
  const span: SpanName = spans.find((name) => name === view.span) ?? 'week';
  const compare = view.compare !== 'no';
  const hour = Math.ceil(Date.now() / 3_600_000);
  const period = useMemo(() => periodOf(span, hour * 3_600_000), [span, hour]);
  const asked = {
    ...period,
    zone: format.zone,
    compare: compare ? 'previous' : undefined,
    account: view.account,
    rule: view.rule,
  };
  const board = useQuery({
    queryKey: ['board', asked],
    queryFn: ({ signal }) => api.get<Board>('/boards/service', asked, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  useMovingBoard(() => void client.invalidateQueries({ queryKey: ['board'], refetchType: 'active' }));
  const open = (metric: string, more: Record<string, string> = {}) => change({ metric, ...more });

  return (
    <Page
      title={t('title')}
      lead={
        <span className="row">
          {t(`span.${span}Long`)}
          {live === 'open' && (
            <Pill tone="success" icon="check">
              {t('live')}
            </Pill>
          )}
        </span>
      }
      actions={
        <>
          <Segmented
            aria-label={t('period')}
            value={span}
            onChange={(value) => change({ span: value })}
            options={spans.map((name) => ({ value: name, label: t(`span.${name}`) }))}
          />
          <label className="row board-compare">
            <Switch size="small" checked={compare} onChange={(on) => change({ compare: on ? undefined : 'no' })} />
            {t('compare')}
          </label>
          <Dropdown
            menu={{
              items: [
                ...(['posts', 'matches', 'conversations.answered', 'people.new'] as const).map((metric) => ({
                  key: metric,
                  label: (
                    <a href={address('/boards/service/rows.csv', { metric, ...period, zone: format.zone })}>
                      {t('exportOf', { what: t(`metric.${metric.replace('.', '_') as 'posts'}`) })}
                    </a>
                  ),
                })),
                { key: 'print', label: t('print'), onClick: () => window.print() },
              ],
            }}
          >
            <Button icon={<Icon name="download" size={16} />}>{t('export')}</Button>
          </Dropdown>
        </>
      }
      wide
    >
      {board.isPending && <Rows count={6} />}
      {board.error && !board.data && <Failed error={board.error} retry={() => void board.refetch()} />}
      {board.data && <BoardBody board={board.data} open={open} span={span} />}
      <RowsDrawer
        metric={view.metric}
        period={period}
        view={view}
        close={() => change({ metric: undefined, agent: undefined, rowAccount: undefined, rowRule: undefined })}
      />
    </Page>
  );
}

/** The board moves by itself: a burst of events refreshes it once, at most every three seconds. */
function useMovingBoard(refresh: () => void) {
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (!/^(inbox|listening|people|cases|channels)\./.test(event.kind) || timer.current !== undefined) return;
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, 3000);
  });
}

function BoardBody({
  board: b,
  open,
  span,
}: {
  board: Board;
  open: (metric: string, more?: Record<string, string>) => void;
  span: SpanName;
}) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat();
  const rules = useRules();
  const accounts = useAccounts();
  const before = b.previous;
  const posts = total(b.series.posts);
  const matches = total(b.series.matches);
  const seconds = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.duration(value);
  const timeLabel = useMemo(() => {
    const options: Intl.DateTimeFormatOptions =
      span === 'day'
        ? { hour: '2-digit', minute: '2-digit', hour12: false }
        : { month: 'numeric', day: 'numeric', ...(span === 'week' ? { hour: '2-digit', hour12: false } : {}) };
    const formatter = new Intl.DateTimeFormat(format.language, { ...options, timeZone: format.zone });
    return (at: number) => formatter.format(at);
  }, [span, format.language, format.zone]);
  const flow = useMemo(
    () =>
      (['posts', 'matches'] as const).map((name) => ({
        name: t(`metric.${name}`),
        type: name === 'posts' ? ('bar' as const) : ('line' as const),
        data: (b.series[name] ?? []).map((p): [string, number] => [p.at, p.count]),
      })),
    [b.series, t],
  );
  const followers = useMemo(
    () =>
      b.followers.map((each) => ({
        name: accounts.byId.get(each.accountId)?.name ?? '',
        type: 'line' as const,
        data: each.series.map((p): [string, number] => [p.at, p.count]),
      })),
    [b.followers, accounts.byId],
  );
  const mood = b.sentiment;

  return (
    <div className="board">
      <div className="figures">
        <Figure
          metric="posts"
          value={format.count(posts)}
          change={changeOf(posts, before?.posts)}
          open={() => open('posts')}
          spark={b.series.posts}
        />
        <Figure
          metric="matches"
          value={format.count(matches)}
          change={changeOf(matches, before?.matches)}
          open={() => open('matches')}
          spark={b.series.matches}
        />
        <Figure
          metric="conversations_open"
          value={format.count(b.conversations.open)}
          open={() => open('conversations.open')}
        />
        <Figure
          metric="conversations_waiting"
          value={format.count(b.conversations.waiting)}
          open={() => open('conversations.waiting')}
          alarm={b.conversations.waiting > 0}
        />
        <Figure
          metric="conversations_answered"
          value={format.count(b.conversations.answered)}
          change={changeOf(b.conversations.answered, before?.conversations?.answered)}
          open={() => open('conversations.answered')}
        />
        <Figure
          metric="firstResponse"
          value={seconds(b.firstResponse.median)}
          second={t('p90', { value: seconds(b.firstResponse.p90) })}
          change={changeOf(b.firstResponse.median ?? 0, before?.firstResponse?.median)}
          lessIsBetter
          open={() => open('firstResponse')}
        />
        <Figure
          metric="resolution"
          value={seconds(b.resolution.median)}
          second={t('p90', { value: seconds(b.resolution.p90) })}
          change={changeOf(b.resolution.median ?? 0, before?.resolution?.median)}
          lessIsBetter
          open={() => open('resolution')}
        />
        <Figure
          metric="people_new"
          value={format.count(b.people.new)}
          second={t('peopleTotal', { n: format.compact(b.people.total) })}
          change={changeOf(b.people.new, before?.people?.new)}
          open={() => open('people.new')}
        />
      </div>
      <Tile title={t('flow.title')} hint={t('flow.hint')} className="tile-wide">
        <Suspense fallback={<Rows count={3} />}>
          <Chart
            label={t('flow.title')}
            series={flow}
            height={240}
            formatTime={timeLabel}
            formatCount={format.compact}
            onPoint={() => open('posts')}
          />
        </Suspense>
      </Tile>
      <Tile title={t('byRule.title')} hint={t('byRule.hint')}>
        <Bars
          label={t('byRule.title')}
          rows={b.byRule.map((row) => ({
            key: row.ruleId,
            name: row.name ?? rules.byId.get(row.ruleId)?.name ?? t('gone'),
            value: row.count,
            open: () => open('matches', { rowRule: row.ruleId }),
          }))}
        />
      </Tile>
      <Tile title={t('byAccount.title')} hint={t('byAccount.hint')}>
        <Bars
          label={t('byAccount.title')}
          rows={b.byAccount.map((row) => {
            const account = accounts.byId.get(row.accountId);
            return {
              key: row.accountId,
              name: row.name ?? account?.name ?? t('gone'),
              mark: account && <ChannelMark channel={account.kind} color={account.color} />,
              value: row.count,
              open: () => open('posts', { rowAccount: row.accountId }),
            };
          })}
        />
      </Tile>
      {mood && (
        <Tile title={t('mood.title')} hint={t('mood.hint')}>
          <Bars
            label={t('mood.title')}
            rows={(['positive', 'neutral', 'negative'] as const)
              .filter((key) => key in mood)
              .map((key) => ({
                key,
                name: t(`mood.${key}`),
                value: mood[key] ?? 0,
                tone: key,
                open: () => open('posts', {}),
              }))}
          />
        </Tile>
      )}
      <Tile title={t('byAgent.title')} hint={t('byAgent.hint')} className="tile-wide">
        <Agents board={b} open={(memberId) => open('conversations.answered', { agent: memberId })} seconds={seconds} />
      </Tile>
      {followers.length > 0 && (
        <Tile title={t('followers.title')} hint={t('followers.hint')} className="tile-wide">
          <Suspense fallback={<Rows count={3} />}>
            <Chart
              label={t('followers.title')}
              series={followers}
              formatTime={timeLabel}
              formatCount={format.compact}
            />
          </Suspense>
        </Tile>
      )}
    </div>
  );
}

function Tile({
  title,
  hint,
  className = '',
  children,
}: {
  title: string;
  hint: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <section className={`tile ${className}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="faint small">{hint}</p>
      </header>
      {children}
    </section>
  );
}

function Agents({
  board,
  open,
  seconds,
}: {
  board: Board;
  open: (memberId: string) => void;
  seconds: (value: number | null | undefined) => string;
}) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat();
  const members = useMembers();
  type Row = Board['byAgent'][number];
  const columns: TableColumnsType<Row> = [
    {
      title: t('common:field.member'),
      ellipsis: true,
      render: (_, row) => {
        const name = row.name ?? members.byId.get(row.memberId)?.name ?? t('gone');
        return (
          <span className="row">
            <Avatar name={name} size={24} />
            <span className="clip">{name}</span>
          </span>
        );
      },
    },
    { title: t('byAgent.replies'), width: 110, align: 'right', render: (_, row) => format.count(row.replies) },
    {
      title: t('byAgent.conversations'),
      width: 120,
      align: 'right',
      render: (_, row) => (row.conversations === undefined ? '–' : format.count(row.conversations)),
    },
    {
      title: t('metric.firstResponse'),
      width: 150,
      align: 'right',
      render: (_, row) => seconds(row.firstResponse?.median),
    },
    { title: 'p90', width: 120, align: 'right', render: (_, row) => seconds(row.firstResponse?.p90) },
  ];
  return (
    <DataTable<Row>
      label={t('byAgent.title')}
      rows={board.byAgent}
      columns={columns}
      rowKey={(row) => row.memberId}
      open={(row) => open(row.memberId)}
      minWidth={560}
      empty={<p className="faint tile-none">{t('none')}</p>}
    />
  );
}
