import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Page } from '~/api/client';
import type { Id, Post, PostThread, Rule, RuleCheck, RuleTrial } from '~/api/model';

export interface PostFilter {
  rule?: string | undefined;
  account?: string | undefined;
  author?: string | undefined;
  q?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  filter?: string | undefined;
}

export const postsQuery = (filter: PostFilter) =>
  infiniteQueryOptions({
    queryKey: ['posts', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Post>>('/posts', { ...filter, limit: 40, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const postQuery = (id: Id) =>
  queryOptions({
    queryKey: ['posts', 'one', id],
    queryFn: ({ signal }) => api.get<PostThread>(`/posts/${id}`, undefined, signal),
  });

export const ruleQuery = (id: Id) =>
  queryOptions({
    queryKey: ['rules', 'one', id],
    queryFn: ({ signal }) => api.get<Rule>(`/rules/${id}`, undefined, signal),
  });

export const checkRule = (query: string) => api.post<RuleCheck>('/rule-checks', { query });
export const tryRule = (query: string, limit: number) => api.post<RuleTrial>('/rule-trials', { query, limit });
