import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Id, priorities } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { useFeedback } from '~/ui/feedback';
import { MemberPick, TeamPick } from '~/ui/fields';
import { PriorityMark } from '~/ui/marks';
import { useView } from '~/ui/useView';
import { type CaseDraft, useOpenCase } from './api';

interface Props {
  close: () => void;
  title?: string;
  personId?: Id | null;
  conversationId?: Id | null;
  teamId?: Id | null;
  postIds?: Id[];
}

type Answers = CaseDraft & { due?: string };

/** Opens a case, from anywhere; what it is about comes along. */
export function NewCase({ close, title = '', personId, conversationId, teamId, postIds }: Props) {
  const { t } = useTranslation(['cases', 'common']);
  const create = useOpenCase();
  const { done } = useFeedback();
  const [, change] = useView();
  const key = useRef(crypto.randomUUID());
  const save = async ({ due, ...draft }: Answers) => {
    const dueAt = due ? new Date(due).toISOString() : null;
    const made = await create.mutateAsync({ ...draft, dueAt, personId, conversationId, postIds, key: key.current });
    done(t('new.done', { number: made.number }));
    change({ panel: `case:${made.id}` });
  };
  return (
    <FormDialog<Answers>
      title={t('new.title')}
      submitText={t('new.submit')}
      initial={{ title: title.slice(0, 120), priority: 'normal', ...(teamId ? { teamId } : {}) }}
      save={save}
      close={close}
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
          <TeamPick label={t('common:field.team')} none={t('common:state.none')} />
        </Form.Item>
        <Form.Item name="ownerId" label={t('field.owner')}>
          <MemberPick label={t('field.owner')} none={t('common:field.nobody')} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
