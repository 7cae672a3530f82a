import { useEffect, useRef } from 'react';

/** Brings what is chosen into sight where a row of choices is wider than the screen, also when the screen is turned. */
export function useInSight<E extends HTMLElement>(chosen: unknown) {
  const row = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is looked for anew
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const show = () =>
      element
        .querySelector('[aria-selected="true"], .ant-segmented-item-selected')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    const sizes = new ResizeObserver(show);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [chosen]);
  return row;
}
