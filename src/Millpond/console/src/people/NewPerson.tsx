import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { Person } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { TagsPick } from '~/ui/fields';
import { useView } from '~/ui/useView';

/** Makes a person by hand; people from networks and imports make themselves. */
export function NewPerson({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const [form] = Form.useForm<Partial<Person>>();
  const client = useQueryClient();
  const { failed } = useFeedback();
  const [, change] = useView();
  const [busy, setBusy] = useState(false);
  const key = useRef(crypto.randomUUID());
  const submit = async (values: Partial<Person>) => {
    setBusy(true);
    try {
      const person = await api.post<Person>('/people', values, { idempotencyKey: key.current });
      key.current = crypto.randomUUID();
      void client.invalidateQueries({ queryKey: ['people'] });
      close();
      change({ panel: `person:${person.id}` });
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('new.title')}
      okText={t('common:action.create')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onCancel={close}
      onOk={form.submit}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <Form.Item
          name="name"
          label={t('common:field.name')}
          rules={[{ required: true, whitespace: true, message: t('field.nameNeeded') }]}
        >
          <Input autoFocus maxLength={120} />
        </Form.Item>
        <div className="two-columns">
          <Form.Item name="phone" label={t('field.phone')}>
            <Input inputMode="tel" maxLength={40} />
          </Form.Item>
          <Form.Item name="email" label={t('field.email')} rules={[{ type: 'email', message: t('field.emailWrong') }]}>
            <Input type="email" maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item name="tagIds" label={t('common:field.tags')}>
          <TagsPick label={t('common:field.tags')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
