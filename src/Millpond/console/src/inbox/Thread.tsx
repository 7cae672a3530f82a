import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Select, Tooltip } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTeams } from '~/api/directory';
import { type Message, type Priority, priorities } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useCan, useMyself } from '~/session/session';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, Pill, PriorityMark } from '~/ui/marks';
import { Failed, Rows } from '~/ui/states';
import { useView } from '~/ui/useView';
import { type Change, type ConversationDetail, conversationQuery, inOrder, markSeen, messagesQuery } from './api';
import { Composer } from './Composer';
import { MessageItem } from './MessageItem';
import { Waiting } from './Queue';
import type { Requests } from './useInboxKeys';

/** The form comes when it is wanted: the inbox itself stays light. */
const NewCase = lazy(() => import('~/cases/NewCase').then((m) => ({ default: m.NewCase })));

interface Props {
  id: string;
  back: () => void;
  leave: (id: string) => void;
  act: (id: string, change: Change) => void;
  requests: Requests;
  toggleContext: () => void;
  contextOpen: boolean;
}

export function Thread({ id, back, leave, act, requests, toggleContext, contextOpen }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const conversation = useQuery(conversationQuery(id));
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const [newCase, setNewCase] = useState(false);
  const seen = useSeenVersion(conversation.data);

  useEffect(() => {
    if (requests.take('case')) setNewCase(true);
  }, [requests]);

  if (!conversation.data)
    return (
      <section className="thread" aria-label={t('thread.title')}>
        {conversation.error ? (
          <Failed error={conversation.error} retry={() => void conversation.refetch()} />
        ) : (
          <Rows avatar />
        )}
      </section>
    );
  const c = conversation.data;
  return (
    <section className="thread" aria-label={t('thread.with', { name: c.person.name })}>
      <ThreadHead
        c={c}
        back={back}
        close={() => leave(id)}
        act={act}
        requests={requests}
        newCase={() => setNewCase(true)}
        toggleContext={toggleContext}
        contextOpen={contextOpen}
      />
      <Messages id={id} requests={requests} onRead={seen.read} replyTo={setReplyTo} c={c} />
      <Composer
        conversation={c}
        seenVersion={seen.version}
        accept={seen.accept}
        replyTo={replyTo}
        clearReplyTo={() => setReplyTo(null)}
        requests={requests}
      />
      {newCase && (
        <Suspense>
          <NewCase
            close={() => setNewCase(false)}
            personId={c.personId}
            conversationId={c.id}
            teamId={c.teamId}
            title={c.snippet}
          />
        </Suspense>
      )}
    </section>
  );
}

/** The version of the thread that was really on the screen: it moves on only while its end is in sight. */
function useSeenVersion(conversation: ConversationDetail | undefined) {
  const client = useQueryClient();
  const [version, setVersion] = useState<number | null>(null);
  const current = conversation?.version;
  const id = conversation?.id;
  const unread = conversation?.unread ?? 0;
  const read = useCallback(() => {
    if (current === undefined || id === undefined || document.hidden) return;
    // What was accepted may be newer than what is cached: the version one has seen never goes back.
    setVersion((before) => Math.max(before ?? 0, current));
    // A failure only leaves the dot where it is; the next look tries again.
    if (unread > 0)
      void markSeen(id).then(
        () => client.invalidateQueries({ queryKey: ['conversations'] }),
        () => undefined,
      );
  }, [current, id, unread, client]);
  return { version: version ?? current ?? 0, read, accept: setVersion };
}

type HeadProps = Pick<Props, 'back' | 'act' | 'requests' | 'toggleContext' | 'contextOpen'> & {
  c: ConversationDetail;
  close: () => void;
  newCase: () => void;
};

