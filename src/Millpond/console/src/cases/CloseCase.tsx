import { Form, Input, Modal, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '~/api/model';
import { signOffMark } from '~/inbox/composing';
import { useMyself } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { useCaseStatus } from './api';

interface Answers {
  answer: boolean;
  text?: string;
  kind: 'public' | 'private';
}

/** Closes a case; what was found out can go back into the thread it came from. */
export function CloseCase({ item, open, close }: { item: Case; open: boolean; close: () => void }) {
  const { t } = useTranslation(['cases', 'common']);
  const me = useMyself();
  const [form] = Form.useForm<Answers>();
  const answer = Form.useWatch('answer', form);
  const status = useCaseStatus(item.id);
  const { done, failed } = useFeedback();
  const submit = (values: Answers) =>
    status.mutate(
      values.answer && values.text
        ? { status: 'closed', answer: { text: values.text.trim(), kind: values.kind } }
        : { status: 'closed' },
      {
        onSuccess: () => {
          done(t('close.done', { number: item.number }));
          close();
        },
        onError: failed,
      },
    );
  return (
    <Modal
      open={open}
      title={t('close.title', { number: item.number })}
      okText={answer ? t('close.submitAnswer') : t('close.submit')}
      cancelText={t('common:action.cancel')}
      confirmLoading={status.isPending}
      onCancel={close}
      onOk={form.submit}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ answer: Boolean(item.conversationId), kind: 'public' }}
        preserve={false}
      >
        {item.conversationId && (
          <Form.Item name="answer" label={t('close.answer')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        {answer && (
          <>
            <Form.Item name="kind" label={t('close.kind')}>
              <Radio.Group
                options={(['public', 'private'] as const).map((kind) => ({ value: kind, label: t(`close.${kind}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="text"
              label={t('close.text')}
              extra={me.member.signOff ? t('close.signOff', { signOff: signOffMark(me.member.signOff) }) : undefined}
              rules={[{ required: true, whitespace: true, message: t('close.textNeeded') }]}
            >
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} autoFocus />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
