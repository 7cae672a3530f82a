import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';
import { DataTable } from '~/ui/DataTable';
import { Avatar } from '~/ui/marks';
import type { BoardPeriod } from './model';

type Row = BoardPeriod['byAgent'][number];

/** What each agent did in the period. */
export function Agents({
  rows,
  open,
  seconds,
}: {
  rows: Row[];
  open: (metric: string, memberId: string) => void;
  seconds: (value: number | null | undefined) => string;
}) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat();
  const number = (metric: string, row: Row, text: string) => (
    <button type="button" className="number" onClick={() => open(metric, row.memberId)}>
      {text}
    </button>
  );
  const columns: TableColumnsType<Row> = [
    {
      title: t('common:field.member'),
      ellipsis: true,
      render: (_, row) => {
        const name = row.name || t('gone');
        return (
          <span className="row">
            <Avatar name={name} size={24} />
            <span className="clip">{name}</span>
          </span>
        );
      },
    },
    {
      title: t('byAgent.replies'),
      width: 110,
      align: 'right',
      render: (_, row) => number('replies', row, format.count(row.replies)),
    },
    {
      title: t('byAgent.closed'),
      width: 120,
      align: 'right',
      render: (_, row) => number('conversations.closed', row, format.count(row.closed)),
    },
    {
      title: t('metric.firstResponse'),
      width: 150,
      align: 'right',
      render: (_, row) => number('firstResponse', row, seconds(row.firstResponse.median)),
    },
    {
      title: t('byAgent.most'),
      width: 120,
      align: 'right',
      render: (_, row) => number('firstResponse', row, seconds(row.firstResponse.p90)),
    },
  ];
  return (
    <DataTable<Row>
      label={t('byAgent.title')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.memberId}
      minWidth={560}
      empty={<p className="faint tile-none">{t('none')}</p>}
    />
  );
}
