import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoles } from '~/api/directory';
import type { Role } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useFeedback } from '~/ui/feedback';

/** After a change of the organization everything that names members is read again. */
export function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ['members', 'teams', 'units', 'roles', 'invitations', 'session'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
    [client],
  );
}

/** A change of the organization that is refused with words. */
export function useChange<T>(action: (input: T) => Promise<unknown>) {
  const refresh = useRefresh();
  const { failed } = useFeedback();
  return useMutation({ mutationFn: action, onError: failed, onSettled: () => void refresh() });
}

/** Built-in roles have their names in the reader's language. */
export const roleName = (
  role: Pick<Role, 'name' | 'builtIn'>,
  say: (key: NonNullable<Role['builtIn']>) => string,
): string => (role.builtIn ? say(role.builtIn) : role.name);

/** The names of roles, as one reads them. */
export function useRoleNames(): (ids: readonly string[]) => string {
  const { t } = useTranslation('organization');
  const roles = useRoles().byId;
  const { list } = useFormat();
  return (ids) =>
    list(ids.flatMap((id) => roles.get(id) ?? []).map((role) => roleName(role, (key) => t(`role.${key}`))));
}
