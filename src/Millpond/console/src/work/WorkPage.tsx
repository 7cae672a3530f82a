import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Page as Paged } from '~/api/client';
import { useAccounts } from '~/api/directory';
import { type EffectRow, effectStates, type WorkItem } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
import { QueryTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty, Loaded, Rows } from '~/ui/states';
import { Tabs } from '~/ui/Tabs';
import { useInSight } from '~/ui/useInSight';
import { useView } from '~/ui/useView';
import './work.css';

const states = ['due', 'waiting', 'dead'] as const;

const listQuery = <T,>(key: string, path: string, state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['work', key, state],
    queryFn: ({ pageParam, signal }) => api.get<Paged<T>>(path, { state, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 10_000,
  });

export function WorkPage() {
  const { t } = useTranslation(['work', 'common']);
  const [view, change] = useView();
  const tab = view.tab === 'effects' ? 'effects' : 'queue';
  const client = useQueryClient();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button
          icon={<Icon name="refresh" size={16} />}
          onClick={() => void client.invalidateQueries({ queryKey: ['work'] })}
        >
          {t('common:action.refresh')}
        </Button>
      }
    >
      <Summary />
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(key) => change({ tab: key, state: undefined })}
        items={[
          { key: 'queue', label: t('tab.queue') },
          { key: 'effects', label: t('tab.effects') },
        ]}
      />
      {tab === 'queue' ? <Queue /> : <Effects />}
    </Page>
  );
}

function Summary() {
  const { t } = useTranslation(['work', 'common']);
  const format = useFormat();
  const [, change] = useView();
  const summary = useQuery({
    queryKey: ['work', 'summary'],
    queryFn: ({ signal }) => api.get<Record<string, unknown>>('/work/summary', undefined, signal),
    refetchInterval: 5_000,
  });
  return (
    <Loaded query={summary} skeleton={<Rows count={1} />}>
      {(data) => {
        const calls = (data.effects ?? {}) as Record<string, number>;
        const numbers = [
          ...Object.entries(data),
          ['unknownEffects', calls.unknown ?? 0],
          ['failedEffects', calls.failed ?? 0],
        ].filter((pair): pair is [string, number] => typeof pair[1] === 'number');
        return (
          <div className="work-figures">
            {numbers.map(([name, value]) => {
              const state = states.find((each) => each === name);
              const shown = /seconds/i.test(name) ? format.duration(value) : format.count(value);
              const body = (
                <>
                  <span className="faint small">{t(`summary.${name as 'due'}`, { defaultValue: name })}</span>
                  <b className={`tnum ${name === 'dead' && value > 0 ? 'work-dead' : ''}`}>{shown}</b>
                </>
              );
              return state ? (
                <button
                  key={name}
                  type="button"
                  className="work-figure"
                  onClick={() => change({ tab: undefined, state })}
                >
                  {body}
                </button>
              ) : (
                <div key={name} className="work-figure">
                  {body}
                </div>
              );
            })}
          </div>
        );
      }}
    </Loaded>
  );
}

function useWorkAction() {
  const client = useQueryClient();
  const { done, failed } = useFeedback();
  return useMutation({
    mutationFn: (action: { run: () => Promise<unknown>; said: string }) => action.run(),
    onSuccess: (_data, action) => done(action.said),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['work'] }),
  });
}

