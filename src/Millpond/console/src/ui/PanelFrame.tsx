import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

/** Head and body of an object that slides over. */
export function PanelFrame({
  title,
  close,
  full,
  actions,
  children,
}: {
  title: React.ReactNode;
  close: () => void;
  full?: () => void;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <div className="panel">
      <header className="panel-head">
        <div className="panel-title">{title}</div>
        {actions}
        {full && (
          <Button
            type="text"
            aria-label={t('panel.full')}
            title={t('panel.full')}
            icon={<Icon name="external" />}
            onClick={full}
          />
        )}
        <Button
          type="text"
          aria-label={t('action.close')}
          title={t('action.close')}
          icon={<Icon name="close" />}
          onClick={close}
        />
      </header>
      <div className="panel-body">{children}</div>
    </div>
  );
}
