import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Kbd } from '~/ui/marks';

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['O', 'open'],
  ['R', 'reply'],
  ['N', 'note'],
  ['C', 'case'],
  ['A', 'assign'],
  ['E', 'close'],
  ['Z', 'undo'],
  ['/', 'search'],
  ['Ctrl ⏎', 'send'],
  ['Esc', 'leave'],
  ['Ctrl K', 'palette'],
  ['?', 'help'],
] as const;

export function Shortcuts({ close }: { close: () => void }) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <Modal open onCancel={close} footer={null} title={t('keys.title')} width={480}>
      <dl className="shortcuts">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>{t(`keys.${what}`)}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
