import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { api, type Page } from '~/api/client';
import type { AttachedFile, Id } from '~/api/model';

const filesQuery = (conversation: Id) =>
  queryOptions({
    queryKey: ['files', conversation],
    queryFn: async ({ signal }) =>
      (await api.get<Page<AttachedFile>>(`/conversations/${conversation}/files`, undefined, signal)).items,
  });

/** The files one has attached in a conversation and not sent; the server keeps them, so a reload loses none. */
export function useFiles(conversation: Id, failed: (refusal: unknown) => void) {
  const client = useQueryClient();
  const key = filesQuery(conversation).queryKey;
  const list = useQuery({ ...filesQuery(conversation), retry: false, staleTime: 60_000 }).data ?? none;
  const [busy, setBusy] = useState(0);
  const saving = useRef(new Map<Id, Promise<unknown>>());
  const change = useCallback(
    (next: (files: AttachedFile[]) => AttachedFile[]) => client.setQueryData(key, (old) => next(old ?? [])),
    [client, key],
  );

  const add = useCallback(
    async (chosen: Iterable<File>) => {
      for (const file of chosen) {
        setBusy((n) => n + 1);
        try {
          const form = new FormData();
          form.append('file', file, file.name);
          const kept = await api.post<AttachedFile>(`/conversations/${conversation}/files`, form);
          change((files) => [...files, kept]);
        } catch (refusal) {
          failed(refusal);
        } finally {
          setBusy((n) => n - 1);
        }
      }
    },
    [conversation, change, failed],
  );

  return useMemo(
    () => ({
      list,
      busy: busy > 0,
      add,
      describe: (id: Id, text: string) => {
        const saved = api
          .put(`/files/${id}/description`, { text: text.trim() || null })
          .then(
            () => change((files) => files.map((f) => (f.id === id ? { ...f, description: text.trim() || null } : f))),
            failed,
          );
        saving.current.set(id, saved);
      },
      remove: (id: Id) =>
        api.delete(`/files/${id}`).then(() => change((files) => files.filter((f) => f.id !== id)), failed),
      /** When every description that was changed is kept. */
      settled: () => Promise.all(saving.current.values()),
      sent: () => {
        saving.current.clear();
        change(() => []);
      },
    }),
    [list, busy, add, change, failed],
  );
}

const none: AttachedFile[] = [];
export type Files = ReturnType<typeof useFiles>;
