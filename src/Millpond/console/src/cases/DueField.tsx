import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/format/useFormat';

/** Until when: in the reader's form, and as a field when one clicks; Esc takes back. */
export function DueField({
  value,
  save,
  disabled,
}: {
  value: string | null;
  save: (at: string | null) => void;
  disabled: boolean;
}) {
  const { t } = useTranslation(['cases', 'common']);
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const words = value ? format.exact(value) : t('common:action.add');
  if (disabled) return <span className="editable-fixed">{value ? words : '–'}</span>;
  if (!editing)
    return (
      <button
        type="button"
        className="editable case-due"
        aria-label={`${t('field.due')}: ${words}. ${t('common:action.edit')}`}
        onClick={() => setEditing(true)}
      >
        {value ? words : <span className="faint">{words}</span>}
      </button>
    );
  return (
    <Input
      type="datetime-local"
      aria-label={t('field.due')}
      autoFocus
      defaultValue={toLocal(value)}
      onBlur={(event) => {
        const typed = event.target.value;
        setEditing(false);
        if (typed !== toLocal(value)) save(typed ? new Date(typed).toISOString() : null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setEditing(false);
      }}
    />
  );
}

/** A time as the browser's field wants it. */
const toLocal = (at: string | null): string => {
  if (!at) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
