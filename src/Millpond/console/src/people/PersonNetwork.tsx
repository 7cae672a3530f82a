import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';
import { Avatar, ChannelMark, Time } from '~/ui/marks';
import { Empty, Loaded, Rows } from '~/ui/states';
import { useView } from '~/ui/useView';
import { AccountTieMarks } from './AccountTieMarks';
import { accountTiesOf, type FollowDirection, followCountsOf, followsOf } from './api';

/** Whom a person follows and who follows him, as far as we know. */
export function PersonNetwork({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const [, change] = useView();
  const [direction, setDirection] = useState<FollowDirection>('following');
  const counts = useQuery(followCountsOf(id));
  const query = useInfiniteQuery(followsOf(id, direction));
  const ties = useQuery(accountTiesOf(id));
  const ends = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {ties.data?.map((tie) => (
        <div key={tie.accountId + tie.identityId} className="identity account-tie">
          <ChannelMark channel={tie.channel} size={16} />
          <span className="clip grow">{tie.accountName}</span>
          <AccountTieMarks tie={tie} />
          <Time at={tie.seenAt} short className="faint small" />
        </div>
      ))}
      <Segmented
        aria-label={t('network.direction')}
        value={direction}
        onChange={(value) => setDirection(value)}
        options={(['following', 'followers'] as const).map((value) => ({
          value,
          label: t(`network.${value}`, { n: counts.data ? format.count(counts.data[value]) : '…' }),
        }))}
      />
      <Loaded query={query} skeleton={<Rows count={4} />}>
        {() => (
          <>
            {ends.length === 0 && (
              <Empty icon="team" title={t(direction === 'following' ? 'noFollowing' : 'noFollowers')} />
            )}
            {ends.map((end) => (
              <button
                key={end.identityId}
                type="button"
                className="context-line person-line"
                onClick={() => change({ panel: `person:${end.personId}` })}
              >
                <Avatar name={end.name} url={end.avatarUrl} size={24} />
                <span className="clip grow">{end.name}</span>
                {end.followers !== null && (
                  <span className="faint small tnum">
                    {t('count.followers', { count: end.followers, n: format.compact(end.followers) })}
                  </span>
                )}
                {end.since && <Time at={end.since} className="faint small" />}
                <ChannelMark channel={end.channel} size={16} />
              </button>
            ))}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('common:action.loadMore')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
