import { Button } from 'antd';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { csvFile, saveAs } from '~/format/csv';
import { useFormat } from '~/format/useFormat';
import type { ChartSeries } from '~/ui/chart';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Rows } from '~/ui/states';
import { seriesTable } from './model';
import { Tile } from './Tile';

const Chart = lazy(() => import('~/ui/chart'));

interface Props {
  title: string;
  hint: string;
  series: ChartSeries[];
  height?: number;
  formatTime: (at: number) => string;
  onPoint?: (at: number) => void;
}

/** Series over time, to look at and to take along as a picture or as a table. */
export function ChartTile({ title, hint, series, height, formatTime, onPoint }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const { failed } = useFeedback();
  const picture = useRef<(() => Promise<Blob>) | null>(null);
  const exports = [
    {
      key: 'png',
      label: 'PNG',
      act: () => void picture.current?.().then((png) => saveAs(png, `${title}.png`), failed),
    },
    {
      key: 'csv',
      label: 'CSV',
      act: () => saveAs(csvFile(seriesTable(t('column.at'), series)), `${title}.csv`),
    },
  ];
  return (
    <Tile
      title={title}
      hint={hint}
      className="tile-wide"
      actions={
        <Menu label={t('exportChart', { what: title })} placement="bottomRight" groups={[{ items: exports }]}>
          <Button
            type="text"
            size="small"
            className="tile-export"
            aria-label={t('exportChart', { what: title })}
            icon={<Icon name="download" size={16} />}
          />
        </Menu>
      }
    >
      <Suspense fallback={<Rows count={3} />}>
        <Chart
          label={title}
          series={series}
          formatTime={formatTime}
          formatCount={format.compact}
          onReady={(make) => {
            picture.current = make;
          }}
          {...(height ? { height } : {})}
          {...(onPoint ? { onPoint } : {})}
        />
      </Suspense>
    </Tile>
  );
}
