import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '~/api/model';
import { type QueueFilter, queueQuery } from './api';
import { emptyOrder, mergeOrder } from './queue';

/** The queue as it stands on the screen: fresh contents, calm order. */
export function useQueue(filter: QueueFilter, selected: string | undefined) {
  const query = useInfiniteQuery({ ...queueQuery(filter), placeholderData: keepPreviousData });
  const [order, setOrder] = useState(emptyOrder);
  const [busy, setBusy] = useState(false);
  const seen = useRef(new Map<string, Conversation>());
  const filterKey = JSON.stringify(filter);
  const orderOf = useRef(filterKey);
  const hold = (busy || Boolean(selected)) && orderOf.current === filterKey;

  const incoming = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const present = useMemo(() => new Set(incoming.map((c) => c.id)), [incoming]);
  for (const conversation of incoming) seen.current.set(conversation.id, conversation);

  useEffect(() => {
    if (query.isPlaceholderData) return;
    orderOf.current = filterKey;
    setOrder((old) =>
      mergeOrder(
        old,
        incoming.map((c) => c.id),
        hold,
      ),
    );
  }, [incoming, hold, filterKey, query.isPlaceholderData]);

  const rows = order.shown.flatMap((id) => {
    const conversation = seen.current.get(id);
    return conversation ? [{ conversation, gone: !present.has(id) }] : [];
  });
  return {
    query,
    rows,
    ids: order.shown,
    waiting: order.waiting.length,
    /** Lets in what waited, and drops what has left. */
    refresh: () => setOrder({ shown: incoming.map((c) => c.id), waiting: [] }),
    drop: (id: string) => setOrder((old) => ({ ...old, shown: old.shown.filter((other) => other !== id) })),
    setBusy,
  };
}

export type QueueState = ReturnType<typeof useQueue>;
