import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll, useRoles } from '~/api/directory';
import { type DataScope, dataScopes, type Permission, type Role } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill } from '~/ui/marks';
import { Empty, Loaded } from '~/ui/states';
import { useView } from '~/ui/useView';
import { roleName, useChange } from './api';

/** What one may do, on whose records. Built-in roles are read; own ones are made by copying or from nothing. */
export function Roles() {
  const { t } = useTranslation(['organization', 'common']);
  const [view, change] = useView();
  const roles = useRoles();
  const permissions = useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => listAll<Permission>('/permissions', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [draft, setDraft] = useState<Partial<Role> | null>(null);
  const open = draft ?? roles.byId.get(view.role ?? '') ?? roles.list[0];
  return (
    <Loaded query={roles}>
      {(list) => (
        <div className="roles">
          <div>
            <ul className="role-list" aria-label={t('tab.roles')}>
              {list.map((role) => (
                <li key={role.id}>
                  <button
                    type="button"
                    aria-current={!draft && open?.id === role.id ? 'true' : undefined}
                    onClick={() => {
                      setDraft(null);
                      change({ role: role.id }, { replace: true });
                    }}
                  >
                    <span className="clip grow">{roleName(role, (key) => t(`role.${key}`))}</span>
                    {role.builtIn && <Pill>{t('roleEdit.builtIn')}</Pill>}
                  </button>
                </li>
              ))}
            </ul>
            <Button
              block
              icon={<Icon name="plus" size={16} />}
              onClick={() => setDraft({ name: '', permissions: open?.permissions ?? [], scope: open?.scope ?? 'team' })}
            >
              {t('roleEdit.new')}
            </Button>
          </div>
          {open ? (
            <RoleEditor
              key={draft ? 'new' : `${open.id}-${open.version}`}
              role={open}
              permissions={permissions.data ?? []}
              done={(id) => {
                setDraft(null);
                if (id) change({ role: id }, { replace: true });
              }}
              cancel={draft ? () => setDraft(null) : undefined}
            />
          ) : (
            <Empty icon="key" title={t('roleEdit.none')} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function RoleEditor({
  role,
  permissions,
  done,
  cancel,
}: {
  role: Partial<Role>;
  permissions: Permission[];
  done: (id?: string) => void;
  cancel: (() => void) | undefined;
}) {
  const { t } = useTranslation(['organization', 'common']);
  const feedback = useFeedback();
  const [name, setName] = useState(role.name ?? '');
  const [scope, setScope] = useState<DataScope>(role.scope ?? 'team');
  const [held, setHeld] = useState(new Set(role.permissions ?? []));
  const frozen = Boolean(role.builtIn);
  const save = useChange(async () => {
    const body = { name: name.trim(), scope, permissions: [...held] };
    const saved = role.id
      ? await api.patch<Role>(`/roles/${role.id}`, body, role.version)
      : await api.post<Role>('/roles', body);
    feedback.done(t('common:action.saved'));
    done(saved?.id ?? role.id);
  });
  const remove = useChange((id: string) => api.delete(`/roles/${id}`).then(() => done()));
  const groups = [...new Set(permissions.map((p) => p.group))];
  const toggle = (code: string, on: boolean) =>
    setHeld((old) => {
      const next = new Set(old);
      if (on) next.add(code);
      else next.delete(code);
      return next;
    });
  const all = held.has('*');

  return (
    <section className="card card-pad role" aria-label={name || t('roleEdit.new')}>
      <div className="two-columns">
        <label className="stack-field">
          <span>{t('common:field.name')}</span>
          <Input
            value={frozen ? roleName({ name, builtIn: role.builtIn ?? null }, (key) => t(`role.${key}`)) : name}
            disabled={frozen}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="stack-field">
          <span>{t('roleEdit.scope')}</span>
          <Select
            aria-label={t('roleEdit.scope')}
            disabled={frozen}
            value={scope}
            onChange={setScope}
            options={dataScopes.map((each) => ({ value: each, label: t(`scope.${each}`) }))}
          />
        </div>
      </div>
      <p className="faint small">{t(`scopeHint.${scope}`)}</p>
      <div className="permissions">
        {groups.map((group) => (
          <fieldset key={group}>
            <legend>{t(`group.${group as 'inbox'}`, { defaultValue: group })}</legend>
            {permissions
              .filter((p) => p.group === group)
              .map((p) => (
                <Checkbox
                  key={p.code}
                  disabled={frozen}
                  checked={all || held.has(p.code)}
                  onChange={(event) => toggle(p.code, event.target.checked)}
                >
                  {t(`permission.${p.code.replaceAll('.', '_') as 'inbox_read'}`, { defaultValue: p.code })}
                </Checkbox>
              ))}
          </fieldset>
        ))}
      </div>
      {!frozen && (
        <div className="row role-end">
          <Button
            type="primary"
            disabled={!name.trim()}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            {t('common:action.save')}
          </Button>
          {cancel && <Button onClick={cancel}>{t('common:action.cancel')}</Button>}
          <span className="grow" />
          {role.id && (
            <Button
              danger
              type="text"
              onClick={() =>
                feedback.confirm({
                  title: t('roleEdit.deleteTitle', { name }),
                  ok: t('common:action.delete'),
                  danger: true,
                  action: () => remove.mutateAsync(role.id ?? ''),
                })
              }
            >
              {t('common:action.delete')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
