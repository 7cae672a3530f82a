import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll } from '~/api/directory';
import type { SessionRow } from '~/api/model';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Pill, Time } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';

/** Where one is signed in, each to be ended. */
export function Sessions() {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const { failed, done } = useFeedback();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => listAll<SessionRow>('/me/sessions', signal),
  });
  const end = (id: string) =>
    void api.delete(`/me/sessions/${id}`).then(() => {
      done(t('sessions.ended'));
      void client.invalidateQueries({ queryKey: ['sessions'] });
    }, failed);
  const columns: TableColumnsType<SessionRow> = [
    {
      title: t('sessions.device'),
      ellipsis: true,
      render: (_, s) => (
        <span className="row">
          <span className="clip" title={s.agent ?? ''}>
            {device(s.agent) || t('common:state.unknown')}
          </span>
          {s.current && <Pill tone="accent">{t('sessions.current')}</Pill>}
        </span>
      ),
    },
    { title: t('sessions.address'), width: 150, render: (_, s) => <span className="mono">{s.address ?? '–'}</span> },
    { title: t('sessions.lastSeen'), width: 130, render: (_, s) => <Time at={s.lastSeenAt} /> },
    { title: t('sessions.since'), width: 130, render: (_, s) => <Time at={s.createdAt} /> },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 110,
      align: 'right',
      render: (_, s) =>
        !s.current && (
          <Button size="small" danger type="text" onClick={() => end(s.id)}>
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <Section title={t('sessions.title')} hint={t('sessions.hint')}>
      <Loaded query={sessions}>
        {(list) => (
          <DataTable<SessionRow>
            label={t('sessions.title')}
            rows={list}
            columns={columns}
            rowKey={(s) => s.id}
            empty={<Empty icon="lock" title={t('common:state.none')} />}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** Browser and system out of a user agent, for people. */
function device(agent: string | null): string {
  if (!agent) return '';
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : '';
  const system = /iPhone|iPad/.test(agent)
    ? 'iOS'
    : /Android/.test(agent)
      ? 'Android'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS X/.test(agent)
          ? 'macOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : '';
  return [browser, system].filter(Boolean).join(' · ') || agent;
}
