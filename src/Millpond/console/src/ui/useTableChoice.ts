import { useState } from 'react';

/** How somebody likes a table: which columns, how dense. Kept on this device, for each table by its name. */
interface TableChoice {
  dense: boolean;
  hidden: string[];
}

const keyOf = (name: string) => `millpond.table.${name}`;

export function readChoice(name: string | undefined): TableChoice {
  try {
    const kept = JSON.parse((name && localStorage.getItem(keyOf(name))) || '{}') as Partial<TableChoice>;
    return { dense: kept.dense === true, hidden: Array.isArray(kept.hidden) ? kept.hidden.map(String) : [] };
  } catch {
    return { dense: false, hidden: [] }; // Somebody else wrote there; the table stands as it was made.
  }
}

export function useTableChoice(name: string | undefined) {
  const [choice, setChoice] = useState(() => readChoice(name));
  const change = (part: Partial<TableChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    if (name) localStorage.setItem(keyOf(name), JSON.stringify(next));
  };
  return [choice, change] as const;
}
