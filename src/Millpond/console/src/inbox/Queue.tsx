import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover, Select } from 'antd';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTags, useTeams } from '~/api/directory';
import { type Account, type Conversation, type ConversationView, priorities } from '~/api/model';
import { useFormat, useNow } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, PriorityMark, TagChip, Time } from '~/ui/marks';
import { Empty, Failed, Rows } from '~/ui/states';
import { useDebounced } from '~/ui/useDebounced';
import type { View } from '~/ui/useView';
import { countsQuery, type QueueFilter } from './api';
import type { QueueState } from './useQueue';

const tabs: ConversationView[] = ['mine', 'unassigned', 'waiting', 'open', 'closed', 'all'];

interface Props {
  filter: QueueFilter;
  queue: QueueState;
  selected: string | undefined;
  select: (id: string) => void;
  change: (part: View, options?: { replace?: boolean }) => void;
}

export function Queue({ filter, queue, selected, select, change }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const counts = useQuery(countsQuery).data;
  const accounts = useAccounts();
  const tags = useTags();
  const members = useMembers();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (selected) document.getElementById(`conversation-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <section className="queue" aria-label={t('queue.title')}>
      <div className="queue-views" role="tablist" aria-label={t('queue.views')}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={filter.view === tab}
            onClick={() => change({ view: tab, c: undefined })}
          >
            {t(`view.${tab}`)}
            {counts &&
              (tab === 'mine' || tab === 'unassigned' || tab === 'waiting' || tab === 'open') &&
              counts[tab] > 0 && <span className="tnum">{format.compact(counts[tab])}</span>}
          </button>
        ))}
      </div>
      <QueueFilters filter={filter} change={change} />
      {queue.waiting > 0 && (
        <button
          type="button"
          className="queue-new"
          onClick={() => {
            queue.refresh();
            list.current?.scrollTo({ top: 0 });
          }}
        >
          {t('queue.new', { count: queue.waiting })}
        </button>
      )}
      <div ref={list} className="queue-list" onScroll={(event) => queue.setBusy(event.currentTarget.scrollTop > 8)}>
        {queue.query.isPending && <Rows count={8} avatar />}
        {queue.query.error && !queue.query.data && (
          <Failed error={queue.query.error} retry={() => void queue.query.refetch()} />
        )}
        {queue.query.data && queue.rows.length === 0 && (
          <Empty icon="inbox" title={t(`empty.${filter.view}`)} hint={t('empty.hint')} />
        )}
        <ul>
          {queue.rows.map(({ conversation, gone }) => (
            <QueueRow
              key={conversation.id}
              conversation={conversation}
              gone={gone}
              selected={conversation.id === selected}
              select={select}
              account={accounts.byId.get(conversation.accountId)}
              assignee={conversation.assigneeId ? members.byId.get(conversation.assigneeId)?.name : undefined}
              tags={conversation.tagIds.flatMap((id) => tags.byId.get(id) ?? []).slice(0, 2)}
            />
          ))}
        </ul>
        {queue.query.hasNextPage && (
          <div className="table-foot">
            <Button
              size="small"
              loading={queue.query.isFetchingNextPage}
              onClick={() => void queue.query.fetchNextPage()}
            >
              {t('common:action.loadMore')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function QueueFilters({ filter, change }: Pick<Props, 'filter' | 'change'>) {
  const { t } = useTranslation(['inbox', 'common']);
  const teams = useTeams();
  const accounts = useAccounts();
  const members = useMembers();
  const [text, setText] = useState(filter.q ?? '');
  const settled = useDebounced(text, 250);
  const first = useRef(true);

  useEffect(() => {
    if (first.current) first.current = false;
    else change({ q: settled || undefined }, { replace: true });
  }, [settled, change]);

  const active = [filter.team, filter.account, filter.assignee, filter.priority].filter(Boolean).length;
  const form = (
    <div className="stack" style={{ width: 240 }}>
      <Select
        allowClear
        placeholder={t('filter.team')}
        aria-label={t('filter.team')}
        value={filter.team}
        onChange={(team: string) => change({ team })}
        options={teams.list.map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        placeholder={t('filter.account')}
        aria-label={t('filter.account')}
        value={filter.account}
        onChange={(account: string) => change({ account })}
        options={accounts.list.map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('filter.assignee')}
        aria-label={t('filter.assignee')}
        value={filter.assignee}
        onChange={(assignee: string) => change({ assignee })}
        options={members.list.filter((m) => m.status === 'active').map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        placeholder={t('filter.priority')}
        aria-label={t('filter.priority')}
        value={filter.priority}
        onChange={(priority: string) => change({ priority })}
        options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))}
      />
      <Select
        aria-label={t('filter.sort')}
        value={filter.sort ?? 'waiting'}
        onChange={(sort: string) => change({ sort })}
        options={(['waiting', 'recent'] as const).map((s) => ({ value: s, label: t(`sort.${s}`) }))}
      />
      {active > 0 && (
        <Button
          onClick={() => change({ team: undefined, account: undefined, assignee: undefined, priority: undefined })}
        >
          {t('common:action.clear')}
        </Button>
      )}
    </div>
  );
  return (
    <div className="queue-filters">
      <Input
        id="inbox-search"
        allowClear
        prefix={<Icon name="search" size={15} />}
        placeholder={t('queue.search')}
        aria-label={t('queue.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Popover trigger="click" placement="bottomRight" content={form}>
        <Button
          icon={<Icon name="filter" size={16} />}
          aria-label={active > 0 ? t('filter.active', { count: active }) : t('filter.title')}
          type={active > 0 ? 'primary' : 'default'}
          ghost={active > 0}
        >
          {active > 0 ? active : null}
        </Button>
      </Popover>
    </div>
  );
}

interface RowProps {
  conversation: Conversation;
  gone: boolean;
  selected: boolean;
  select: (id: string) => void;
  account: Account | undefined;
  assignee: string | undefined;
  tags: { id: string; name: string; color: string | null }[];
}

const QueueRow = memo(function QueueRow({
  conversation: c,
  gone,
  selected,
  select,
  account,
  assignee,
  tags,
}: RowProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const unread = c.unread > 0;
  return (
    <li
      id={`conversation-${c.id}`}
      className={`queue-row ${selected ? 'queue-row-selected' : ''} ${unread ? 'queue-row-unread' : ''} ${gone ? 'queue-row-gone' : ''}`}
    >
      <button type="button" onClick={() => select(c.id)} aria-current={selected ? 'true' : undefined}>
        <Avatar name={c.person.name} url={c.person.avatarUrl} size={36} />
        <span className="queue-main">
          <span className="queue-line">
            <span className="queue-name clip">{c.person.name}</span>
            {unread && <span className="queue-dot" role="img" aria-label={t('queue.unread')} />}
            <Time at={c.lastMessageAt} className="faint small" short />
          </span>
          <span className="queue-snippet clip">{c.snippet || t('queue.noText')}</span>
          <span className="queue-line queue-meta">
            {account && <ChannelMark channel={account.kind} color={account.color} size={14} />}
            <span className="clip faint small">{account?.name}</span>
            {c.priority !== 'normal' && <PriorityMark priority={c.priority} />}
            {tags.map((tag) => (
              <TagChip key={tag.id} name={tag.name} color={tag.color} />
            ))}
            <span className="grow" />
            {gone ? (
              <span className="faint small">{t('queue.gone')}</span>
            ) : c.status === 'open' && c.waitingSince ? (
              <Waiting since={c.waitingSince} due={c.firstResponseDueAt} />
            ) : assignee ? (
              <span className="faint small clip">{assignee}</span>
            ) : null}
          </span>
        </span>
      </button>
    </li>
  );
});

/** How long somebody waits; late is said by word and shape, not by colour alone. */
export function Waiting({ since, due }: { since: string; due: string | null }) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const now = useNow();
  const waited = (now - new Date(since).getTime()) / 1000;
  const left = due ? (new Date(due).getTime() - now) / 1000 : null;
  const tone = left === null ? '' : left < 0 ? 'waiting-late' : left < 900 ? 'waiting-soon' : '';
  const text = left !== null && left < 0 ? t('queue.late', { time: format.duration(-left) }) : format.duration(waited);
  return (
    <span className={`waiting ${tone} tnum`} title={t('queue.waitingSince', { time: format.exact(since) })}>
      <Icon name={left !== null && left < 0 ? 'warning' : 'clock'} size={13} />
      {text}
    </span>
  );
}
