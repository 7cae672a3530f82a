import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail, Message } from '~/api/model';
import { Failed, Rows } from '~/ui/states';
import { type Change, conversationQuery, markSeen } from './api';
import { Composer } from './Composer';
import { Messages } from './Messages';
import { ThreadHead } from './ThreadHead';
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
