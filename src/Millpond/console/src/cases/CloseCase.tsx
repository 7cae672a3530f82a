import { Form, Input, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Case } from '~/api/model';
import { signOffMark } from '~/inbox/composing';
import { useMyself } from '~/session/session';
import { FormDialog } from '~/ui/FormDialog';
import { useFeedback } from '~/ui/feedback';
import { useCaseStatus } from './api';

interface Answers {
  answer?: boolean;
  text?: string;
  kind: 'public' | 'private';
}

/** Closes a case; what was found out can go back into the thread it came from. */
export function CloseCase({ item, close }: { item: Case; close: () => void }) {
  const { t } = useTranslation(['cases', 'common']);
  const me = useMyself();
  const status = useCaseStatus(item.id);
  const { done } = useFeedback();
  const save = async ({ answer, text, kind }: Answers) => {
    await status.mutateAsync(
      answer && text ? { status: 'closed', answer: { text: text.trim(), kind } } : { status: 'closed' },
    );
    done(t('close.done', { number: item.number }));
  };
  return (
    <FormDialog<Answers>
      title={t('close.title', { number: item.number })}
      submitText={({ answer }) => (answer ? t('close.submitAnswer') : t('close.submit'))}
      initial={{ answer: Boolean(item.conversationId), kind: 'public' }}
      save={save}
      close={close}
    >
      {item.conversationId && (
        <Form.Item name="answer" label={t('close.answer')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      <Form.Item<Answers> noStyle shouldUpdate={(before, now) => before.answer !== now.answer}>
        {({ getFieldValue }) =>
          getFieldValue('answer') && (
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
          )
        }
      </Form.Item>
    </FormDialog>
  );
}
