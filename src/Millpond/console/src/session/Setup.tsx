import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import { browserTimeZone, timeZones } from '~/format/time';
import { chooseLanguage, languages, onTheWire, toLanguage } from '~/i18n';
import { Loaded } from '~/ui/states';
import { Gate } from './Gate';
import { NewPassword } from './NewPassword';
import { sessionQuery } from './session';

interface Answers {
  workspace: string;
  name: string;
  email: string;
  password: string;
  language: string;
  timeZone: string;
}

/** The first run: makes the owner and the first workspace. The link carries a secret that works once. */
export function Setup() {
  const { t, i18n } = useTranslation(['session', 'common']);
  const { secret } = useSearch({ strict: false }) as { secret?: string };
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => api.get<{ needed: boolean }>('/setup') });

  const submit = async (answers: Answers) => {
    setBusy(true);
    setError(null);
    try {
      await api.post('/setup', { ...answers, language: onTheWire(toLanguage(answers.language) ?? 'en'), secret });
      await client.fetchQuery(sessionQuery);
      await navigate({ to: '/channels' as '/' });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Gate title={t('setup.title')} lead={t('setup.lead')}>
      <Loaded query={setup}>
        {({ needed }) =>
          !needed ? (
            <Alert
              type="info"
              showIcon
              title={t('setup.done')}
              action={<Link to="/sign-in">{t('signIn.title')}</Link>}
            />
          ) : !secret ? (
            <Alert type="warning" showIcon title={t('setup.noSecret')} description={t('setup.noSecretHint')} />
          ) : (
            <Form<Answers>
              layout="vertical"
              onFinish={submit}
              disabled={busy}
              initialValues={{ language: i18n.language, timeZone: browserTimeZone() }}
              onValuesChange={(changed: Partial<Answers>) => {
                const language = toLanguage(changed.language);
                if (language) void chooseLanguage(language);
              }}
            >
              {error !== null && <Alert type="error" showIcon title={explain(error)} style={{ marginBottom: 16 }} />}
              <Form.Item
                name="workspace"
                label={t('setup.workspace')}
                extra={t('setup.workspaceHint')}
                rules={[{ required: true, message: t('setup.workspaceNeeded') }]}
              >
                <Input autoFocus autoComplete="organization" maxLength={100} />
              </Form.Item>
              <Form.Item
                name="name"
                label={t('field.name')}
                rules={[{ required: true, message: t('field.nameNeeded') }]}
              >
                <Input autoComplete="name" maxLength={100} />
              </Form.Item>
              <Form.Item
                name="email"
                label={t('field.email')}
                rules={[{ required: true, type: 'email', message: t('field.emailNeeded') }]}
              >
                <Input type="email" autoComplete="username" />
              </Form.Item>
              <NewPassword />
              <div className="two-columns">
                <Form.Item name="language" label={t('field.language')}>
                  <Select options={languages.map((l) => ({ value: l.code, label: l.name }))} />
                </Form.Item>
                <Form.Item name="timeZone" label={t('field.timeZone')}>
                  <Select showSearch options={timeZones().map((zone) => ({ value: zone, label: zone }))} />
                </Form.Item>
              </div>
              <Button type="primary" htmlType="submit" block size="large" loading={busy}>
                {t('setup.submit')}
              </Button>
            </Form>
          )
        }
      </Loaded>
    </Gate>
  );
}