function ThreadHead({ c, back, close, act, requests, newCase, toggleContext, contextOpen }: HeadProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const [, change] = useView();
  const can = useCan();
  const me = useMyself();
  const account = useAccounts().byId.get(c.accountId);
  const teams = useTeams();
  const members = useMembers();
  const [assigning, setAssigning] = useState(false);

  useEffect(() => {
    if (requests.take('assign')) setAssigning(true);
  }, [requests]);

  const agents = members.list
    .filter((member) => member.status === 'active')
    .sort(
      (a, b) =>
        Number(b.id === me.member.id) - Number(a.id === me.member.id) ||
        Number(b.presence === 'online') - Number(a.presence === 'online'),
    );
  const teamName = (teamId: string) => teams.byId.get(teamId)?.name ?? '';

  return (
    <header className="thread-head">
      <Button
        type="text"
        className="thread-back"
        aria-label={t('thread.back')}
        icon={<Icon name="back" />}
        onClick={back}
      />
      <button
        type="button"
        className="thread-who"
        onClick={() => change({ panel: `person:${c.personId}` })}
        title={t('thread.openPerson', { name: c.person.name })}
      >
        <Avatar name={c.person.name} url={c.person.avatarUrl} size={32} />
        <span className="grow">
          <b className="clip">{c.person.name}</b>
          <span className="faint small clip row">
            {account && <ChannelMark channel={account.kind} color={account.color} size={14} />}
            <span className="clip">
              {t('thread.via', { handle: c.person.handle ?? '', account: account?.name ?? '' })}
            </span>
          </span>
        </span>
      </button>
      {c.status === 'closed' ? (
        <Pill icon="check">{t('thread.closed')}</Pill>
      ) : (
        c.waitingSince && <Waiting since={c.waitingSince} due={c.firstResponseDueAt} />
      )}
      <div className="thread-controls">
        <Select
          className="thread-assignee"
          variant="borderless"
          aria-label={t('thread.assignee')}
          title={t('thread.assignee')}
          popupMatchSelectWidth={240}
          showSearch={{ optionFilterProp: 'search' }}
          open={assigning}
          onOpenChange={setAssigning}
          value={c.assigneeId ?? ''}
          disabled={!can('inbox.assign')}
          onChange={(memberId: string) => act(c.id, { part: 'assignee', memberId: memberId || null })}
          options={[
            {
              value: '',
              label: <span className="faint">{t('thread.unassigned')}</span>,
              search: t('thread.unassigned'),
            },
            ...agents.map((member) => ({
              value: member.id,
              search: member.name,
              label: (
                <span className="row">
                  <Avatar name={member.name} size={20} presence={member.presence} />
                  <span className="clip">
                    {member.id === me.member.id ? t('thread.me', { name: member.name }) : member.name}
                  </span>
                </span>
              ),
            })),
          ]}
        />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'team',
                type: 'group',
                label: t('thread.team'),
                children: teams.list.map((team) => ({
                  key: `team:${team.id}`,
                  label: team.name,
                  icon: <Icon name={c.teamId === team.id ? 'check' : 'team'} size={16} />,
                })),
              },
              { type: 'divider' },
              {
                key: 'priority',
                type: 'group',
                label: t('common:priority.label'),
                children: priorities.map((p) => ({ key: `priority:${p}`, label: <PriorityMark priority={p} word /> })),
              },
            ],
            selectedKeys: [`priority:${c.priority}`, `team:${c.teamId}`],
            onClick: ({ key }) => {
              const [part, value = ''] = key.split(':');
              act(
                c.id,
                part === 'team' ? { part: 'team', teamId: value } : { part: 'priority', priority: value as Priority },
              );
            },
          }}
        >
          <Button
            type="text"
            className="thread-route"
            aria-label={t('thread.route', {
              team: c.teamId ? teamName(c.teamId) : t('common:state.none'),
              priority: t(`common:priority.${c.priority}`),
            })}
          >
            <PriorityMark priority={c.priority} />
            <span className="clip">{c.teamId ? teamName(c.teamId) : t('thread.noTeam')}</span>
            <Icon name="down" size={12} />
          </Button>
        </Dropdown>
        <Tooltip title={t('thread.newCase')}>
          <Button
            type="text"
            aria-label={t('thread.newCase')}
            aria-keyshortcuts="c"
            icon={<Icon name="case" />}
            onClick={newCase}
          />
        </Tooltip>
        {c.status === 'open' ? (
          <Tooltip title={`${t('thread.close')} (E)`}>
            <Button
              className="thread-close"
              aria-keyshortcuts="e"
              icon={<Icon name="check" size={16} />}
              onClick={close}
            >
              {t('thread.close')}
            </Button>
          </Tooltip>
        ) : (
          <Button icon={<Icon name="undo" size={16} />} onClick={() => act(c.id, { part: 'status', status: 'open' })}>
            {t('thread.reopen')}
          </Button>
        )}
        <Button
          type="text"
          className="thread-context"
          aria-label={t('context.title')}
          aria-expanded={contextOpen}
          icon={<Icon name="panel" />}
          onClick={toggleContext}
        />
      </div>
    </header>
  );
}

function Messages({
  id,
  c,
  requests,
  onRead,
  replyTo,
}: {
  id: string;
  c: ConversationDetail;
  requests: Requests;
  onRead: () => void;
  replyTo: (message: Message) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const query = useInfiniteQuery(messagesQuery(id));
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const heightBefore = useRef<number | null>(null);
  const [unseen, setUnseen] = useState(0);
  const messages = query.data ? inOrder(query.data.pages) : [];
  const last = messages.at(-1)?.id;
  const known = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !last) return;
    if (heightBefore.current !== null) {
      element.scrollTop += element.scrollHeight - heightBefore.current;
      heightBefore.current = null;
    } else if (known.current === undefined || atEnd.current) {
      element.scrollTop = element.scrollHeight;
      onRead();
    } else if (last !== known.current) setUnseen((n) => n + 1);
    known.current = last;
  });

  useEffect(() => {
    if (requests.take('open')) box.current?.focus();
  }, [requests]);

  const onScroll = (event: React.UIEvent<HTMLDivElement>) => {
    const element = event.currentTarget;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
    if (atEnd.current) {
      if (unseen > 0) setUnseen(0);
      onRead();
    }
  };

  const earlier = () => {
    heightBefore.current = box.current?.scrollHeight ?? null;
    void query.fetchNextPage();
  };

  if (query.isPending)
    return (
      <div className="thread-messages">
        <Rows avatar />
      </div>
    );
  if (query.error && !query.data)
    return (
      <div className="thread-messages">
        <Failed error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  return (
    <div className="thread-frame">
      <div
        ref={box}
        className="thread-messages"
        role="log"
        aria-label={t('thread.messages')}
        tabIndex={0}
        onScroll={onScroll}
      >
        {query.hasNextPage && (
          <div className="table-foot thread-earlier">
            <Button size="small" loading={query.isFetchingNextPage} onClick={earlier}>
              {t('thread.earlier')}
            </Button>
          </div>
        )}
        {messages.map((message, index) => {
          const day = format.day(message.at);
          const before = messages[index - 1];
          return (
            <div key={message.id}>
              {(!before || format.day(before.at) !== day) && (
                <div className="thread-day">
                  <span>{day}</span>
                </div>
              )}
              <MessageItem message={message} conversation={c} replyTo={replyTo} />
            </div>
          );
        })}
      </div>
      {unseen > 0 && (
        <button
          type="button"
          className="thread-unseen"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight })}
        >
          <Icon name="down" size={14} />
          {t('thread.unseen', { count: unseen })}
        </button>
      )}
    </div>
  );
}
