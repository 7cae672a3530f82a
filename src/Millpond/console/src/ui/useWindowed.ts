import { type RefObject, useEffect, useState } from 'react';

export interface Windowed {
  from: number;
  to: number;
}

/** The rows that are in sight, with some before and after, when each has the same height. */
export function inSight(count: number, rowHeight: number, above: number, viewport: number, spare = 15): Windowed {
  const first = Math.floor(Math.max(0, above) / rowHeight);
  const from = Math.min(Math.max(0, first - spare), Math.max(0, count - 1));
  return { from, to: Math.min(count, first + Math.ceil(viewport / rowHeight) + spare) };
}

/** Draws only the rows of a long table that are in sight; a short one is drawn whole. */
export function useWindowed(
  box: RefObject<HTMLElement | null>,
  count: number,
  on: boolean,
): Windowed & { rowHeight: number } {
  const [rowHeight, setRowHeight] = useState(0);
  const [seen, setSeen] = useState<Windowed>({ from: 0, to: 60 });

  useEffect(() => {
    if (!on) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const body = box.current?.querySelector('tbody');
      const row = body?.querySelector<HTMLElement>('tr.ant-table-row');
      if (!body || !row) return;
      const height = row.getBoundingClientRect().height || 52;
      const next = inSight(count, height, -body.getBoundingClientRect().top, innerHeight);
      setRowHeight(height);
      setSeen((old) => (old.from === next.from && old.to === next.to ? old : next));
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    ask();
    // Scrolling does not bubble, so it is caught on the way down, whichever element scrolls.
    document.addEventListener('scroll', ask, { capture: true, passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      document.removeEventListener('scroll', ask, { capture: true });
      removeEventListener('resize', ask);
    };
  }, [box, count, on]);

  return on ? { ...seen, to: Math.min(seen.to, count), rowHeight } : { from: 0, to: count, rowHeight };
}
