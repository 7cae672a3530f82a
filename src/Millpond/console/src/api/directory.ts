import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, type Page } from './client';
import type { Account, ChannelKind, Id, Member, Role, Rule, Tag, Team, Unit } from './model';

/** Names behind ids: members, teams, accounts, tags and the like, read once and kept fresh by the live feed. */
const many = async <T>(path: string, signal: AbortSignal): Promise<T[]> => {
  const all: T[] = [];
  let after: string | null = null;
  do {
    const answer: Page<T> = await api.get(path, { limit: 200, after }, signal);
    all.push(...answer.items);
    after = answer.next;
  } while (after);
  return all;
};

function useNames<T extends { id: Id }>(key: string, path: string, options?: Partial<UseQueryOptions<T[]>>) {
  const query = useQuery<T[]>({
    queryKey: [key, 'names'],
    queryFn: ({ signal }) => many<T>(path, signal),
    staleTime: 60_000,
    ...options,
  });
  const byId = useMemo(() => new Map((query.data ?? []).map((item) => [item.id, item])), [query.data]);
  return { ...query, list: query.data ?? [], byId };
}

export const useMembers = () => useNames<Member>('members', '/members');
export const useTeams = () => useNames<Team>('teams', '/teams');
export const useUnits = () => useNames<Unit>('units', '/units');
export const useRoles = () => useNames<Role>('roles', '/roles');
export const useAccounts = () => useNames<Account>('accounts', '/accounts');
export const useTags = () => useNames<Tag>('tags', '/tags');
export const useRules = () => useNames<Rule>('rules', '/rules');

export function useChannels() {
  const query = useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => api.get<ChannelKind[]>('/channels', undefined, signal),
    staleTime: 10 * 60_000,
  });
  const byKind = useMemo(() => new Map((query.data ?? []).map((channel) => [channel.kind, channel])), [query.data]);
  return { ...query, list: query.data ?? [], byKind };
}

export { many as listAll };
