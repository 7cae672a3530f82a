import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { isComposing, isTyping } from '~/ui/keys';
import { type Change, conversationQuery, useChangeConversation } from './api';
import { afterLeaving, step } from './queue';
import type { QueueState } from './useQueue';

export type Request = 'reply' | 'note' | 'case' | 'assign' | 'open';

/** What was asked for by key. Each wish is taken once, by the part of the thread that can fulfil it, when that part is there. */
export interface Requests {
  count: number;
  take: (...wishes: Request[]) => Request | null;
}

const letters: Record<string, Request> = { r: 'reply', n: 'note', c: 'case', a: 'assign', o: 'open' };

/** The inbox by keyboard, and the one step back. */
export function useInboxKeys({
  queue,
  selected,
  select,
  failed,
}: {
  queue: QueueState;
  selected: string | undefined;
  select: (id: string | undefined) => void;
  failed: (error: unknown) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const client = useQueryClient();
  const { done } = useFeedback();
  const change = useChangeConversation();
  const [help, setHelp] = useState(false);
  const asked = useRef<Request | null>(null);
  const [count, setCount] = useState(0);
  const requests = useMemo<Requests>(
    () => ({
      count,
      take: (...wishes) => {
        const what = asked.current;
        if (!what || !wishes.includes(what)) return null;
        asked.current = null;
        return what;
      },
    }),
    [count],
  );
  const undo = useRef<{ id: string; change: Change } | null>(null);

  const act = useCallback(
    (id: string, next: Change) => {
      const before = client.getQueryData(conversationQuery(id).queryKey);
      undo.current = before ? { id, change: reverse(next, before) } : null;
      change.mutate({ id, change: next }, { onError: failed });
    },
    [client, change.mutate, failed],
  );

  /** Closes the conversation and goes on with the next. */
  const leave = useCallback(
    (id: string) => {
      const next = afterLeaving(queue.ids, id);
      act(id, { part: 'status', status: 'closed' });
      done(t('done.closed'));
      queue.drop(id);
      select(next);
    },
    [act, queue, select, done, t],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isTyping(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const request = letters[key];
      // A wish is meant for the conversation one had before one.
      asked.current = null;
      if (key === 'j' || key === 'k') select(step(queue.ids, selected, key === 'j' ? 1 : -1));
      else if (key === '?') setHelp(true);
      else if (key === '/') document.getElementById('inbox-search')?.focus();
      else if (key === 'e' && selected) leave(selected);
      else if (key === 'z' && undo.current) {
        const last = undo.current;
        undo.current = null;
        change.mutate(last, { onError: failed, onSuccess: () => done(t('done.undone')) });
        select(last.id);
      } else if (request && (selected || request === 'open')) {
        if (!selected) select(queue.ids[0]);
        asked.current = request;
        setCount((old) => old + 1);
      } else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [queue, selected, select, leave, change.mutate, failed, done, t]);

  return { help, setHelp, requests, leave, act };
}

export function reverse(change: Change, before: Conversation): Change {
  switch (change.part) {
    case 'assignee':
      return { part: 'assignee', memberId: before.assigneeId };
    case 'team':
      return { part: 'team', teamId: before.teamId };
    case 'status':
      return { part: 'status', status: before.status };
    case 'priority':
      return { part: 'priority', priority: before.priority };
    case 'tags':
      return { part: 'tags', tagIds: before.tagIds };
  }
}
