import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import { sessionQuery, useMyself } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill } from '~/ui/marks';
import { Section } from '~/ui/Page';

/** A code from one's phone besides the password: set up, with codes for the day the phone is lost, and switched off. */
export function SecondFactor() {
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
      title={t('factor.setUp')}
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
      title={t('factor.giveUp')}
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
