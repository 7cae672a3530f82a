import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select, Switch, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers, useRules, useTags, useTeams } from '~/api/directory';
import type { Alert, Post, Rule } from '~/api/model';
import { FilterBar } from '~/filter/FilterBar';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { AccountPick, SearchBox } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Pill, PriorityMark, TagChip, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty, Failed, Loaded, Rows } from '~/ui/states';
import { Tabs } from '~/ui/Tabs';
import { useView } from '~/ui/useView';
import { alertsQuery, useAcknowledge } from './alerts';
import { postsQuery } from './api';
import { PostCard } from './PostCard';

const tabs = ['posts', 'rules', 'alerts'] as const;

export function ListeningPage() {
  const { t } = useTranslation(['listening', 'common']);
  const [view, change] = useView();
  const can = useCan();
  const tab = tabs.find((key) => key === view.tab) ?? 'posts';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can('listening.manage') && (
          <Link to={'/listening/rules/$id' as '/'} params={{ id: 'new' } as never} className="link-button">
            <Icon name="plus" size={16} />
            {t('rule.new')}
          </Link>
        )
      }
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(key) => change({ tab: key })}
          items={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
        />
      }
    >
      {tab === 'posts' && <Posts />}
      {tab === 'rules' && <Rules />}
      {tab === 'alerts' && <Alerts />}
    </Page>
  );
}

const kinds: Post['kind'][] = ['post', 'repost', 'comment', 'reply', 'mention', 'directMessage'];

