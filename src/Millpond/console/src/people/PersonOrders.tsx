import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';
import { ChannelMark, Pill, Time } from '~/ui/marks';
import { Empty, Loaded, Rows } from '~/ui/states';
import { ordersOf } from './api';

/** What a person bought, latest first, with the lines of each order. */
export function PersonOrders({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const query = useInfiniteQuery(ordersOf(id));
  const orders = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query} skeleton={<Rows count={3} />}>
      {() => (
        <>
          {orders.length === 0 && <Empty icon="note" title={t('noOrders')} />}
          <ul className="identities">
            {orders.map((order) => (
              <li key={order.id}>
                <ChannelMark channel={order.channel} size={20} />
                <div className="grow">
                  <div className="row">
                    <b className="tnum">{format.money(order.amount, order.currency)}</b>
                    {order.status && <Pill tone="neutral">{order.status}</Pill>}
                    <span className="grow" />
                    <Time at={order.orderedAt} className="faint small" />
                  </div>
                  <div className="faint small">
                    {[t('order.number', { number: order.number }), order.shop].filter(Boolean).join(' · ')}
                  </div>
                  {order.items.map((item, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines of an order have no id and never change places
                    <div key={index} className="small">
                      {t('order.line', {
                        quantity: format.count(item.quantity),
                        product: item.product ?? item.sku ?? '',
                      })}
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('common:action.loadMore')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
