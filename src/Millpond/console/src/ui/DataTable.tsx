import type { InfiniteData } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Page } from '~/api/client';
import { Failed, Rows } from './states';
import { useNarrow } from './useNarrow';

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

/** Rows of a list: sticky head, keyboard rows, virtual when long; loading, empty and failed have their own faces. */
export function DataTable<T extends object>({
  rows,
  footer,
  ...props
}: Props<T> & { rows: T[]; footer?: React.ReactNode }) {
  const narrow = useNarrow();
  if (rows.length === 0) return <div className="table-card">{props.empty}</div>;
  if (narrow && props.card)
    return (
      <div className="table-card">
        <ul className="row-cards" aria-label={props.label}>
          {rows.map((row) => (
            <li key={props.rowKey(row)}>
              <button type="button" onClick={() => props.open?.(row)}>
                {props.card?.(row)}
              </button>
            </li>
          ))}
        </ul>
        {footer}
      </div>
    );
  return (
    <div className="table-card">
      <Table<T>
        aria-label={props.label}
        size="middle"
        rowKey={props.rowKey}
        columns={props.columns}
        dataSource={rows}
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: props.minWidth ?? 720 }}
        {...(props.expanded ? { expandable: { expandedRowRender: props.expanded } } : {})}
        rowClassName={(row) =>
          props.open ? `clickable ${props.selected === props.rowKey(row) ? 'ant-table-row-selected' : ''}` : ''
        }
        onRow={(row) =>
          props.open
            ? {
                tabIndex: 0,
                onClick: (event) => {
                  if (!(event.target as HTMLElement).closest('a,button,input,label,.ant-select')) props.open?.(row);
                },
                onKeyDown: (event) => {
                  const element = event.currentTarget as HTMLElement;
                  if (event.target !== element) return;
                  if (event.key === 'Enter') props.open?.(row);
                  else if (event.key === 'ArrowDown' || event.key === 'j')
                    (element.nextElementSibling as HTMLElement | null)?.focus();
                  else if (event.key === 'ArrowUp' || event.key === 'k')
                    (element.previousElementSibling as HTMLElement | null)?.focus();
                  else return;
                  event.preventDefault();
                },
              }
            : {}
        }
      />
      {footer}
    </div>
  );
}

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
