import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/model';
import { Icon } from '~/ui/Icon';

/** Which message one answers, when it is not simply the last. */
export function ReplyTarget({ message, clear }: { message: Message; clear: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="composer-target">
      <Icon name="reply" size={14} />
      <span className="clip grow">{t('composer.replyTo', { text: message.text })}</span>
      <Button
        type="text"
        size="small"
        aria-label={t('composer.clearTarget')}
        icon={<Icon name="close" size={14} />}
        onClick={clear}
      />
    </div>
  );
}
