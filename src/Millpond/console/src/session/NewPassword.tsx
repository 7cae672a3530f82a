import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A password to choose: long is what counts. */
export function NewPassword({ name = 'password', label }: { name?: string; label?: string }) {
  const { t } = useTranslation(['session', 'common']);
  return (
    <Form.Item
      name={name}
      label={label ?? t('field.newPassword')}
      extra={t('field.passwordHint')}
      rules={[{ required: true, min: 12, message: t('field.passwordShort') }]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  );
}
