import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '~/api/explain';

/** Says what happened: done in a breath, refused with the reason. */
export function useFeedback() {
  const { message, modal } = App.useApp();
  const { t } = useTranslation('common');
  const failed = useCallback((error: unknown) => void message.error(explain(error), 6), [message]);
  const done = useCallback((text: string) => void message.success(text, 2), [message]);
  const confirm = useCallback(
    (question: {
      title: string;
      content?: React.ReactNode;
      ok: string;
      danger?: boolean;
      action: () => Promise<unknown>;
    }) =>
      modal.confirm({
        title: question.title,
        content: question.content,
        okText: question.ok,
        cancelText: t('action.cancel'),
        okButtonProps: { danger: question.danger ?? false },
        icon: null,
        autoFocusButton: question.danger ? 'cancel' : 'ok',
        onOk: () => question.action().catch(failed),
      }),
    [modal, t, failed],
  );
  return { done, failed, confirm };
}
