import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AttachedFile, MediaLimits } from '~/api/model';
import { Icon } from '~/ui/Icon';
import { isComposing, isSend } from '~/ui/keys';
import type { Files } from './useFiles';

/** The files that will go with the message, each with what it shows in words. */
export function Attachments({
  files,
  limits,
  submit,
}: {
  files: Files;
  limits: MediaLimits | null;
  submit: () => void;
}) {
  const { t } = useTranslation('inbox');
  return (
    <ul className="attachments" aria-label={t('files.label')}>
      {files.list.map((file) => (
        <Attachment key={file.id} file={file} files={files} limits={limits} submit={submit} />
      ))}
      {files.busy && (
        <li role="status">
          <Icon name="clock" size={14} /> <span className="faint small">{t('files.busy')}</span>
        </li>
      )}
    </ul>
  );
}

function Attachment({
  file,
  files,
  limits,
  submit,
}: {
  file: AttachedFile;
  files: Files;
  limits: MediaLimits | null;
  submit: () => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <li>
      <img src={file.picture} alt="" width={44} height={44} />
      <div className="grow">
        <span className="faint small clip attachment-name">{file.name}</span>
        <Input
          size="small"
          defaultValue={file.description ?? ''}
          maxLength={limits?.descriptionLength ?? 1500}
          placeholder={t('files.describe')}
          aria-label={t('files.describeOf', { name: file.name })}
          onBlur={(event) => {
            if (event.target.value.trim() !== (file.description ?? '')) files.describe(file.id, event.target.value);
          }}
          onKeyDown={(event) => {
            if (isComposing(event) || event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
            if (isSend(event)) submit();
          }}
        />
      </div>
      <Button
        type="text"
        size="small"
        aria-label={t('files.remove', { name: file.name })}
        icon={<Icon name="close" size={14} />}
        onClick={() => void files.remove(file.id)}
      />
    </li>
  );
}
