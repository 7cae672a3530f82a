import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { Person } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { TagsPick } from '~/ui/fields';
import { useView } from '~/ui/useView';

type Facts = Pick<Person, 'name' | 'phone' | 'email' | 'tagIds'>;

/** Makes a person by hand; people from networks and imports make themselves. */
export function NewPerson({ close }: { close: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const client = useQueryClient();
  const [, change] = useView();
  const key = useRef(crypto.randomUUID());
  const save = async (facts: Facts) => {
    const person = await api.post<Person>('/people', facts, { idempotencyKey: key.current });
    void client.invalidateQueries({ queryKey: ['people'] });
    change({ panel: `person:${person.id}` });
  };
  return (
    <FormDialog<Facts> title={t('new.title')} submitText={t('common:action.create')} save={save} close={close}>
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
        <TagsPick label={t('common:field.tags')} none={t('common:field.addTags')} />
      </Form.Item>
    </FormDialog>
  );
}
