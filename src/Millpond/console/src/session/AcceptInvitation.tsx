import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import type { Invited } from '~/api/model';
import { Rows } from '~/ui/states';
import { Gate } from './Gate';
import { NewPassword } from './NewPassword';
import { sessionQuery, signIn } from './session';

interface Answers {
  name: string;
  email: string;
  password: string;
}

export function AcceptInvitation() {
  const { t } = useTranslation(['session', 'common']);
  const { token } = useParams({ strict: false }) as { token: string };
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.get<Invited>(`/invitations/${encodeURIComponent(token)}`),
    retry: false,
  });
  const workspaceName = invitation.data?.workspace ?? '';

  const submit = async (answers: Answers) => {
    setBusy(true);
    setError(null);
    try {
      await api.post(`/invitations/${encodeURIComponent(token)}/acceptance`, answers);
      const me = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (!me)
        client.setQueryData(sessionQuery.queryKey, await signIn({ email: answers.email, password: answers.password }));
      await navigate({ to: '/' });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Gate
      title={workspaceName ? t('invitation.titleFor', { workspace: workspaceName }) : t('invitation.title')}
      lead={t('invitation.lead')}
    >
      {invitation.isPending && <Rows count={3} />}
      {invitation.error && (
        <Alert type="error" showIcon title={t('invitation.invalid')} description={t('invitation.invalidHint')} />
      )}
      {invitation.data && (
        <Form<Answers>
          layout="vertical"
          onFinish={submit}
          disabled={busy}
          initialValues={{ email: invitation.data.email ?? '', name: invitation.data.name ?? '' }}
        >
          {error !== null && <Alert type="error" showIcon title={explain(error)} style={{ marginBottom: 16 }} />}
          <Form.Item name="name" label={t('field.name')} rules={[{ required: true, message: t('field.nameNeeded') }]}>
            <Input autoFocus autoComplete="name" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="email"
            label={t('field.email')}
            rules={[{ required: true, type: 'email', message: t('field.emailNeeded') }]}
          >
            <Input type="email" autoComplete="username" readOnly={Boolean(invitation.data.email)} />
          </Form.Item>
          <NewPassword />
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('invitation.submit')}
          </Button>
        </Form>
      )}
    </Gate>
  );
}
