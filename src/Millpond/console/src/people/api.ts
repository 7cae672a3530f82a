import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Page } from '~/api/client';
import type { AccountTie, Conversation, Follow, FollowCounts, Id, Order, Person, PersonEvent, Post } from '~/api/model';

export const personQuery = (id: Id) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => api.get<Person>(`/people/${id}`, undefined, signal),
  });

export const conversationsOf = (personId: Id) =>
  queryOptions({
    queryKey: ['person', personId, 'conversations'],
    queryFn: async ({ signal }) =>
      (await api.get<Page<Conversation>>(`/people/${personId}/conversations`, undefined, signal)).items,
  });

export const timelineOf = (personId: Id) =>
  infiniteQueryOptions({
    queryKey: ['person', personId, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PersonEvent>>(`/people/${personId}/timeline`, { limit: 30, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const postsOf = (personId: Id) =>
  infiniteQueryOptions({
    queryKey: ['person', personId, 'posts'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Post>>('/posts', { person: personId, limit: 20, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const ordersOf = (personId: Id) =>
  infiniteQueryOptions({
    queryKey: ['person', personId, 'orders'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Order>>(`/people/${personId}/orders`, { limit: 20, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export type FollowDirection = 'following' | 'followers';

export const followsOf = (personId: Id, direction: FollowDirection) =>
  infiniteQueryOptions({
    queryKey: ['person', personId, 'follows', direction],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Follow>>(`/people/${personId}/follows`, { direction, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const followCountsOf = (personId: Id) =>
  queryOptions({
    queryKey: ['person', personId, 'follows', 'counts'],
    queryFn: ({ signal }) => api.get<FollowCounts>(`/people/${personId}/follows/counts`, undefined, signal),
  });

export const accountTiesOf = (personId: Id) =>
  queryOptions({
    queryKey: ['person', personId, 'account-ties'],
    queryFn: ({ signal }) => api.get<AccountTie[]>(`/people/${personId}/account-ties`, undefined, signal),
  });
