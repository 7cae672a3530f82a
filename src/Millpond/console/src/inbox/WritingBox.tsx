import { useTranslation } from 'react-i18next';
import { isComposing, isSend } from '~/ui/keys';
import type { WritingKind } from './composing';
import type { Scripts } from './useScripts';
import type { TextBox } from './useTextBox';

/** Where one types: scripts open with a slash, Ctrl-Enter sends, Escape leaves a draft, and an input method is never disturbed. */
export function WritingBox({
  kind,
  box,
  scripts,
  submit,
  keep,
  takeFiles,
}: {
  kind: WritingKind;
  box: TextBox;
  scripts: Scripts;
  submit: () => void;
  keep: () => void;
  takeFiles: (event: React.SyntheticEvent, data: DataTransfer) => void;
}) {
  const { t } = useTranslation('inbox');
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (scripts.onKey(event)) return;
    if (isSend(event)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      keep();
      event.currentTarget.blur();
    }
  };
  return (
    <div className="composer-box">
      <textarea
        ref={box.element}
        rows={2}
        aria-label={t(`composer.label.${kind}`)}
        aria-describedby="composer-as"
        aria-keyshortcuts="r"
        aria-expanded={scripts.open}
        aria-controls="composer-scripts"
        role="combobox"
        aria-autocomplete="list"
        aria-activedescendant={scripts.open ? `script-${scripts.active}` : undefined}
        placeholder={t(`composer.placeholder.${kind}`)}
        defaultValue=""
        {...box.events}
        onSelect={scripts.follow}
        onKeyDown={onKeyDown}
        onPaste={(event) => takeFiles(event, event.clipboardData)}
        onDrop={(event) => takeFiles(event, event.dataTransfer)}
        onBlur={keep}
      />
      {scripts.list}
    </div>
  );
}
