import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Page as Paged } from '~/api/client';
import type { AuditEntry, AuditVerification } from '~/api/model';
import { startOfDay } from '~/format/time';
import { useFormat } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { MemberPick, SearchBox } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { useView } from '~/ui/useView';
import './audit.css';

const auditQuery = (filter: Record<string, string | undefined>) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Paged<AuditEntry>>('/audit', { ...filter, limit: 100, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export function AuditPage() {
  const { t } = useTranslation(['audit', 'common']);
  const [view, change] = useView();
  const { zone } = useFormat();
  const dayEnd = (day: string) => new Date(startOfDay(day, zone).getTime() + 86_400_000).toISOString();
  const query = useInfiniteQuery(
    auditQuery({
      actor: view.actor,
      action: view.action,
      object: view.object,
      from: view.from ? startOfDay(view.from, zone).toISOString() : undefined,
      to: view.to ? dayEnd(view.to) : undefined,
    }),
  );
  const columns = useColumns();
  const filtered = [view.actor, view.action, view.object, view.from, view.to].some(Boolean);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Verify />}>
      <div className="filters">
        <MemberPick
          label={t('field.actor')}
          value={view.actor}
          onChange={(actor) => change({ actor })}
          style={{ width: 180 }}
        />
        <SearchBox
          value={view.action}
          onChange={(action) => change({ action }, { replace: true })}
          label={t('filter.action')}
          width={200}
        />
        <SearchBox
          value={view.object}
          onChange={(object) => change({ object }, { replace: true })}
          label={t('filter.object')}
          width={200}
        />
        <label className="row">
          <span className="faint">{t('common:field.since')}</span>
          <Input
            type="date"
            value={view.from ?? ''}
            max={view.to}
            onChange={(event) => change({ from: event.target.value || undefined })}
          />
        </label>
        <label className="row">
          <span className="faint">{t('common:field.until')}</span>
          <Input
            type="date"
            value={view.to ?? ''}
            min={view.from}
            onChange={(event) => change({ to: event.target.value || undefined })}
          />
        </label>
        {filtered && (
          <Button
            type="link"
            onClick={() =>
              change({ actor: undefined, action: undefined, object: undefined, from: undefined, to: undefined })
            }
          >
            {t('common:action.clear')}
          </Button>
        )}
      </div>
      <QueryTable<AuditEntry>
        name="audit"
        label={t('title')}
        query={query}
        columns={columns}
        rowKey={(entry) => String(entry.sequence)}
        minWidth={900}
        expanded={(entry) => <Details entry={entry} />}
        empty={<Empty icon="audit" title={filtered ? t('noneFound') : t('none')} hint={t('noneHint')} />}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<AuditEntry> {
  const { t } = useTranslation('audit');
  return useMemo(
    () => [
      {
        title: t('field.sequence'),
        width: 84,
        align: 'right',
        render: (_, e) => <span className="faint">{e.sequence}</span>,
      },
      { title: t('field.at'), width: 120, render: (_, e) => <Time at={e.at} /> },
      {
        title: t('field.actor'),
        width: 150,
        ellipsis: true,
        render: (_, e) => (e.actorName === 'system' ? t('system') : e.actorName),
      },
      {
        title: t('field.action'),
        ellipsis: true,
        render: (_, e) => (
          <span title={e.action}>
            {t(`action.${e.action.replaceAll('.', '_') as 'session_signed_in'}`, { defaultValue: e.action })}
          </span>
        ),
      },
      {
        title: t('field.object'),
        ellipsis: true,
        render: (_, e) => (
          <span title={e.objectId}>
            {[t(`object.${e.objectKind as 'person'}`, { defaultValue: e.objectKind }), e.objectId.slice(-8)]
              .filter(Boolean)
              .join(' ')}
          </span>
        ),
      },
    ],
    [t],
  );
}

function Details({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <dl className="facts">
      <dt>{t('field.at')}</dt>
      <dd>{format.exact(entry.at)}</dd>
      <dt>{t('field.action')}</dt>
      <dd className="mono">{entry.action}</dd>
      <dt>{t('field.object')}</dt>
      <dd className="mono">
        {entry.objectKind} {entry.objectId}
      </dd>
      {(['before', 'after'] as const).map((side) =>
        entry[side] === null
          ? null
          : [
              <dt key={`${side}-name`}>{t(`field.${side}`)}</dt>,
              <dd key={side} className="mono audit-json">
                {JSON.stringify(entry[side], null, 2)}
              </dd>,
            ],
      )}
      {entry.hash && (
        <>
          <dt>{t('field.hash')}</dt>
          <dd className="mono faint">{entry.hash}</dd>
        </>
      )}
    </dl>
  );
}

/** Recomputes the chain from its first entry; the answer stays on the page. */
function Verify() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { failed } = useFeedback();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AuditVerification | null>(null);
  const verify = () => {
    setBusy(true);
    api
      .get<AuditVerification>('/audit/verification')
      .then(setResult, failed)
      .finally(() => setBusy(false));
  };
  return (
    <>
      {result && (
        <span role="status" className={`verified ${result.ok ? 'verified-ok' : 'verified-broken'}`}>
          <Icon name={result.ok ? 'check' : 'warning'} size={16} />
          {result.ok
            ? t('verify.ok', { n: format.count(result.entries) })
            : t('verify.broken', { n: format.count(result.firstBroken ?? 0) })}
        </span>
      )}
      <Button loading={busy} icon={<Icon name="audit" size={16} />} onClick={verify}>
        {t('verify.action')}
      </Button>
    </>
  );
}
