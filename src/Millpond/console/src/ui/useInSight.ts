import { useEffect, useRef } from 'react';

/** Brings what is chosen into sight where a row of choices is wider than the screen. */
export function useInSight<E extends HTMLElement>(chosen: unknown) {
  const row = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is looked for anew
  useEffect(() => {
    row.current
      ?.querySelector('[aria-selected="true"], .ant-segmented-item-selected')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [chosen]);
  return row;
}
