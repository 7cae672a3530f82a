import { Form, Input, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers, useTeams } from '~/api/directory';
import { type Id, priorities } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { PriorityMark } from '~/ui/marks';
import { useView } from '~/ui/useView';
import { type CaseDraft, useOpenCase } from './api';

interface Props {
  open: boolean;
  close: () => void;
  title?: string;
  personId?: Id | null;
  conversationId?: Id | null;
  teamId?: Id | null;
  postIds?: Id[];
}

/** Opens a case, from anywhere; what it is about comes along. */
export function NewCase({ open, close, title = '', personId, conversationId, teamId, postIds }: Props) {
  const { t } = useTranslation(['cases', 'common']);
  const [form] = Form.useForm<CaseDraft & { due?: string }>();
  const teams = useTeams();
  const members = useMembers();
  const create = useOpenCase();
  const { done, failed } = useFeedback();
  const [, change] = useView();
  const key = useRef(crypto.randomUUID());
  const [, again] = useState(0);

  const submit = ({ due, ...draft }: CaseDraft & { due?: string }) =>
    create.mutate(
      {
        ...draft,
        dueAt: due ? new Date(due).toISOString() : null,
        personId,
        conversationId,
        postIds,
        key: key.current,
      },
      {
        onSuccess: (made) => {
          key.current = crypto.randomUUID();
          again((n) => n + 1);
          done(t('new.done', { number: made.number }));
          close();
          change({ panel: `case:${made.id}` });
        },
        onError: failed,
      },
    );

  return (
    <Modal
      open={open}
      title={t('new.title')}
      okText={t('new.submit')}
      cancelText={t('common:action.cancel')}
      confirmLoading={create.isPending}
      onCancel={close}
      onOk={form.submit}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ title: title.slice(0, 120), priority: 'normal', teamId: teamId ?? undefined }}
        preserve={false}
      >
        <Form.Item
          name="title"
          label={t('field.title')}
          rules={[{ required: true, whitespace: true, message: t('field.titleNeeded') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="description" label={t('field.description')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <div className="two-columns">
          <Form.Item name="priority" label={t('common:priority.label')}>
            <Select options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))} />
          </Form.Item>
          <Form.Item name="due" label={t('field.due')}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="teamId" label={t('common:field.team')}>
            <Select allowClear options={teams.list.map((team) => ({ value: team.id, label: team.name }))} />
          </Form.Item>
          <Form.Item name="ownerId" label={t('field.owner')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={members.list.filter((m) => m.status === 'active').map((m) => ({ value: m.id, label: m.name }))}
            />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
