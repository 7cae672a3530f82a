import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Page } from '~/api/client';
import { listAll } from '~/api/directory';
import type { Case, CaseEntry, CaseStatus, Id, Priority } from '~/api/model';
import type { TimelineEntry } from '~/ui/Timeline';

export interface CaseFilter {
  view?: string | undefined;
  status?: string | undefined;
  team?: string | undefined;
  owner?: string | undefined;
  person?: string | undefined;
  q?: string | undefined;
  filter?: string | undefined;
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Case>>('/cases', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const caseQuery = (id: Id) =>
  queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => api.get<Case>(`/cases/${id}`, undefined, signal) });

export const caseTimelineQuery = (id: Id) =>
  queryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: async ({ signal }) => {
      const entries = await listAll<CaseEntry>(`/cases/${id}/timeline`, signal);
      return entries.map(
        (entry): TimelineEntry => ({
          id: entry.id,
          at: entry.at,
          kind: `cases.${entry.kind}`,
          actor: { name: entry.memberName },
          text: entry.text,
          properties: { ...entry.values, from: entry.values.before, to: entry.values.status },
        }),
      );
    },
  });

export interface CaseDraft {
  title: string;
  description?: string | undefined;
  priority: Priority;
  teamId?: Id | null | undefined;
  ownerId?: Id | null | undefined;
  dueAt?: string | null | undefined;
  personId?: Id | null | undefined;
  conversationId?: Id | null | undefined;
  postIds?: Id[] | undefined;
}

export function useCaseRefresh() {
  const client = useQueryClient();
  return () => {
    for (const key of ['cases', 'case', 'conversation', 'messages', 'person'])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

export function useOpenCase() {
  const refresh = useCaseRefresh();
  return useMutation({
    mutationFn: ({ key, ...draft }: CaseDraft & { key: string }) =>
      api.post<Case>('/cases', draft, { idempotencyKey: key }),
    onSuccess: refresh,
  });
}

export function useChangeCase(id: Id) {
  const refresh = useCaseRefresh();
  return useMutation({
    mutationFn: ({ version, ...part }: Partial<Case> & { version: number }) =>
      api.patch<Case>(`/cases/${id}`, part, version),
    onSettled: refresh,
  });
}

export function useCaseStatus(id: Id) {
  const refresh = useCaseRefresh();
  return useMutation({
    mutationFn: (body: { status: CaseStatus; answer?: { text: string; kind: 'public' | 'private' } }) =>
      api.put(`/cases/${id}/status`, body),
    onSettled: refresh,
  });
}

export function useCaseNote(id: Id) {
  const refresh = useCaseRefresh();
  return useMutation({ mutationFn: (text: string) => api.post(`/cases/${id}/notes`, { text }), onSettled: refresh });
}
