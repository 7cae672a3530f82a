/** A part of a board, with its name and what it counts. */
export function Tile({
  title,
  hint,
  className = '',
  actions,
  children,
}: {
  title: string;
  hint: string;
  className?: string;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className={`tile ${className}`} aria-label={title}>
      <header className="between">
        <div>
          <h2>{title}</h2>
          <p className="faint small">{hint}</p>
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
