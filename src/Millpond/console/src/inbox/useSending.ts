import { useRef, useState } from 'react';
import type { Id } from '~/api/model';
import { isProblem, type Problem } from '~/api/problem';
import { type Reply, useSendReply } from './api';

/** Sends what is written, once however often one tries. A thread that moved meanwhile is asked about; any other refusal is told. */
export function useSending(conversation: Id, sent: () => void) {
  const reply = useSendReply(conversation);
  const key = useRef(crypto.randomUUID());
  const [moved, setMoved] = useState<Problem | null>(null);
  const [error, tell] = useState<unknown>(null);

  const send = (what: Reply) =>
    reply.mutate(
      { ...what, key: key.current },
      {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          setMoved(null);
          sent();
        },
        onError: (refusal) => {
          // A refused reply was not taken in, so the next attempt is a new one.
          if (!isProblem(refusal) || refusal.status !== 0) key.current = crypto.randomUUID();
          if (isProblem(refusal, 'inbox.thread_moved')) setMoved(refusal);
          else tell(refusal);
        },
      },
    );

  return { send, pending: reply.isPending, moved, seen: () => setMoved(null), error, tell };
}
