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
  /** Descriptions that are written and not kept yet; one after another, so that the last word stays. */
  const unkept = useRef(new Map<Id, string | null>());
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
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

  const keep = useCallback(() => {
    const all = async () => {
      for (const [id, text] of [...unkept.current]) {
        try {
          await api.put(`/files/${id}/description`, { text });
          change((files) => files.map((f) => (f.id === id ? { ...f, description: text } : f)));
          if (unkept.current.get(id) === text) unkept.current.delete(id);
        } catch (refusal) {
          failed(refusal);
        }
      }
      return unkept.current.size === 0;
    };
    const kept = keeping.current.then(all);
    keeping.current = kept;
    return kept;
  }, [change, failed]);

  return useMemo(
    () => ({
      list,
      busy: busy > 0,
      add,
      describe: (id: Id, text: string) => {
        unkept.current.set(id, text.trim() || null);
        void keep();
      },
      remove: (id: Id) =>
        api.delete(`/files/${id}`).then(() => {
          unkept.current.delete(id);
          change((files) => files.filter((f) => f.id !== id));
        }, failed),
      /** Keeps what is not kept yet; whether every description is. */
      settled: keep,
      sent: () => {
        unkept.current.clear();
        change(() => []);
      },
    }),
    [list, busy, add, change, failed, keep],
  );
}

const none: AttachedFile[] = [];
export type Files = ReturnType<typeof useFiles>;
