import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useMembers, useTags, useTeams } from '~/api/directory';
import { Icon } from './Icon';
import { isComposing } from './keys';
import { Avatar, ChannelMark, TagChip } from './marks';
import { useDebounced } from './useDebounced';

interface PickProps {
  value?: string | null | undefined;
  onChange?: (id: string | undefined) => void;
  label: string;
  /** What it says when nothing is chosen; the label when nothing is said. */
  none?: string;
  style?: React.CSSProperties;
  disabled?: boolean;
  variant?: 'outlined' | 'borderless' | 'filled';
  id?: string;
}

export function MemberPick({ value, onChange, label, none = label, ...rest }: PickProps) {
  const members = useMembers();
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      placeholder={none}
      aria-label={label}
      value={value ?? undefined}
      onChange={onChange}
      options={members.list
        .filter((member) => member.status === 'active' || member.id === value)
        .map((member) => ({
          value: member.id,
          search: member.name,
          label: (
            <span className="row">
              <Avatar name={member.name} size={20} />
              <span className="clip">{member.name}</span>
            </span>
          ),
        }))}
      {...rest}
    />
  );
}

export function TeamPick({ value, onChange, label, none = label, ...rest }: PickProps) {
  const teams = useTeams();
  return (
    <Select
      allowClear
      placeholder={none}
      aria-label={label}
      value={value ?? undefined}
      onChange={onChange}
      options={teams.list.map((team) => ({ value: team.id, label: team.name }))}
      {...rest}
    />
  );
}

export function AccountPick({ value, onChange, label, none = label, ...rest }: PickProps) {
  const accounts = useAccounts();
  return (
    <Select
      allowClear
      placeholder={none}
      aria-label={label}
      value={value ?? undefined}
      onChange={onChange}
      options={accounts.list.map((account) => ({
        value: account.id,
        label: (
          <span className="row">
            <ChannelMark channel={account.kind} color={account.color} />
            <span className="clip">{account.name}</span>
          </span>
        ),
      }))}
      {...rest}
    />
  );
}

export function TagsPick({
  value,
  onChange,
  label,
  none = label,
  id,
  disabled,
}: {
  value?: string[] | undefined;
  onChange?: (ids: string[]) => void;
  label: string;
  none?: string;
  id?: string;
  disabled?: boolean;
}) {
  const tags = useTags();
  return (
    <Select
      mode="multiple"
      style={{ width: '100%' }}
      {...(id ? { id } : {})}
      disabled={disabled ?? false}
      aria-label={label}
      placeholder={none}
      value={value ?? []}
      onChange={(ids: string[]) => onChange?.(ids)}
      showSearch={{ optionFilterProp: 'search' }}
      options={tags.list.map((tag) => ({
        value: tag.id,
        search: tag.name,
        label: <TagChip name={tag.name} color={tag.color} />,
      }))}
    />
  );
}

/** A search box whose text settles into the address. */
export function SearchBox({
  value,
  onChange,
  label,
  width = 260,
}: {
  value: string | undefined;
  onChange: (text: string | undefined) => void;
  label: string;
  width?: number;
}) {
  const [text, setText] = useState(value ?? '');
  const settled = useDebounced(text, 250);
  const last = useRef(value ?? '');
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (settled === last.current) return;
    last.current = settled;
    change.current(settled || undefined);
  }, [settled]);
  return (
    <Input
      allowClear
      type="search"
      prefix={<Icon name="search" size={15} />}
      placeholder={label}
      aria-label={label}
      style={{ width, maxWidth: '100%' }}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** A text that one clicks to edit: Enter or leaving saves, Esc takes back. */
export function EditableText({
  value,
  save,
  label,
  multiline,
  placeholder,
  disabled,
}: {
  value: string;
  save: (text: string) => void;
  label: string;
  multiline?: boolean;
  placeholder?: string;
  disabled?: boolean;
}) {
  const { t } = useTranslation('common');
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft.trim() !== value.trim()) save(draft.trim());
    setDraft(null);
  };
  if (disabled) return <span className="editable-fixed">{value || <span className="faint">–</span>}</span>;
  if (draft === null)
    return (
      <button
        type="button"
        className="editable"
        onClick={() => setDraft(value)}
        aria-label={`${label}: ${value || (placeholder ?? '–')}. ${t('action.edit')}`}
      >
        {value || <span className="faint">{placeholder ?? '–'}</span>}
      </button>
    );
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    }
  };
  const shared = { 'aria-label': label, autoFocus: true, defaultValue: draft, onBlur: commit, onKeyDown };
  return multiline ? (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 3, maxRows: 12 }}
      onChange={(event) => setDraft(event.target.value)}
    />
  ) : (
    <Input {...shared} onChange={(event) => setDraft(event.target.value)} />
  );
}
