import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, QRCode, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll } from '~/api/directory';
import { explain } from '~/api/explain';
import type { SessionRow } from '~/api/model';
import { NewPassword } from '~/session/NewPassword';
import { sessionQuery, useMyself } from '~/session/session';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill, Time } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';

export function Security() {
  return (
    <>
      <Password />
      <SecondFactor />
      <Sessions />
    </>
  );
}

function Password() {
  const { t } = useTranslation(['settings', 'common']);
  const [form] = Form.useForm<{ current: string; next: string }>();
  const { done, failed } = useFeedback();
  const [busy, setBusy] = useState(false);
  const submit = async (values: { current: string; next: string }) => {
    setBusy(true);
    try {
      await api.put('/me/password', values);
      form.resetFields();
      done(t('password.done'));
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('password.title')}>
      <Form form={form} layout="vertical" className="form-narrow" onFinish={submit}>
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('password.currentNeeded') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="next" label={t('password.next')} />
        <Button htmlType="submit" loading={busy}>
          {t('password.submit')}
        </Button>
      </Form>
    </Section>
  );
}

function SecondFactor() {
  const { t } = useTranslation(['settings', 'common']);
  const me = useMyself();
  const client = useQueryClient();
  const { failed, done } = useFeedback();
  const [setup, setSetup] = useState<{ secret: string; uri: string } | null>(null);
  const [off, setOff] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const refresh = () => void client.invalidateQueries(sessionQuery);
  return (
    <Section title={t('factor.title')} hint={t('factor.hint')}>
      <div className="row">
        {me.user.secondFactor ? (
          <>
            <Pill tone="success" icon="check">
              {t('factor.on')}
            </Pill>
            <Button danger onClick={() => setOff(true)}>
              {t('factor.turnOff')}
            </Button>
          </>
        ) : (
          <>
            <Pill>{t('factor.off')}</Pill>
            <Button
              icon={<Icon name="key" size={16} />}
              onClick={() => void api.post<{ secret: string; uri: string }>('/me/second-factor').then(setSetup, failed)}
            >
              {t('factor.turnOn')}
            </Button>
          </>
        )}
      </div>
      {setup && (
        <FactorSetup
          setup={setup}
          close={() => setSetup(null)}
          done={(fresh) => {
            setSetup(null);
            setCodes(fresh);
            refresh();
          }}
        />
      )}
      {off && (
        <FactorOff
          close={() => setOff(false)}
          done={() => {
            setOff(false);
            refresh();
            done(t('factor.offDone'));
          }}
        />
      )}
      <Modal
        open={codes !== null}
        title={t('factor.codes')}
        onCancel={() => setCodes(null)}
        footer={
          <Button type="primary" onClick={() => setCodes(null)}>
            {t('factor.codesKept')}
          </Button>
        }
      >
        <p className="soft">{t('factor.codesHint')}</p>
        <ul className="codes">
          {codes?.map((code) => (
            <li key={code} className="mono">
              {code}
            </li>
          ))}
        </ul>
      </Modal>
    </Section>
  );
}

function FactorSetup({
  setup,
  close,
  done,
}: {
  setup: { secret: string; uri: string };
  close: () => void;
  done: (codes: string[]) => void;
}) {
  const { t } = useTranslation(['settings', 'common']);
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      done(
        (await api.put<{ recoveryCodes: string[] }>('/me/second-factor', { code: code.replaceAll(' ', '') }))
          .recoveryCodes,
      );
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('factor.turnOn')}
      onCancel={close}
      okText={t('factor.confirm')}
      cancelText={t('common:action.cancel')}
      okButtonProps={{ disabled: code.length < 6 }}
      confirmLoading={busy}
      onOk={() => void confirm()}
    >
      <div className="factor">
        {/* The same stands beside it as text. */}
        <div aria-hidden>
          <QRCode value={setup.uri} size={168} color="#172121" bgColor="#ffffff" type="svg" />
        </div>
        <div className="stack">
          <p>{t('factor.scan')}</p>
          <p className="small faint">
            {t('factor.typeIn')} <code className="mono">{setup.secret}</code>
          </p>
          {error !== null && <Alert type="error" showIcon title={explain(error)} />}
          <label className="stack-line">
            <span>{t('factor.code')}</span>
            <Input
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              autoFocus
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
        </div>
      </div>
    </Modal>
  );
}

function FactorOff({ close, done }: { close: () => void; done: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [password, setPassword] = useState('');
  const { failed } = useFeedback();
  return (
    <Modal
      open
      title={t('factor.turnOff')}
      onCancel={close}
      okText={t('factor.turnOff')}
      cancelText={t('common:action.cancel')}
      okButtonProps={{ danger: true, disabled: !password }}
      onOk={() => api.delete('/me/second-factor', { password }).then(done, failed)}
    >
      <label className="stack-line">
        <span>{t('password.current')}</span>
        <Input.Password
          value={password}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
    </Modal>
  );
}

function Sessions() {
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
export function device(agent: string | null): string {
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