function Posts() {
  const { t } = useTranslation(['listening', 'common']);
  const [view, change] = useView();
  const rules = useRules();
  const query = useInfiniteQuery(
    postsQuery({
      rule: view.rule,
      account: view.account,
      author: view.author,
      q: view.q,
      kind: view.kind,
      filter: view.filter,
    }),
  );
  const { posts, waiting, refresh } = useCalmPosts(
    query.data?.pages.flatMap((page) => page.items),
    JSON.stringify([view.rule, view.account, view.author, view.q, view.kind, view.filter]),
  );
  return (
    <div className="posts">
      <div className="filters">
        <SearchBox value={view.q} onChange={(q) => change({ q }, { replace: true })} label={t('filter.search')} />
        <Select
          allowClear
          placeholder={t('filter.rule')}
          aria-label={t('filter.rule')}
          value={view.rule}
          onChange={(rule: string) => change({ rule })}
          options={rules.list.map((rule) => ({ value: rule.id, label: rule.name }))}
          style={{ minWidth: 160 }}
        />
        <AccountPick
          label={t('common:field.account')}
          value={view.account}
          onChange={(account) => change({ account })}
        />
        <Select
          allowClear
          placeholder={t('filter.kind')}
          aria-label={t('filter.kind')}
          value={view.kind}
          onChange={(kind: string) => change({ kind })}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <FilterBar list="posts" />
      </div>
      {waiting > 0 && (
        <Button block type="dashed" onClick={refresh} style={{ marginBottom: 12 }}>
          {t('post.new', { count: waiting })}
        </Button>
      )}
      {query.isPending && <Rows avatar />}
      {query.error && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && posts.length === 0 && <Empty icon="listen" title={t('post.none')} hint={t('post.noneHint')} />}
      <div className="stack">
        {posts.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common:action.loadMore')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** New posts wait behind a button, so that what one reads stays where it is. */
function useCalmPosts(incoming: Post[] | undefined, filter: string) {
  const [top, setTop] = useState<{ filter: string; id: string | undefined }>({ filter, id: undefined });
  const posts = incoming ?? [];
  const first = posts[0]?.id;
  if (first && (top.filter !== filter || top.id === undefined)) setTop({ filter, id: first });
  const at = top.filter === filter && top.id ? posts.findIndex((post) => post.id === top.id) : 0;
  const hidden = Math.max(0, at);
  return { posts: posts.slice(hidden), waiting: hidden, refresh: () => setTop({ filter, id: first }) };
}

function Rules() {
  const { t } = useTranslation(['listening', 'common']);
  const rules = useRules();
  const teams = useTeams();
  const tags = useTags();
  const client = useQueryClient();
  const format = useFormat();
  const { failed } = useFeedback();
  const toggle = (rule: Rule, enabled: boolean) =>
    void api
      .patch(`/rules/${rule.id}`, { enabled }, rule.version)
      .then(() => client.invalidateQueries({ queryKey: ['rules'] }), failed);
  const columns: TableColumnsType<Rule> = [
    {
      title: t('common:field.name'),
      width: 190,
      ellipsis: true,
      render: (_, rule) => (
        <Link to={'/listening/rules/$id' as '/'} params={{ id: rule.id } as never}>
          {rule.name}
        </Link>
      ),
    },
    { title: t('rule.query'), ellipsis: true, render: (_, rule) => <code className="mono">{rule.query}</code> },
    {
      title: t('rule.actions'),
      width: 260,
      render: (_, rule) => (
        <span className="row-wrap">
          {rule.actions.priority && <PriorityMark priority={rule.actions.priority} />}
          {rule.actions.teamId && <Pill icon="team">{teams.byId.get(rule.actions.teamId)?.name}</Pill>}
          {rule.actions.openCase && <Pill icon="case">{t('rule.openCase')}</Pill>}
          {rule.actions.alert && <Pill icon="bell">{t('rule.alert')}</Pill>}
          {rule.actions.volume && <Pill icon="bell">{t('rule.volume')}</Pill>}
          {(rule.actions.tagIds ?? []).flatMap((id) => {
            const tag = tags.byId.get(id);
            return tag ? [<TagChip key={id} name={tag.name} color={tag.color} />] : [];
          })}
          {nothingFollows(rule.actions) && <span className="faint">{t('rule.keepOnly')}</span>}
        </span>
      ),
    },
    {
      title: t('rule.matches24h'),
      width: 110,
      align: 'right',
      render: (_, rule) => (
        <Link to={'/listening' as '/'} search={{ tab: 'posts', rule: rule.id } as never}>
          {format.count(rule.matches24h)}
        </Link>
      ),
    },
    {
      title: t('rule.enabled'),
      width: 90,
      align: 'center',
      render: (_, rule) => (
        <Switch
          size="small"
          checked={rule.enabled}
          onChange={(on) => toggle(rule, on)}
          aria-label={t('rule.enabledOf', { name: rule.name })}
        />
      ),
    },
  ];
  return (
    <Loaded query={{ data: rules.data, error: rules.error, isPending: rules.isPending, refetch: rules.refetch }}>
      {(list) => (
        <DataTable<Rule>
          name="rules"
          label={t('tab.rules')}
          rows={list}
          columns={columns}
          rowKey={(rule) => rule.id}
          minWidth={860}
          empty={<Empty icon="listen" title={t('rule.none')} hint={t('rule.noneHint')} />}
        />
      )}
    </Loaded>
  );
}

const nothingFollows = ({ priority, teamId, openCase, alert, volume, tagIds }: Rule['actions']) =>
  !(priority || teamId || openCase || alert || volume || tagIds?.length);

function Alerts() {
  const { t } = useTranslation(['listening', 'common']);
  const format = useFormat();
  const alerts = useQuery(alertsQuery);
  const acknowledge = useAcknowledge();
  const rules = useRules();
  const members = useMembers();
  const [, change] = useView();
  const { failed } = useFeedback();
  const columns: TableColumnsType<Alert> = [
    {
      title: t('alert.what'),
      ellipsis: true,
      render: (_, alert) => (
        <span className="row">
          {!alert.acknowledgedAt && (
            <Pill tone="danger" icon="warning">
              {t('alert.open')}
            </Pill>
          )}
          <span className="clip">
            {alert.volume
              ? t('common:alert.volume', {
                  count: alert.volume.count,
                  expected: format.count(Math.round(alert.volume.expected)),
                })
              : (alert.post?.text ?? t('common:alert.gone'))}
          </span>
        </span>
      ),
    },
    {
      title: t('alert.rule'),
      width: 180,
      ellipsis: true,
      render: (_, alert) => (
        <Link to={'/listening/rules/$id' as '/'} params={{ id: alert.ruleId } as never}>
          {rules.byId.get(alert.ruleId)?.name ?? '–'}
        </Link>
      ),
    },
    { title: t('common:field.at'), width: 120, render: (_, alert) => <Time at={alert.at} /> },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 200,
      align: 'right',
      render: (_, alert) =>
        alert.acknowledgedAt ? (
          <span className="faint small">
            {t('alert.by', { name: members.byId.get(alert.acknowledgedBy ?? '')?.name ?? '' })}
          </span>
        ) : (
          <Button size="small" onClick={() => acknowledge.mutate(alert.id, { onError: failed })}>
            {t('common:notifications.acknowledge')}
          </Button>
        ),
    },
  ];
  return (
    <Loaded query={alerts}>
      {(list) => (
        <DataTable<Alert>
          name="alerts"
          label={t('tab.alerts')}
          rows={list}
          columns={columns}
          rowKey={(alert) => alert.id}
          open={(alert) => alert.post && change({ panel: `post:${alert.post.id}` })}
          empty={<Empty icon="bell" title={t('alert.none')} hint={t('alert.noneHint')} />}
        />
      )}
    </Loaded>
  );
}
