import { Button, Input, Popover, Select } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTeams } from '~/api/directory';
import { priorities } from '~/api/model';
import { learnEverything } from '~/i18n';
import { Icon } from '~/ui/Icon';
import { PriorityMark } from '~/ui/marks';
import { Rows } from '~/ui/states';
import { useDebounced } from '~/ui/useDebounced';
import type { View } from '~/ui/useView';
import type { QueueFilter } from './api';

const FilterBar = lazy(async () => {
  const [bar] = await Promise.all([import('~/filter/FilterBar'), learnEverything()]);
  return { default: bar.FilterBar };
});

/** Search, and what the queue is narrowed by. */
export function QueueFilters({
  filter,
  change,
}: {
  filter: QueueFilter;
  change: (part: View, options?: { replace?: boolean }) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const teams = useTeams();
  const accounts = useAccounts();
  const members = useMembers();
  const [text, setText] = useState(filter.q ?? '');
  const settled = useDebounced(text, 250);
  const first = useRef(true);

  useEffect(() => {
    if (first.current) first.current = false;
    else change({ q: settled || undefined }, { replace: true });
  }, [settled, change]);

  const active = [filter.team, filter.account, filter.assignee, filter.priority, filter.filter].filter(Boolean).length;
  const form = (
    <div className="stack" style={{ width: 240 }}>
      <Select
        allowClear
        placeholder={t('filter.team')}
        aria-label={t('filter.team')}
        value={filter.team}
        onChange={(team: string) => change({ team })}
        options={teams.list.map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        placeholder={t('filter.account')}
        aria-label={t('filter.account')}
        value={filter.account}
        onChange={(account: string) => change({ account })}
        options={accounts.list.map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('filter.assignee')}
        aria-label={t('filter.assignee')}
        value={filter.assignee}
        onChange={(assignee: string) => change({ assignee })}
        options={members.list.filter((m) => m.status === 'active').map((x) => ({ value: x.id, label: x.name }))}
      />
      <Select
        allowClear
        placeholder={t('filter.priority')}
        aria-label={t('filter.priority')}
        value={filter.priority}
        onChange={(priority: string) => change({ priority })}
        options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))}
      />
      <Select
        aria-label={t('filter.sort')}
        value={filter.sort ?? 'waiting'}
        onChange={(sort: string) => change({ sort })}
        options={(['waiting', 'recent'] as const).map((s) => ({ value: s, label: t(`sort.${s}`) }))}
      />
      <Suspense fallback={<Rows count={1} />}>
        <FilterBar list="conversations" compact />
      </Suspense>
      {active > 0 && (
        <Button
          onClick={() =>
            change({
              team: undefined,
              account: undefined,
              assignee: undefined,
              priority: undefined,
              filter: undefined,
            })
          }
        >
          {t('common:action.clear')}
        </Button>
      )}
    </div>
  );
  return (
    <div className="queue-filters">
      <Input
        id="inbox-search"
        allowClear
        prefix={<Icon name="search" size={15} />}
        placeholder={t('queue.search')}
        aria-label={t('queue.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Popover trigger="click" placement="bottomRight" content={form}>
        <Button
          icon={<Icon name="filter" size={16} />}
          aria-label={active > 0 ? t('filter.active', { count: active }) : t('filter.title')}
          type={active > 0 ? 'primary' : 'default'}
          ghost={active > 0}
        >
          {active > 0 ? active : null}
        </Button>
      </Popover>
    </div>
  );
}
