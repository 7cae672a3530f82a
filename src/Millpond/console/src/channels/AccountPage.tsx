import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, ColorPicker, Select, Switch } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers } from '~/api/directory';
import type { Account, ChatSnippet, Check } from '~/api/model';
import { useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { EditableText, TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, HealthMark, Pill, Time } from '~/ui/marks';
import { Page, Section } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { useSave } from '~/ui/useSave';
import { Checks } from './Checks';
import { Quotas } from './Quotas';
import './channels.css';

export function AccountPage() {
  const { t } = useTranslation(['channels', 'common']);
  const { id } = useParams({ strict: false }) as { id: string };
  const account = useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => api.get<Account>(`/accounts/${id}`, undefined, signal),
    refetchInterval: 30_000,
  });
  return (
    <Page title={account.data?.name ?? t('account')} lead={<Link to={'/channels' as '/'}>{t('all')}</Link>}>
      <Loaded query={account}>{(data) => <AccountBody account={data} />}</Loaded>
    </Page>
  );
}

function AccountBody({ account: a }: { account: Account }) {
  const { t } = useTranslation(['channels', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const can = useCan();
  const { confirm, failed, done } = useFeedback();
  const [check, setCheck] = useState<Check | null>(null);
  const [checking, setChecking] = useState(false);
  const frozen = !can('channels.manage');
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: ['accounts'] }), [client]);
  const store = useCallback(
    async (part: Partial<Account>, version: number) => {
      await api.patch(`/accounts/${a.id}`, part, version);
      refresh();
    },
    [a.id, refresh],
  );
  const save = useSave<Partial<Account>>(a.name, store, refresh);
  const set = (part: Partial<Account>) => void save(part, a.version);
  const test = () => {
    setChecking(true);
    api
      .post<Check>(`/accounts/${a.id}/checks`)
      .then(setCheck, failed)
      .finally(() => {
        setChecking(false);
        refresh();
      });
  };
  const remove = () =>
    confirm({
      title: t('remove.title', { name: a.name }),
      content: t('remove.hint'),
      ok: t('remove.submit'),
      danger: true,
      action: async () => {
        await api.delete(`/accounts/${a.id}`);
        refresh();
        done(t('remove.done'));
        await navigate({ to: '/channels' as '/' });
      },
    });

  return (
    <div className="account-page">
      <Section
        title={t('health')}
        actions={
          <Button loading={checking} icon={<Icon name="play" size={15} />} onClick={test}>
            {t('connect.test')}
          </Button>
        }
      >
        <div className="card card-pad stack">
          <div className="row-wrap">
            <ChannelMark channel={a.kind} color={a.color} size={28} />
            <b>{a.handle ?? a.name}</b>
            {a.server && <span className="faint small">{a.server}</span>}
            <span className="grow" />
            {a.enabled ? <HealthMark state={a.health.state} detail={null} /> : <Pill>{t('off')}</Pill>}
          </div>
          {a.health.detail && <p className={a.health.state === 'ok' ? 'soft' : 'account-detail'}>{a.health.detail}</p>}
          <p className="faint small">
            {t('lastIntake')}: <Time at={a.lastIntakeAt} />
          </p>
          <Quotas quota={a.quota} />
          {check && <Checks check={check} />}
        </div>
      </Section>
      <Section title={t('settings')}>
        <dl className="properties card card-pad">
          <dt>{t('common:field.name')}</dt>
          <dd>
            <EditableText
              value={a.name}
              label={t('common:field.name')}
              disabled={frozen}
              save={(name) => name && set({ name })}
            />
          </dd>
          <dt>{t('common:field.team')}</dt>
          <dd>
            <TeamPick
              label={t('common:field.team')}
              none={t('form.teamNone')}
              value={a.teamId}
              disabled={frozen}
              onChange={(teamId) => set({ teamId: teamId ?? null })}
            />
          </dd>
          <dt>{t('color')}</dt>
          <dd>
            <ColorPicker
              value={a.color ?? '#0e7c7b'}
              disabled={frozen}
              disabledAlpha
              showText
              onChangeComplete={(color) => set({ color: color.toHexString() })}
            />
          </dd>
          <dt>{t('enabled')}</dt>
          <dd>
            <Switch
              checked={a.enabled}
              disabled={frozen}
              onChange={(enabled) => set({ enabled })}
              aria-label={t('enabled')}
            />
          </dd>
          <dt>{t('can')}</dt>
          <dd className="row-wrap">
            {Object.entries({ ...a.capabilities, media: a.limits.media !== null })
              .filter(([, able]) => able)
              .map(([name]) => (
                <Pill key={name} icon="check">
                  {t(`capability.${name as 'like'}`, { defaultValue: name })}
                </Pill>
              ))}
          </dd>
        </dl>
      </Section>
      <Operators account={a} frozen={frozen} refresh={refresh} />
      {a.kind.toLowerCase() === 'webchat' && <Snippet id={a.id} />}
      {!frozen && (
        <Section title={t('remove.section')} hint={t('remove.hint')}>
          <Button danger icon={<Icon name="trash" size={16} />} onClick={remove}>
            {t('remove.submit')}
          </Button>
        </Section>
      )}
    </div>
  );
}

function Operators({ account, frozen, refresh }: { account: Account; frozen: boolean; refresh: () => void }) {
  const { t } = useTranslation(['channels', 'common']);
  const members = useMembers();
  const { failed } = useFeedback();
  const put = (memberIds: string[]) =>
    void api.put(`/accounts/${account.id}/operators`, { memberIds }).then(refresh, failed);
  return (
    <Section title={t('operators')} hint={t('operatorsHint')}>
      <Select
        mode="multiple"
        style={{ width: '100%' }}
        aria-label={t('operators')}
        disabled={frozen}
        value={account.operatorIds}
        onChange={put}
        showSearch={{ optionFilterProp: 'search' }}
        options={members.list
          .filter((member) => member.status === 'active')
          .map((member) => ({
            value: member.id,
            search: member.name,
            label: (
              <span className="row">
                <Avatar name={member.name} size={18} />
                {member.name}
              </span>
            ),
          }))}
      />
    </Section>
  );
}

/** The one tag that brings web chat to the company's site. */
function Snippet({ id }: { id: string }) {
  const { t } = useTranslation(['channels', 'common']);
  const { done, failed } = useFeedback();
  const snippet = useQuery({
    queryKey: ['accounts', 'snippet', id],
    queryFn: () => api.get<ChatSnippet>(`/accounts/${id}/snippet`),
  });
  const copy = (html: string) =>
    void navigator.clipboard.writeText(html).then(() => done(t('common:action.copied')), failed);
  return (
    <Section title={t('snippet.title')} hint={t('snippet.hint')}>
      <Loaded query={snippet}>
        {({ html, demoUrl, identitySecret }) => (
          <div className="stack">
            <div className="snippet">
              <pre>{html}</pre>
              <Button icon={<Icon name="copy" size={15} />} onClick={() => copy(html)}>
                {t('common:action.copy')}
              </Button>
            </div>
            <p>
              <a href={demoUrl} target="_blank" rel="noreferrer noopener">
                {t('snippet.demo')}
              </a>
            </p>
            <details>
              <summary>{t('snippet.secret')}</summary>
              <p className="faint small">{t('snippet.secretHint')}</p>
              <code className="mono">{identitySecret}</code>
            </details>
          </div>
        )}
      </Loaded>
    </Section>
  );
}
