import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
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
  /** Opens the rows behind a point. */
  onPoint: (at: number, key: string) => void;
}

/** Series over time, to look at as a chart or as a table, and to take along as a picture or as a file. */
export function ChartTile({ title, hint, series, height = 220, formatTime, onPoint }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const { failed } = useFeedback();
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<(() => Promise<Blob>) | null>(null);
  const csv = () => [
    [t('column.at'), ...series.map((one) => one.name)],
    ...seriesTable(series).map(({ at, counts }) => [at, ...counts.map((count) => count ?? '')]),
  ];
  const exports = [
    ...(asTable
      ? []
      : [
          {
            key: 'png',
            label: 'PNG',
            act: () => void picture.current?.().then((png) => saveAs(png, `${title}.png`), failed),
          },
        ]),
    { key: 'csv', label: 'CSV', act: () => saveAs(csvFile(csv()), `${title}.csv`) },
  ];
  const toggle = t(asTable ? 'asChart' : 'asTable', { what: title });
  return (
    <Tile
      title={title}
      hint={hint}
      className="tile-wide"
      actions={
        <span className="row tile-export">
          <Tooltip title={toggle}>
            <Button
              type="text"
              size="small"
              aria-label={toggle}
              icon={<Icon name={asTable ? 'board' : 'table'} size={16} />}
              onClick={() => setAsTable(!asTable)}
            />
          </Tooltip>
          <Menu label={t('exportChart', { what: title })} placement="bottomRight" groups={[{ items: exports }]}>
            <Button
              type="text"
              size="small"
              aria-label={t('exportChart', { what: title })}
              icon={<Icon name="download" size={16} />}
            />
          </Menu>
        </span>
      }
    >
      {asTable ? (
        <SeriesTable title={title} series={series} height={height} formatTime={formatTime} onPoint={onPoint} />
      ) : (
        <Suspense fallback={<Rows count={3} />}>
          <Chart
            label={title}
            series={series}
            height={height}
            formatTime={formatTime}
            formatCount={format.compact}
            onPoint={onPoint}
            onReady={(make) => {
              picture.current = make;
            }}
          />
        </Suspense>
      )}
    </Tile>
  );
}

/** The numbers of a chart, latest first; each opens to its rows. */
function SeriesTable({ title, series, height, formatTime, onPoint }: Omit<Props, 'hint'>) {
  const { t } = useTranslation('board');
  const format = useFormat();
  return (
    // A table that scrolls must be reachable by keyboard.
    <section className="series-table" style={{ maxHeight: height }} tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.at')}</th>
            {series.map((one) => (
              <th key={one.key} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seriesTable(series)
            .reverse()
            .map(({ at, counts }) => (
              <tr key={at}>
                <th scope="row">{formatTime(Date.parse(at))}</th>
                {counts.map((count, index) => {
                  const one = series[index];
                  return (
                    <td key={one?.key}>
                      {count === undefined || !one ? (
                        '–'
                      ) : (
                        <button
                          type="button"
                          className="number"
                          aria-label={t('openRows', { name: one.name, value: format.count(count) })}
                          onClick={() => onPoint(Date.parse(at), one.key)}
                        >
                          {format.count(count)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
