import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Steps, Switch } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useChannels } from '~/api/directory';
import { explain } from '~/api/explain';
import type { Account, ChannelKind, Check } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { ChannelMark } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { useView } from '~/ui/useView';
import { Checks } from './Checks';
import './channels.css';

type Answers = Record<string, string | undefined>;

/** Choose a network, fill in what it asks for, test, connect: nothing is saved before the test has passed. */
export function ConnectPage() {
  const { t } = useTranslation(['channels', 'common']);
  const channels = useChannels();
  const [view, change] = useView();
  const kind = channels.byKind.get(view.kind ?? '');
  return (
    <Page title={t('connect.title')} lead={<Link to={'/channels' as '/'}>{t('all')}</Link>}>
      <Loaded query={channels}>
        {(list) =>
          kind ? (
            <ConnectForm key={kind.kind} channel={kind} back={() => change({ kind: undefined })} />
          ) : (
            <ul className="kinds">
              {list.map((channel) => (
                <li key={channel.kind}>
                  <button type="button" onClick={() => change({ kind: channel.kind })}>
                    <ChannelMark channel={channel.kind} size={40} />
                    <span className="grow">
                      <b>{t(`kind.${channel.kind as 'weibo'}`, { defaultValue: channel.name })}</b>
                      <span className="faint small">
                        {t(`kindHint.${channel.kind as 'weibo'}`, { defaultValue: '' })}
                      </span>
                    </span>
                    <Icon name="forward" size={16} />
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function ConnectForm({ channel, back }: { channel: ChannelKind; back: () => void }) {
  const { t } = useTranslation(['channels', 'common']);
  const [form] = Form.useForm<Answers>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { done } = useFeedback();
  const [check, setCheck] = useState<Check | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<'test' | 'connect' | null>(null);
  const key = useRef(crypto.randomUUID());
  const label = (name: string) => t(`field.${name as 'server'}`, { defaultValue: name });

  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the network forgets the test
  useEffect(() => setCheck(null), [channel.kind]);

  const fields = () => {
    const { accountName, teamId, ...rest } = form.getFieldsValue();
    return { fields: rest, name: accountName, teamId };
  };

  // Without a token one signs in at the network: there is nothing to test before.
  const token = Form.useWatch('token', form);
  const signsIn = channel.connect === 'oauth' && !token?.trim();

  const run = async (what: 'test' | 'connect', action: () => Promise<void>) => {
    setBusy(what);
    setError(null);
    try {
      await form.validateFields();
      await action();
    } catch (refusal) {
      if (refusal instanceof Error) setError(refusal);
    } finally {
      setBusy(null);
    }
  };

  const test = () =>
    run('test', async () =>
      setCheck(await api.post<Check>('/account-checks', { kind: channel.kind, fields: fields().fields })),
    );
  const connect = () =>
    run('connect', async () => {
      const answers = fields();
      if (signsIn) {
        const { redirectUrl } = await api.post<{ redirectUrl: string }>('/account-authorizations', {
          kind: channel.kind,
          ...answers,
        });
        location.assign(redirectUrl);
        return;
      }
      const account = await api.post<Account>(
        '/accounts',
        { kind: channel.kind, ...answers },
        { idempotencyKey: key.current },
      );
      await client.invalidateQueries({ queryKey: ['accounts'] });
      done(t('connect.done'));
      await navigate({ to: '/channels/$id' as '/', params: { id: account.id } as never });
    });

  const step = check?.ok ? 2 : 1;
  return (
    <div className="connect">
      <Steps
        size="small"
        current={step}
        items={[
          { title: t('connect.step.choose') },
          { title: t('connect.step.fill') },
          { title: t('connect.step.connect') },
        ]}
      />
      <div className="card card-pad connect-card">
        <header className="row connect-head">
          <ChannelMark channel={channel.kind} size={28} />
          <h2>{t(`kind.${channel.kind as 'weibo'}`, { defaultValue: channel.name })}</h2>
          <span className="grow" />
          <Button type="link" onClick={back}>
            {t('connect.other')}
          </Button>
        </header>
        <Form
          form={form}
          layout="vertical"
          autoComplete="off"
          onValuesChange={() => setCheck(null)}
          onFinish={() => void (signsIn || check?.ok ? connect() : test())}
        >
          <Form.Item name="accountName" label={t('form.accountName')} extra={t('form.accountNameHint')}>
            <Input maxLength={80} />
          </Form.Item>
          {channel.fields.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={label(field.name)}
              extra={
                t(`fieldHint.${field.name as 'server'}`, { defaultValue: field.secret ? t('form.secretHint') : '' }) ||
                undefined
              }
              rules={
                field.required
                  ? [{ required: true, whitespace: true, message: t('form.needed', { name: label(field.name) }) }]
                  : []
              }
            >
              {field.secret ? (
                <Input.Password autoComplete="new-password" />
              ) : field.name === 'streaming' ? (
                <OffSwitch label={label(field.name)} />
              ) : (
                <Input spellCheck={false} />
              )}
            </Form.Item>
          ))}
          <Form.Item name="teamId" label={t('form.team')} extra={t('form.teamHint')}>
            <TeamField label={t('form.team')} />
          </Form.Item>
          {error !== null && <Alert type="error" showIcon title={explain(error)} style={{ marginBottom: 16 }} />}
          {signsIn && <p className="soft">{t('connect.authorizeHint')}</p>}
          {check && !signsIn && <Checks check={check} />}
          <div className="row">
            {signsIn || check?.ok ? (
              <Button
                type="primary"
                htmlType="submit"
                loading={busy === 'connect'}
                icon={<Icon name="channels" size={16} />}
              >
                {t(signsIn ? 'connect.authorize' : 'connect.submit')}
              </Button>
            ) : (
              <Button type="primary" htmlType="submit" loading={busy === 'test'} icon={<Icon name="play" size={15} />}>
                {t('connect.test')}
              </Button>
            )}
            {!signsIn && check?.ok && (
              <Button onClick={() => void test()} loading={busy === 'test'}>
                {t('connect.again')}
              </Button>
            )}
          </div>
        </Form>
      </div>
    </div>
  );
}

/** Something that is on unless one says `off`. */
function OffSwitch({
  value,
  onChange,
  label,
  id,
}: {
  value?: string;
  onChange?: (value: string | undefined) => void;
  label: string;
  id?: string;
}) {
  return (
    <Switch
      checked={value !== 'off'}
      aria-label={label}
      onChange={(on) => onChange?.(on ? undefined : 'off')}
      {...(id ? { id } : {})}
    />
  );
}

function TeamField({
  value,
  onChange,
  label,
  id,
}: {
  value?: string;
  onChange?: (id: string | undefined) => void;
  label: string;
  id?: string;
}) {
  const { t } = useTranslation('channels');
  return (
    <TeamPick
      label={label}
      none={t('form.teamNone')}
      value={value}
      onChange={(next) => onChange?.(next)}
      {...(id ? { id } : {})}
    />
  );
}
