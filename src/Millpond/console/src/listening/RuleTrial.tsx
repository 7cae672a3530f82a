import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';
import { Pill } from '~/ui/marks';
import { Empty, Failed, Rows } from '~/ui/states';
import { tryRule } from './api';
import { PostCard } from './PostCard';

/** What the rule would have found among the last posts, before it is saved. */
export function RuleTrial({ query }: { query: string }) {
  const { t } = useTranslation('listening');
  const format = useFormat();
  const [limit, setLimit] = useState(1000);
  const trial = useQuery({
    queryKey: ['rule-trial', query, limit],
    queryFn: () => tryRule(query, limit),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return (
    <section className="rule-trial" aria-label={t('trial.title')}>
      <header className="between">
        <h2>{t('trial.title')}</h2>
        <Select
          size="small"
          variant="filled"
          aria-label={t('trial.limit')}
          value={limit}
          onChange={setLimit}
          options={[100, 1000, 10_000].map((n) => ({ value: n, label: t('trial.last', { n: format.count(n) }) }))}
        />
      </header>
      {query === '' ? (
        <Empty icon="listen" title={t('trial.empty')} hint={t('trial.emptyHint')} />
      ) : trial.isPending ? (
        <Rows count={4} avatar />
      ) : trial.error ? (
        <Failed error={trial.error} retry={() => void trial.refetch()} />
      ) : (
        <>
          <p className="trial-sum" role="status">
            <Pill tone={trial.data?.matched ? 'accent' : 'neutral'}>
              {t('trial.matched', { count: trial.data?.matched ?? 0, n: format.count(trial.data?.matched ?? 0) })}
            </Pill>
            <span className="faint small">{t('trial.scanned', { n: format.count(trial.data?.scanned ?? 0) })}</span>
          </p>
          {trial.data?.matched === 0 && <Empty icon="search" title={t('trial.none')} hint={t('trial.noneHint')} />}
          <div className="stack">
            {trial.data?.items.map(({ post, spans }) => (
              <PostCard key={post.id} post={{ ...post, matches: [] }} spans={spans} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
