/**
 * The order of the queue on the screen. While one reads (`hold`), rows keep their places: what is new waits
 * behind a button, what has left stays dimmed; contents are always fresh.
 */
export interface QueueOrder {
  shown: string[];
  waiting: string[];
}

export const emptyOrder: QueueOrder = { shown: [], waiting: [] };

export function mergeOrder(order: QueueOrder, incoming: readonly string[], hold: boolean): QueueOrder {
  if (!hold || order.shown.length === 0) return same(order, { shown: [...incoming], waiting: [] });
  const known = new Set(order.shown);
  const lastKnown = incoming.findLastIndex((id) => known.has(id));
  const waiting: string[] = [];
  const appended: string[] = [];
  incoming.forEach((id, index) => {
    if (known.has(id)) return;
    // What follows the last known row (the next page) does not move anything above it.
    if (lastKnown >= 0 && index > lastKnown) appended.push(id);
    else waiting.push(id);
  });
  return same(order, { shown: [...order.shown, ...appended], waiting });
}

const equal = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, i) => id === b[i]);
const same = (old: QueueOrder, next: QueueOrder) =>
  equal(old.shown, next.shown) && equal(old.waiting, next.waiting) ? old : next;

/** The row one steps to by j or k; from nothing to the first. */
export function step(ids: readonly string[], current: string | undefined, by: 1 | -1): string | undefined {
  if (ids.length === 0) return undefined;
  const at = current ? ids.indexOf(current) : -1;
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}

/** Where one goes after the current row has left: the next, else the one before. */
export function afterLeaving(ids: readonly string[], current: string): string | undefined {
  const at = ids.indexOf(current);
  return at < 0 ? undefined : (ids[at + 1] ?? ids[at - 1]);
}
