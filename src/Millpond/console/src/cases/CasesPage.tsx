import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented, Select, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers, useTeams } from '~/api/directory';
import { type Case, caseStatuses } from '~/api/model';
import { FilterBar } from '~/filter/FilterBar';
import { useNow } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { MemberPick, SearchBox, TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Avatar, Pill, PriorityMark, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { useInSight } from '~/ui/useInSight';
import { useView } from '~/ui/useView';
import { casesQuery } from './api';
import { CaseStatusMark } from './CaseLine';
import { NewCase } from './NewCase';

const views = ['open', 'mine', 'unassigned', 'overdue', 'done', 'all'] as const;

export function CasesPage() {
  const { t } = useTranslation(['cases', 'common']);
  const [view, change] = useView();
  const [creating, setCreating] = useState(false);
  const { status, team, owner, person, q, filter } = view;
  const query = useInfiniteQuery(casesQuery({ view: view.view ?? 'open', status, team, owner, person, q, filter }));
  const columns = useColumns();
  const filtered = [status, team, owner, q, filter].some(Boolean);

  const choices = useInSight<HTMLDivElement>(view.view);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('new.title')}
        </Button>
      }
    >
      <div className="filters">
        <Segmented
          ref={choices}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={(view.view as (typeof views)[number]) ?? 'open'}
          onChange={(value) => change({ view: value })}
          aria-label={t('filter.view')}
        />
        <SearchBox
          value={q}
          onChange={(text) => change({ q: text }, { replace: true })}
          label={t('filter.search')}
          width={250}
        />
        <Select
          allowClear
          placeholder={t('filter.status')}
          aria-label={t('filter.status')}
          value={status}
          onChange={(value: string) => change({ status: value })}
          options={caseStatuses.map((s) => ({ value: s, label: t(`status.${s}`) }))}
        />
        <TeamPick label={t('filter.team')} value={team} onChange={(id) => change({ team: id })} />
        <MemberPick label={t('filter.owner')} value={owner} onChange={(id) => change({ owner: id })} />
        <FilterBar list="cases" />
        {filtered && (
          <Button
            type="link"
            onClick={() =>
              change({ status: undefined, team: undefined, owner: undefined, q: undefined, filter: undefined })
            }
          >
            {t('common:action.clear')}
          </Button>
        )}
      </div>
      <QueryTable<Case>
        name="cases"
        label={t('title')}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => change({ panel: `case:${row.id}` })}
        selected={view.panel?.replace('case:', '')}
        minWidth={860}
        card={(row) => <CaseCard item={row} />}
        empty={<Empty icon="case" title={t('empty')} hint={t('emptyHint')} />}
      />
      {creating && <NewCase close={() => setCreating(false)} />}
    </Page>
  );
}

function CaseCard({ item: c }: { item: Case }) {
  const { t } = useTranslation(['cases', 'common']);
  const owner = useMembers().byId.get(c.ownerId ?? '');
  return (
    <span className="row-card">
      <span className="row">
        <PriorityMark priority={c.priority} />
        <b className="clip grow">{c.title}</b>
        <CaseStatusMark status={c.status} />
      </span>
      <span className="row faint small">
        <span className="tnum">#{c.number}</span>
        <span className="clip">{c.person?.name}</span>
        <span className="grow" />
        <span className="clip">{owner?.name ?? t('common:field.nobody')}</span>
        {c.dueAt && <Due at={c.dueAt} status={c.status} />}
      </span>
    </span>
  );
}

/** Late is said in words beside the colour. */
export function Due({ at, status }: { at: string | null; status: Case['status'] }) {
  const { t } = useTranslation('cases');
  const now = useNow();
  if (!at) return <span className="faint">–</span>;
  const late = new Date(at).getTime() < now && status !== 'resolved' && status !== 'closed';
  return late ? (
    <Pill tone="danger" icon="warning">
      {t('late')} <Time at={at} />
    </Pill>
  ) : (
    <Time at={at} />
  );
}

function useColumns(): TableColumnsType<Case> {
  const { t } = useTranslation(['cases', 'common']);
  const teams = useTeams();
  const members = useMembers();
  return useMemo(
    () => [
      {
        title: t('field.number'),
        width: 84,
        align: 'right',
        render: (_, c) => <span className="faint tnum">#{c.number}</span>,
      },
      {
        title: t('field.title'),
        ellipsis: true,
        render: (_, c) => (
          <span className="row">
            <PriorityMark priority={c.priority} />
            <span className="clip">{c.title}</span>
          </span>
        ),
      },
      { title: t('common:field.status'), width: 112, render: (_, c) => <CaseStatusMark status={c.status} /> },
      {
        title: t('field.person'),
        width: 150,
        ellipsis: true,
        render: (_, c) => c.person?.name ?? <span className="faint">–</span>,
      },
      {
        title: t('common:field.team'),
        width: 120,
        ellipsis: true,
        render: (_, c) => teams.byId.get(c.teamId ?? '')?.name ?? <span className="faint">–</span>,
      },
      {
        title: t('field.owner'),
        width: 140,
        ellipsis: true,
        render: (_, c) => {
          const owner = members.byId.get(c.ownerId ?? '');
          return owner ? (
            <span className="row">
              <Avatar name={owner.name} size={20} />
              <span className="clip">{owner.name}</span>
            </span>
          ) : (
            <span className="faint">{t('common:field.nobody')}</span>
          );
        },
      },
      { title: t('field.due'), width: 140, render: (_, c) => <Due at={c.dueAt} status={c.status} /> },
    ],
    [t, teams.byId, members.byId],
  );
}
