import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '~/api/client';
import type { Me, Presence } from '~/api/model';
import { isProblem } from '~/api/problem';

/** Who works here now; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await api.get<Me>('/session');
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export function useMe(): Me | null | undefined {
  return useQuery({ ...sessionQuery, enabled: false }).data;
}

/** The signed-in member; only below the shell, where there always is one. */
export function useMyself(): Me {
  const me = useMe();
  if (!me) throw new Error('No session below the shell');
  return me;
}

/** Whether one holds a permission, or any permission of a capability ("inbox."). */
export function useCan(): (permission: string) => boolean {
  const permissions = useMe()?.permissions ?? [];
  return (permission) =>
    permissions.includes('*') ||
    (permission.endsWith('.') ? permissions.some((p) => p.startsWith(permission)) : permissions.includes(permission));
}

export interface Credentials {
  email: string;
  password: string;
  code?: string | undefined;
}

export const signIn = (credentials: Credentials) => api.post<Me>('/session', credentials);

export function useSignOut() {
  const client = useQueryClient();
  return async () => {
    await api.delete('/session');
    client.clear();
    location.assign('/sign-in');
  };
}

const presenceKey = 'millpond.presence';

/** What one has chosen to be while the console is open: online, unless said otherwise on this device. */
export function chosenPresence(): Presence {
  const kept = localStorage.getItem(presenceKey);
  return kept === 'away' || kept === 'offline' ? kept : 'online';
}

export function useSetPresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (presence: Presence) => api.put('/session/presence', { presence }),
    onMutate: (presence) => {
      localStorage.setItem(presenceKey, presence);
      client.setQueryData(sessionQuery.queryKey, (me) => (me ? { ...me, member: { ...me.member, presence } } : me));
    },
    onError: () => void client.invalidateQueries(sessionQuery),
  });
}

/** Presence lapses by itself when a browser is closed; while the console is open it gives a sign of life. */
export function usePresenceBeat() {
  const { mutate } = useSetPresence();
  useEffect(() => {
    mutate(chosenPresence());
    const timer = setInterval(() => chosenPresence() !== 'offline' && mutate(chosenPresence()), 240_000);
    return () => clearInterval(timer);
  }, [mutate]);
}
