import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
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
import { type Board, type Period, type Point, periodOf, type SpanName, spans } from './model';
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
  const asked = { ...period, zone: format.zone, compare };
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
                ...(['posts', 'matches', 'replies', 'firstResponse', 'resolution', 'people.new'] as const).map(
                  (metric) => ({
                    key: metric,
                    label: (
                      <a href={address('/boards/service/rows.csv', { metric, ...period })}>
                        {t('exportOf', { what: t(`metric.${metric.replace('.', '_') as 'posts'}`) })}
                      </a>
                    ),
                  }),
                ),
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
    if (!/^(inbox|listening|people|case|channels)\./.test(event.kind) || timer.current !== undefined) return;
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
  const navigate = useNavigate();
  const rules = useRules();
  const accounts = useAccounts();
  const { period: p, before } = b;
  const seconds = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.duration(value);
  const toInbox = (view: string) => void navigate({ to: '/inbox', search: { view } as never });
  const timeLabel = useMemo(() => {
    const options: Intl.DateTimeFormatOptions =
      span === 'day'
        ? { hour: '2-digit', minute: '2-digit', hour12: false }
        : { month: 'numeric', day: 'numeric', ...(b.step === 'hour' ? { hour: '2-digit', hour12: false } : {}) };
    const formatter = new Intl.DateTimeFormat(format.language, { ...options, timeZone: format.zone });
    return (at: number) => formatter.format(at);
  }, [span, b.step, format.language, format.zone]);
  const flow = useMemo(
    () => [
      { name: t('metric.posts'), type: 'bar' as const, data: pairs(p.postSeries) },
      { name: t('metric.matches'), type: 'line' as const, data: pairs(p.matchSeries) },
    ],
    [p.postSeries, p.matchSeries, t],
  );
  const followers = useMemo(
    () =>
      b.followers.map((each) => ({
        name: accounts.byId.get(each.accountId)?.name ?? '',
        type: 'line' as const,
        data: pairs(each.series),
      })),
    [b.followers, accounts.byId],
  );

  return (
    <div className="board">
      <div className="figures">
        <Figure
          metric="posts"
          value={format.count(p.posts)}
          change={changeOf(p.posts, before?.posts)}
          open={() => open('posts')}
          spark={p.postSeries}
        />
        <Figure
          metric="matches"
          value={format.count(p.matches)}
          change={changeOf(p.matches, before?.matches)}
          open={() => open('matches')}
          spark={p.matchSeries}
        />
        <Figure
          metric="conversations_open"
          value={format.count(b.conversations.open)}
          second={t('answeredOf', { n: format.count(b.conversations.answered) })}
          open={() => toInbox('open')}
        />
        <Figure
          metric="conversations_waiting"
          value={format.count(b.conversations.waiting)}
          open={() => toInbox('waiting')}
          alarm={b.conversations.waiting > 0}
        />
        <Figure
          metric="replies"
          value={format.count(p.replies)}
          change={changeOf(p.replies, before?.replies)}
          open={() => open('replies')}
        />
        <Figure
          metric="firstResponse"
          value={seconds(p.firstResponse.median)}
          second={t('p90', { value: seconds(p.firstResponse.p90) })}
          change={changeOf(p.firstResponse.median ?? 0, before?.firstResponse.median)}
          lessIsBetter
          open={() => open('firstResponse')}
        />
        <Figure
          metric="resolution"
          value={seconds(p.resolution.median)}
          second={t('p90', { value: seconds(p.resolution.p90) })}
          change={changeOf(p.resolution.median ?? 0, before?.resolution.median)}
          lessIsBetter
          open={() => open('resolution')}
        />
        <Figure
          metric="people_new"
          value={format.count(p.newPeople)}
          second={t('peopleTotal', { n: format.compact(b.peopleTotal) })}
          change={changeOf(p.newPeople, before?.newPeople)}
          open={() => open('people.new')}
        />
      </div>
      <Tile title={t('flow.title')} hint={b.step === 'day' ? t('flow.byDay') : t('flow.byHour')} className="tile-wide">
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
          rows={p.byRule.map((row) => ({
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
          rows={p.byAccount.map((row) => {
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
      <Tile title={t('mood.title')} hint={t('mood.hint')}>
        <Bars
          label={t('mood.title')}
          rows={(['positive', 'neutral', 'negative'] as const).map((key) => ({
            key,
            name: t(`mood.${key}`),
            value: p.sentiment[key],
            tone: key,
            open: () => open('posts'),
          }))}
        />
      </Tile>
      <Tile title={t('byAgent.title')} hint={t('byAgent.hint')} className="tile-wide">
        <Agents board={b} open={(memberId) => open('replies', { agent: memberId })} seconds={seconds} />
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

const pairs = (series: Point[]) => series.map((point): [string, number] => [point.at, point.count]);

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
  type Row = Period['byAgent'][number];
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
    { title: t('byAgent.closed'), width: 120, align: 'right', render: (_, row) => format.count(row.closed) },
    {
      title: t('metric.firstResponse'),
      width: 150,
      align: 'right',
      render: (_, row) => seconds(row.firstResponse.median),
    },
    { title: 'p90', width: 120, align: 'right', render: (_, row) => seconds(row.firstResponse.p90) },
  ];
  return (
    <DataTable<Row>
      label={t('byAgent.title')}
      rows={board.period.byAgent}
      columns={columns}
      rowKey={(row) => row.memberId}
      open={(row) => open(row.memberId)}
      minWidth={560}
      empty={<p className="faint tile-none">{t('none')}</p>}
    />
  );
}
