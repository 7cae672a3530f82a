import { Button, Tooltip } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaLimits } from '~/api/model';
import { Icon } from '~/ui/Icon';
import type { Files } from './useFiles';

/** Chooses files; shown only where they can go with the message. */
export function AttachButton({ files, limits }: { files: Files; limits: MediaLimits | null }) {
  const { t } = useTranslation('inbox');
  const input = useRef<HTMLInputElement>(null);
  if (!limits) return null;
  return (
    <Tooltip title={t('files.attach')}>
      <Button
        type="text"
        size="small"
        aria-label={t('files.attach')}
        icon={<Icon name="clip" size={16} />}
        disabled={files.list.length >= limits.count}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-hidden
        accept={limits.types.join(',')}
        onChange={(event) => {
          void files.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Tooltip>
  );
}
