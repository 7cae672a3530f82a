import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { NewPassword } from '~/session/NewPassword';
import { useFeedback } from '~/ui/feedback';
import { Section } from '~/ui/Page';

/** One's own password; the present one is asked for. */
export function Password() {
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
