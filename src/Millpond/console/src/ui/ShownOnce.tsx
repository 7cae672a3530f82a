import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFeedback } from './feedback';
import { Icon } from './Icon';

/** A secret that is shown now and never again: a token, the link of an invitation. */
export function ShownOnce({
  title,
  lead,
  label,
  value,
  close,
}: {
  title: string;
  lead: string;
  label: string;
  value: string;
  close: () => void;
}) {
  const { t } = useTranslation('common');
  const { done, failed } = useFeedback();
  const copy = () => void navigator.clipboard.writeText(value).then(() => done(t('action.copied')), failed);
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {t('action.done')}
        </Button>
      }
    >
      <p className="soft">{lead}</p>
      <div className="row shown-once">
        <Input readOnly className="mono" value={value} aria-label={label} onFocus={(event) => event.target.select()} />
        <Button icon={<Icon name="copy" size={15} />} onClick={copy}>
          {t('action.copy')}
        </Button>
      </div>
    </Modal>
  );
}
