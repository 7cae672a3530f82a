import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTags } from '~/api/directory';
import type { Account, Conversation, ConversationView } from '~/api/model';
import { useFormat, useNow } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, PriorityMark, TagChip, Time } from '~/ui/marks';
import { Empty, Failed, Rows } from '~/ui/states';
import { useInSight } from '~/ui/useInSight';
import type { View } from '~/ui/useView';
import { countsQuery, type QueueFilter } from './api';
import { QueueFilters } from './QueueFilters';
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
  const views = useInSight<HTMLDivElement>(`${filter.view} ${counts !== undefined}`);

  useEffect(() => {
    if (selected) document.getElementById(`conversation-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <section className="queue" aria-label={t('queue.title')}>
      <div ref={views} className="queue-views" role="tablist" aria-label={t('queue.views')}>
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
        {queue.query.data && queue.rows.length === 0 && <Nothing filter={filter} change={change} />}
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

/** Nothing is there, or nothing of what is there was asked for. */
function Nothing({ filter, change }: Pick<Props, 'filter' | 'change'>) {
  const { t } = useTranslation(['inbox', 'common']);
  const narrowed = [filter.q, filter.team, filter.account, filter.assignee, filter.priority, filter.filter];
  if (!narrowed.some(Boolean)) return <Empty icon="inbox" title={t(`empty.${filter.view}`)} hint={t('empty.hint')} />;
  const clear = { q: undefined, team: undefined, account: undefined, assignee: undefined, priority: undefined };
  return (
    <Empty
      icon="search"
      title={t('empty.narrowed')}
      hint={t('empty.narrowedHint')}
      action={<Button onClick={() => change({ ...clear, filter: undefined })}>{t('common:action.clear')}</Button>}
    />
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