function Queue() {
  const { t } = useTranslation(['work', 'common']);
  const [view, change] = useView();
  const state = states.find((each) => each === view.state) ?? 'due';
  const query = useInfiniteQuery(listQuery<WorkItem>('items', '/work/items', state));
  const act = useWorkAction();
  const can = useCan();
  const { confirm } = useFeedback();
  const columns: TableColumnsType<WorkItem> = [
    { title: t('field.kind'), ellipsis: true, render: (_, item) => <Kind code={item.kind} /> },
    { title: t('field.lane'), ellipsis: true, render: (_, item) => <span className="mono faint">{item.lane}</span> },
    { title: t('field.due'), width: 120, render: (_, item) => <Time at={item.due} /> },
    { title: t('field.attempts'), width: 90, align: 'right', dataIndex: 'attempts' },
    {
      title: t('field.error'),
      ellipsis: true,
      render: (_, item) =>
        item.lastError ? (
          <span className="work-error" title={item.lastError}>
            {item.lastError}
          </span>
        ) : (
          '–'
        ),
    },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 170,
      align: 'right',
      render: (_, item) =>
        state === 'dead' &&
        can('work.') && (
          <span className="row row-end">
            <Button
              size="small"
              onClick={() => act.mutate({ run: () => api.post(`/work/items/${item.id}/replay`), said: t('replayed') })}
            >
              {t('replay')}
            </Button>
            <Button
              size="small"
              type="text"
              danger
              onClick={() =>
                confirm({
                  title: t('removeTitle'),
                  content: t('removeHint'),
                  ok: t('common:action.delete'),
                  danger: true,
                  action: () =>
                    act.mutateAsync({ run: () => api.delete(`/work/items/${item.id}`), said: t('removed') }),
                })
              }
            >
              {t('common:action.delete')}
            </Button>
          </span>
        ),
    },
  ];
  const choices = useInSight<HTMLDivElement>(state);
  return (
    <>
      <div className="filters">
        <Segmented
          ref={choices}
          aria-label={t('common:field.status')}
          value={state}
          onChange={(value) => change({ state: value })}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </div>
      <QueryTable<WorkItem>
        label={t('tab.queue')}
        query={query}
        columns={columns}
        rowKey={(item) => item.id}
        minWidth={860}
        empty={<Empty icon="work" title={t(`none.${state}`)} hint={state === 'dead' ? t('deadHint') : undefined} />}
      />
    </>
  );
}

function Effects() {
  const { t } = useTranslation(['work', 'common']);
  const [view, change] = useView();
  const accounts = useAccounts();
  const state = effectStates.find((each) => each === view.state);
  const query = useInfiniteQuery(listQuery<EffectRow>('effects', '/effects', state));
  const act = useWorkAction();
  const can = useCan();
  const tone = (s: EffectRow['state']) =>
    s === 'accepted' ? 'success' : s === 'failed' ? 'danger' : s === 'unknown' ? 'warning' : 'info';
  const columns: TableColumnsType<EffectRow> = [
    { title: t('field.kind'), ellipsis: true, render: (_, e) => <Kind code={e.kind} /> },
    {
      title: t('common:field.account'),
      width: 160,
      ellipsis: true,
      render: (_, e) => accounts.byId.get(e.accountId ?? '')?.name ?? '–',
    },
    {
      title: t('common:field.status'),
      width: 120,
      render: (_, e) => <Pill tone={tone(e.state)}>{t(`effect.${e.state}`)}</Pill>,
    },
    { title: t('field.detail'), ellipsis: true, render: (_, e) => e.detail ?? '–' },
    { title: t('field.createdAt'), width: 120, render: (_, e) => <Time at={e.plannedAt} /> },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 160,
      align: 'right',
      render: (_, e) =>
        can('work.') &&
        (e.state === 'unknown' ? (
          <Button
            size="small"
            onClick={() =>
              act.mutate({ run: () => api.post(`/effects/${e.id}/reconciliation`), said: t('reconciling') })
            }
          >
            {t('reconcile')}
          </Button>
        ) : e.state === 'failed' ? (
          <Button
            size="small"
            onClick={() => act.mutate({ run: () => api.post(`/effects/${e.id}/retry`), said: t('replayed') })}
          >
            {t('common:action.retry')}
          </Button>
        ) : null),
    },
  ];
  const choices = useInSight<HTMLDivElement>(state);
  return (
    <>
      <div className="filters">
        <Segmented
          ref={choices}
          aria-label={t('common:field.status')}
          value={state ?? 'all'}
          onChange={(value) => change({ state: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t('common:field.all') },
            ...effectStates.map((value) => ({ value, label: t(`effect.${value}`) })),
          ]}
        />
      </div>
      <QueryTable<EffectRow>
        label={t('tab.effects')}
        query={query}
        columns={columns}
        rowKey={(e) => e.id}
        minWidth={860}
        empty={<Empty icon="send" title={t('none.effects')} hint={t('effectsHint')} />}
      />
    </>
  );
}

/** What it is in words; the code that logs and the API know is a hover away, and stands there where there are no words. */
function Kind({ code }: { code: string }) {
  const { t } = useTranslation('work');
  return <span title={code}>{t(`kind.${code.replaceAll('.', '_') as 'channel_send'}`, { defaultValue: code })}</span>;
}
