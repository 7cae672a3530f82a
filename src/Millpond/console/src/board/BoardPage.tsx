import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Switch } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { address, api } from '~/api/client';
import { useLiveEvents, useLiveState } from '~/api/useLive';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Pill } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Failed, Rows } from '~/ui/states';
import { useView } from '~/ui/useView';
import { BoardBody } from './BoardBody';
import { type Board, type Narrower, type Opens, periodOf, type SpanName, spans } from './model';
import { RowsDrawer } from './RowsDrawer';
import './board.css';

const exported = ['posts', 'matches', 'replies', 'firstResponse', 'resolution', 'people.new', 'followers'] as const;
/** The address of a board without an open number. */
const nothing: Record<keyof Narrower | 'metric', undefined> = {
  metric: undefined,
  agent: undefined,
  rowAccount: undefined,
  rowRule: undefined,
  rowTone: undefined,
  rowFrom: undefined,
  rowTo: undefined,
};

export function BoardPage() {
  const { t } = useTranslation(['board', 'common']);
  const [view, change] = useView();
  const format = useFormat();
  const client = useQueryClient();
  const live = useLiveState();
  const can = useCan();
  const span: SpanName = spans.find((name) => name === view.span) ?? 'week';
  const compare = view.compare !== 'no';
  const hour = Math.ceil(Date.now() / 3_600_000);
  const period = useMemo(() => periodOf(span, hour * 3_600_000), [span, hour]);
  const asked = { ...period, zone: format.zone, compare };
  const board = useQuery({
    queryKey: ['board', asked],
    queryFn: ({ signal }) => api.get<Board>('/boards/service', asked, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  useMovingBoard(() => void client.invalidateQueries({ queryKey: ['board'], refetchType: 'active' }));
  const open: Opens = (metric, more = {}) => change({ ...nothing, metric, ...more });

  return (
    <Page
      title={t('title')}
      lead={
        <span className="row">
          {t(`span.${span}Long`)}
          {live === 'open' && (
            <Pill tone="success" icon="check">
              {t('live')}
            </Pill>
          )}
        </span>
      }
      actions={
        <>
          <Segmented
            aria-label={t('period')}
            value={span}
            onChange={(value) => change({ span: value })}
            options={spans.map((name) => ({ value: name, label: t(`span.${name}`) }))}
          />
          <label className="row board-compare">
            <Switch size="small" checked={compare} onChange={(on) => change({ compare: on ? undefined : 'no' })} />
            {t('compare')}
          </label>
          <Menu
            label={t('export')}
            placement="bottomRight"
            groups={[
              ...(can('insights.export')
                ? [
                    {
                      items: exported.map((metric) => ({
                        key: metric,
                        label: t('exportOf', { what: t(`metric.${metric.replace('.', '_') as 'posts'}`) }),
                        act: () => location.assign(address('/boards/service/rows.csv', { metric, ...period })),
                      })),
                    },
                  ]
                : []),
              { items: [{ key: 'print', label: t('print'), act: () => window.print() }] },
            ]}
          >
            <Button icon={<Icon name="download" size={16} />}>{t('export')}</Button>
          </Menu>
        </>
      }
      wide
    >
      {board.isPending && <Rows count={6} />}
      {board.error && !board.data && <Failed error={board.error} retry={() => void board.refetch()} />}
      {board.data && <BoardBody board={board.data} open={open} span={span} />}
      <RowsDrawer metric={view.metric} period={period} view={view} close={() => change(nothing)} />
    </Page>
  );
}

/** The board moves by itself: a burst of events refreshes it once, at most every three seconds. */
function useMovingBoard(refresh: () => void) {
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (!/^(inbox|listening|people|case|channels)\./.test(event.kind) || timer.current !== undefined) return;
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      refresh();
    }, 3000);
  });
}
