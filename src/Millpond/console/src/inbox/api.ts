import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, type Page } from '~/api/client';
import { listAll } from '~/api/directory';
import type {
  Conversation,
  ConversationCounts,
  ConversationDetail,
  ConversationView,
  Draft,
  Id,
  Message,
  Priority,
  ReplyKind,
  RoutingStep,
  Script,
} from '~/api/model';

export interface QueueFilter {
  view: ConversationView;
  team?: string | undefined;
  account?: string | undefined;
  assignee?: string | undefined;
  priority?: string | undefined;
  q?: string | undefined;
  sort?: string | undefined;
  filter?: string | undefined;
}

/** Says that the thread was read; the dot goes away for those who answer it. */
export const markSeen = (id: Id) => api.put(`/conversations/${id}/seen`);

export const queueQuery = (filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['conversations', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Conversation>>('/conversations', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const countsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: ({ signal }) => api.get<ConversationCounts>('/conversations/counts', undefined, signal),
});

export const conversationQuery = (id: Id) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.get<ConversationDetail>(`/conversations/${id}`, undefined, signal),
  });

/** The thread, newest page first; within the console it is always read oldest first. */
export const messagesQuery = (id: Id) =>
  infiniteQueryOptions({
    queryKey: ['messages', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Message>>(`/conversations/${id}/messages`, { limit: 50, before: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const inOrder = (pages: Page<Message>[]): Message[] => {
  const byId = new Map(pages.flatMap((page) => page.items).map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
};

export const routingQuery = (id: Id) =>
  queryOptions({
    queryKey: ['conversation', id, 'routing'],
    queryFn: ({ signal }) => api.get<RoutingStep[]>(`/conversations/${id}/routing`, undefined, signal),
  });

export const draftQuery = (id: Id) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) =>
      api.get<Draft | null>(`/conversations/${id}/draft`, undefined, signal).then((draft) => draft ?? null),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const saveDraft = (id: Id, draft: Pick<Draft, 'text' | 'kind'>) => api.put(`/conversations/${id}/draft`, draft);

export const scriptsQuery = queryOptions({
  queryKey: ['scripts'],
  queryFn: ({ signal }) => listAll<Script>('/scripts', signal),
  staleTime: 5 * 60_000,
});

export interface Reply {
  kind: ReplyKind;
  text: string;
  files?: Id[];
  replyToId?: Id | null;
  seenVersion: number;
}

export function useSendReply(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...reply }: Reply & { key: string }) =>
      api.post<Message>(`/conversations/${id}/replies`, reply, { idempotencyKey: key }),
    onSuccess: (message) => {
      client.setQueryData<InfiniteData<Page<Message>, string | null>>(messagesQuery(id).queryKey, (data) => {
        const [first, ...rest] = data?.pages ?? [];
        return data && first ? { ...data, pages: [{ ...first, items: [...first.items, message] }, ...rest] } : data;
      });
      void client.invalidateQueries({ queryKey: ['messages', id] });
      void client.invalidateQueries({ queryKey: ['conversation', id] });
      void client.invalidateQueries({ queryKey: ['conversations'] });
    },
  });
}

export type Change =
  | { part: 'assignee'; memberId: Id | null }
  | { part: 'team'; teamId: Id | null }
  | { part: 'status'; status: Conversation['status'] }
  | { part: 'priority'; priority: Priority }
  | { part: 'tags'; tagIds: Id[] };

/** Changes one part of a conversation: seen at once, taken back when refused. */
export function useChangeConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change: { part, ...body } }: { id: Id; change: Change }) =>
      api.put(`/conversations/${id}/${part}`, body),
    onMutate: ({ id, change }) => {
      const before = client.getQueryData(conversationQuery(id).queryKey);
      client.setQueryData(conversationQuery(id).queryKey, (old) => (old ? { ...old, ...applied(change) } : old));
      return { before };
    },
    onError: (_error, { id }, context) => client.setQueryData(conversationQuery(id).queryKey, context?.before),
    onSettled: (_data, _error, { id }) => {
      void client.invalidateQueries({ queryKey: ['conversation', id] });
      void client.invalidateQueries({ queryKey: ['conversations'] });
      void client.invalidateQueries({ queryKey: ['messages', id] });
    },
  });
}

export function applied(change: Change): Partial<Conversation> {
  switch (change.part) {
    case 'assignee':
      return { assigneeId: change.memberId };
    case 'team':
      return { teamId: change.teamId };
    case 'status':
      return { status: change.status };
    case 'priority':
      return { priority: change.priority };
    case 'tags':
      return { tagIds: change.tagIds };
  }
}

export function useRetryMessage(conversationId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: Id) => api.post(`/messages/${id}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages', conversationId] }),
  });
}
