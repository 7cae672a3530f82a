import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '~/api/model';
import { useFeedback } from '~/ui/feedback';

/** A change of the organization: refused with words, else everything that names members is read again. */
export function useChange<T>(action: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  const { failed } = useFeedback();
  return useMutation({
    mutationFn: action,
    onError: failed,
    onSettled: () => {
      for (const key of ['members', 'teams', 'units', 'roles', 'invitations', 'session'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
}

const builtIn = ['owner', 'administrator', 'manager', 'operator', 'agent', 'staff', 'auditor'] as const;

/** Built-in roles have their names in the reader's language. */
export function roleName(role: Pick<Role, 'name' | 'builtIn'>, say: (key: (typeof builtIn)[number]) => string): string {
  const code = (typeof role.builtIn === 'string' ? role.builtIn : role.name).toLowerCase();
  const known = builtIn.find((name) => name === code);
  return role.builtIn && known ? say(known) : role.name;
}
