import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import { isProblem } from '~/api/problem';
import { Gate } from './Gate';
import { type Credentials, sessionQuery, signIn } from './session';

export function SignIn() {
  const { t } = useTranslation(['session', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const [secondFactor, setSecondFactor] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: () => api.get<{ needed: boolean }>('/setup'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

  const submit = async (credentials: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(sessionQuery.queryKey, await signIn(credentials));
      await navigate({ href: to?.startsWith('/') && !to.startsWith('//') ? to : '/' });
    } catch (refusal) {
      if (isProblem(refusal, 'session.second_factor_required') && !secondFactor) setSecondFactor(true);
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Gate
      title={secondFactor ? t('signIn.secondFactor') : t('signIn.title')}
      lead={secondFactor ? t('signIn.secondFactorLead') : t('signIn.lead')}
    >
      {setup.data?.needed && (
        <Alert type="info" showIcon title={t('signIn.setupNeeded')} style={{ marginBottom: 16 }} />
      )}
      {error !== null && <Alert type="error" showIcon title={explain(error)} style={{ marginBottom: 16 }} />}
      <Form<Credentials> layout="vertical" onFinish={submit} disabled={busy}>
        <div hidden={secondFactor}>
          <Form.Item
            name="email"
            label={t('field.email')}
            rules={[{ required: true, message: t('field.emailNeeded') }]}
          >
            <Input type="email" autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('field.password')}
            rules={[{ required: true, message: t('field.passwordNeeded') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
        </div>
        {secondFactor && (
          <Form.Item
            name="code"
            label={t('field.code')}
            extra={t('signIn.recoveryHint')}
            rules={[{ required: true, message: t('field.codeNeeded') }]}
          >
            <Input autoComplete="one-time-code" inputMode="text" autoFocus size="large" maxLength={32} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block size="large" loading={busy}>
          {t('signIn.submit')}
        </Button>
        {secondFactor && (
          <Button type="link" block style={{ marginTop: 8 }} onClick={() => setSecondFactor(false)}>
            {t('signIn.back')}
          </Button>
        )}
      </Form>
      {!secondFactor && <p className="gate-foot">{t('signIn.forgotten')}</p>}
    </Gate>
  );
}
