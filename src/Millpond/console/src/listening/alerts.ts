import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Page } from '~/api/client';
import type { Alert, Id } from '~/api/model';

/** The latest alerts of listening rules; the bell, the rail and the alerts page read the same list. */
export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: async ({ signal }) => (await api.get<Page<Alert>>('/alerts', { limit: 100 }, signal)).items,
});

export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: Id) => api.put(`/alerts/${id}/acknowledgement`),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
}
