import { useInSight } from './useInSight';

interface Props<K extends string> {
  label: string;
  value: K;
  onChange: (key: K) => void;
  items: { key: K; label: string; count?: number | undefined }[];
}

/** Parts of a page side by side; arrows move between them, a narrow screen scrolls them. */
export function Tabs<K extends string>({ label, value, onChange, items }: Props<K>) {
  const list = useInSight<HTMLDivElement>(value);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = items.findIndex((item) => item.key === value);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = items[(at + by + items.length) % items.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.key}
          data-key={item.key}
          type="button"
          role="tab"
          aria-selected={item.key === value}
          tabIndex={item.key === value ? 0 : -1}
          onClick={() => onChange(item.key)}
        >
          {item.label}
          {item.count !== undefined && <span className="tnum faint">{item.count}</span>}
        </button>
      ))}
    </div>
  );
}
