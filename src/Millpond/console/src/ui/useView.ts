import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type View = Record<string, string | undefined>;

/** The state of a view, which lives in the address: read it, change parts of it. */
export function useView(): [View, (change: View, options?: { replace?: boolean }) => void] {
  const view = useSearch({ strict: false }) as View;
  const navigate = useNavigate();
  const change = useCallback(
    (part: View, options?: { replace?: boolean }) =>
      void navigate({
        to: '.',
        search: ((old: View) => ({ ...old, ...part })) as never,
        replace: options?.replace ?? false,
        resetScroll: false,
      }),
    [navigate],
  );
  return [view, change];
}
