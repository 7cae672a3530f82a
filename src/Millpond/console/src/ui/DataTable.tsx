import type { InfiniteData } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType, type TableColumnType } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '~/api/client';
import { RowCards } from './RowCards';
import { Failed, Rows } from './states';
import { TableChoices } from './TableChoices';
import { useNarrow } from './useNarrow';
import { useTableChoice } from './useTableChoice';
import { useWindowed } from './useWindowed';

interface InfiniteLike<T> {
  data: InfiniteData<Page<T>, unknown> | undefined;
  error: unknown;
  isPending: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface Props<T> {
  label: string;
  /** Under this name one's choice of columns and density is kept; a table without a name has no choice. */
  name?: string;
  columns: TableColumnsType<T>;
  rowKey: (row: T) => string;
  open?: (row: T) => void;
  selected?: string | undefined;
  empty: React.ReactNode;
  /** Width below which the table scrolls sideways within its card. */
  minWidth?: number;
  expanded?: (row: T) => React.ReactNode;
  /** On a phone: a row as a card of two or three lines. */
  card?: (row: T) => React.ReactNode;
}

const manyRows = 100;

/** Rows of a list: sticky head, keyboard rows, windowed when long, cards on a phone. */
export function DataTable<T extends object>({
  rows,
  footer,
  ...props
}: Props<T> & { rows: T[]; footer?: React.ReactNode }) {
  const narrow = useNarrow();
  if (rows.length === 0) return <div className="table-card">{props.empty}</div>;
  return (
    <div className="table-card">
      {narrow ? (
        <RowCards {...props} rows={rows} columns={props.columns as TableColumnType<T>[]} />
      ) : (
        <WideTable {...props} rows={rows} />
      )}
      {footer}
    </div>
  );
}

function WideTable<T extends object>({ rows, ...props }: Props<T> & { rows: T[] }) {
  const [choice, change] = useTableChoice(props.name);
  const box = useRef<HTMLDivElement>(null);
  const long = rows.length > manyRows && !props.expanded;
  const { from, to, rowHeight } = useWindowed(box, rows.length, long);
  const named = props.columns.map((column, index) => ({ ...column, key: String(column.key ?? index) }));
  const choosable = named.flatMap(({ key, title }) => (typeof title === 'string' ? [{ key, name: title }] : []));
  const shown = named.filter((column) => !choice.hidden.includes(column.key));
  const before = from * rowHeight;
  const after = (rows.length - to) * rowHeight;
  const components = useMemo(() => (long ? { body: { wrapper: Body } } : {}), [long]);
  return (
    <div
      ref={box}
      className="table-wide"
      style={long ? ({ '--rows-before': `${before}px`, '--rows-after': `${after}px` } as React.CSSProperties) : {}}
    >
      {props.name && <TableChoices columns={choosable} hidden={choice.hidden} dense={choice.dense} change={change} />}
      <Table<T>
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        size={choice.dense ? 'small' : 'middle'}
        rowKey={props.rowKey}
        columns={shown}
        components={components}
        dataSource={rows.slice(from, to)}
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: props.minWidth ?? 720 }}
        {...(props.expanded ? { expandable: { expandedRowRender: props.expanded } } : {})}
        rowClassName={(row) =>
          props.open ? `clickable ${props.selected === props.rowKey(row) ? 'ant-table-row-selected' : ''}` : ''
        }
        onRow={(row, index) =>
          props.open ? { ...byKeys(() => props.open?.(row)), 'aria-rowindex': from + (index ?? 0) + 2 } : {}
        }
      />
    </div>
  );
}

/** The rows in sight, between two that keep the room of those that are not. */
function Body({ children, ...rest }: React.ComponentProps<'tbody'>) {
  return (
    <tbody {...rest}>
      <tr className="rows-before" aria-hidden />
      {children}
      <tr className="rows-after" aria-hidden />
    </tbody>
  );
}

/** A row that opens by click and Enter, and from which one steps by arrows or j and k. */
const byKeys = (open: () => void): React.HTMLAttributes<HTMLElement> => ({
  tabIndex: 0,
  onClick: (event) => {
    if (!(event.target as HTMLElement).closest('a,button,input,label,.ant-select')) open();
  },
  onKeyDown: (event) => {
    const element = event.currentTarget;
    if (event.target !== element) return;
    if (event.key === 'Enter') open();
    else if (event.key === 'ArrowDown' || event.key === 'j')
      (element.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'k')
      (element.previousElementSibling as HTMLElement | null)?.focus();
    else return;
    event.preventDefault();
  },
});

/** Pages of a list as one table: loading, empty and failed have their own faces. */
export function QueryTable<T extends object>({ query, ...props }: Props<T> & { query: InfiniteLike<T> }) {
  const { t } = useTranslation('common');
  if (query.isPending)
    return (
      <div className="table-card">
        <Rows count={8} />
      </div>
    );
  if (!query.data)
    return (
      <div className="table-card">
        <Failed error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  const footer = query.hasNextPage && (
    <div className="table-foot">
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('action.loadMore')}
      </Button>
    </div>
  );
  return <DataTable {...props} rows={query.data.pages.flatMap((page) => page.items)} footer={footer} />;
}
