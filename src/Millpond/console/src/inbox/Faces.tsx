import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/Icon';

const faces = [
  '🙂',
  '😊',
  '🙏',
  '👍',
  '👌',
  '🎉',
  '❤️',
  '🌊',
  '😅',
  '😔',
  '🤝',
  '✅',
  '📦',
  '🚚',
  '📞',
  '⏳',
  '🔧',
  '💡',
  '🎁',
  '🌟',
];

/** Faces to put into a text. */
export function Faces({ choose }: { choose: (face: string) => void }) {
  const { t } = useTranslation('inbox');
  return (
    <Popover
      trigger="click"
      content={
        <div className="faces">
          {faces.map((face) => (
            <button key={face} type="button" onClick={() => choose(face)}>
              {face}
            </button>
          ))}
        </div>
      }
    >
      <Button type="text" size="small" aria-label={t('composer.emoji')} icon={<Icon name="smile" size={16} />} />
    </Popover>
  );
}
