import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type LiveEvent, type LiveState, openLive } from './live';

type Listener = (event: LiveEvent) => void;

interface Live {
  state: LiveState;
  listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ state: 'connecting', listen: () => () => undefined });

export const useLiveState = () => useContext(LiveContext).state;

/** Which lists a kind of event makes stale, by its first word. */
const stale: Record<string, string[]> = {
  inbox: ['conversations', 'conversation', 'messages', 'scripts'],
  channels: ['accounts', 'messages'],
  case: ['cases', 'case', 'conversation', 'person'],
  people: ['people', 'person', 'tags', 'conversation'],
  listening: ['posts', 'alerts', 'rules'],
  organization: ['members', 'teams', 'units', 'roles', 'invitations'],
  imports: ['imports', 'import'],
  work: ['work'],
  effects: ['effects', 'messages'],
};

export const staleAfter = (kind: string): string[] => stale[kind.split('.')[0] ?? ''] ?? [];

/** Keeps queries fresh from the feed: a burst of events makes one refresh per list. */
export function LiveProvider({ children }: { children: React.ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const listeners = useRef(new Set<Listener>());

  useEffect(() => {
    const waiting = new Set<string>();
    let timer: number | undefined;
    const flush = () => {
      timer = undefined;
      for (const key of waiting) void client.invalidateQueries({ queryKey: [key], refetchType: 'active' });
      waiting.clear();
    };
    const feed = openLive((event) => {
      for (const listener of listeners.current) listener(event);
      for (const key of staleAfter(event.kind)) waiting.add(key);
      if (waiting.size > 0) timer ??= window.setTimeout(flush, 600);
    }, setState);
    return () => {
      feed.close();
      clearTimeout(timer);
    };
  }, [client]);

  const live = useMemo<Live>(
    () => ({
      state,
      listen: (listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Hears every event of the feed while mounted. */
export function useLiveEvents(listener: Listener) {
  const { listen } = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => listen((event) => latest.current(event)), [listen]);
}
