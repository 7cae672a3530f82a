import { Alert, Form, type FormInstance, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '~/api/explain';
import { Problem } from '~/api/problem';
import { isSend } from './keys';

interface Props<V extends object> {
  title: string;
  /** The verb on the button; "Save" when nothing is said. */
  submitText?: string | ((answers: Partial<V>) => string);
  danger?: boolean;
  initial?: Partial<V>;
  save: (values: V) => Promise<unknown>;
  close: () => void;
  /** Something else follows in its place, so it does not close by itself. */
  keepOpen?: boolean;
  /** Shown, not to be changed. */
  frozen?: boolean;
  /** Another deed, at the left of the buttons. */
  aside?: React.ReactNode;
  children: React.ReactNode | ((form: FormInstance<V>) => React.ReactNode);
}

/** A form in a dialog. Ctrl-Enter sends it from any field; a refusal stands in it, at its field where it names one, and what one typed stays. */
export function FormDialog<V extends object>({
  title,
  submitText,
  danger,
  initial,
  save,
  close,
  keepOpen,
  frozen = false,
  aside,
  children,
}: Props<V>) {
  const { t } = useTranslation('common');
  const [form] = Form.useForm<V>();
  const answers = Form.useWatch([], form) as Partial<V> | undefined;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (values: V) => {
    setBusy(true);
    setError(null);
    try {
      await save(values);
      if (!keepOpen) close();
    } catch (refusal) {
      const field = refusal instanceof Problem ? refusal.body.field : undefined;
      if (field && form.getFieldInstance(field)) form.setFields([{ name: field as never, errors: [explain(refusal)] }]);
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={
        typeof submitText === 'function' ? submitText(answers ?? initial ?? {}) : (submitText ?? t('action.save'))
      }
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: danger ?? false, disabled: frozen }}
      confirmLoading={busy}
      onCancel={close}
      onOk={form.submit}
      {...(aside
        ? {
            footer: (buttons: React.ReactNode) => (
              <div className="between dialog-feet">
                {aside}
                <span className="row">{buttons}</span>
              </div>
            ),
          }
        : {})}
    >
      {error !== null && <Alert type="error" showIcon title={explain(error)} className="form-error" />}
      <Form<V>
        form={form}
        layout="vertical"
        disabled={frozen}
        onFinish={(values) => void submit(values)}
        onKeyDown={(event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          form.submit();
        }}
        {...(initial ? { initialValues: initial } : {})}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Modal>
  );
}
