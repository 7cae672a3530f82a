import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTeams } from '~/api/directory';
import { priorities } from '~/api/model';
import { FilterBar } from '~/filter/FilterBar';
import { PriorityMark } from '~/ui/marks';
import type { View } from '~/ui/useView';
import type { QueueFilter } from './api';

/** What the queue is narrowed by. */
export function QueueNarrowing({
  filter,
  active,
  change,
}: {
  filter: QueueFilter;
  active: number;
  change: (part: View, options?: { replace?: boolean }) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const teams = useTeams();
  const accounts = useAccounts();
  const members = useMembers();
  return (
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
      <FilterBar list="conversations" compact />
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
}
