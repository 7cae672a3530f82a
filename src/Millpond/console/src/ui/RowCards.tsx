import type { TableColumnType } from 'antd';

interface Props<T> {
  label: string;
  rows: T[];
  columns: TableColumnType<T>[];
  rowKey: (row: T) => string;
  open?: ((row: T) => void) | undefined;
  card?: ((row: T) => React.ReactNode) | undefined;
}

/** A table on a phone: each row a card of its own, as its list wants it or as names and values. */
export function RowCards<T extends object>({ label, rows, columns, rowKey, open, card }: Props<T>) {
  return (
    <ul className="row-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {card && open ? (
            <button type="button" onClick={() => open(row)}>
              {card(row)}
            </button>
          ) : (
            <Facts row={row} columns={columns} open={open} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts<T extends object>({ row, columns, open }: Pick<Props<T>, 'columns' | 'open'> & { row: T }) {
  const [first, ...others] = columns;
  const head = first && cell(first, row);
  return (
    <div className="row-facts">
      {open ? (
        <button type="button" className="row-facts-head" onClick={() => open(row)}>
          {head}
        </button>
      ) : (
        <div className="row-facts-head">{head}</div>
      )}
      <dl className="facts">
        {others.map((column, index) =>
          typeof column.title === 'string' ? (
            <div key={String(column.key ?? index)}>
              <dt>{column.title}</dt>
              <dd>{cell(column, row)}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {others
        .filter((column) => typeof column.title !== 'string')
        .map((column, index) => (
          <div key={String(column.key ?? index)} className="row-facts-acts">
            {cell(column, row)}
          </div>
        ))}
    </div>
  );
}

function cell<T extends object>(column: TableColumnType<T>, row: T): React.ReactNode {
  const value = (row as Record<string, unknown>)[String(column.dataIndex)];
  return column.render ? (column.render(value, row, 0) as React.ReactNode) : (value as React.ReactNode);
}
