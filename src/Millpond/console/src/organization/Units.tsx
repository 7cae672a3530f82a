import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers, useUnits } from '~/api/directory';
import type { Unit, UnitKind } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Pill } from '~/ui/marks';
import { Empty, Loaded } from '~/ui/states';
import { useChange, useRefresh } from './api';
import { descendants, type UnitNode, unitTree } from './tree';

const kinds: UnitKind[] = ['headquarters', 'dealer', 'store'];

/** Headquarters, dealers, stores: the tree that data scopes follow. */
export function Units() {
  const { t } = useTranslation(['organization', 'common']);
  const units = useUnits();
  const [editing, setEditing] = useState<Partial<Unit> | null>(null);
  return (
    <>
      <div className="filters">
        <Button
          type="primary"
          icon={<Icon name="plus" size={16} />}
          onClick={() =>
            setEditing({ name: '', kind: 'store', parentId: units.list.find((u) => !u.parentId)?.id ?? null })
          }
        >
          {t('unitEdit.new')}
        </Button>
      </div>
      <Loaded query={units}>
        {(list) =>
          list.length === 0 ? (
            <div className="table-card">
              <Empty icon="organization" title={t('unitEdit.none')} hint={t('unitEdit.noneHint')} />
            </div>
          ) : (
            <div className="card card-pad">
              <ul className="units">
                {unitTree(list).map((node) => (
                  <Node key={node.unit.id} node={node} edit={setEditing} />
                ))}
              </ul>
            </div>
          )
        }
      </Loaded>
      {editing && <UnitDialog unit={editing} close={() => setEditing(null)} />}
    </>
  );
}

function Node({ node, edit }: { node: UnitNode; edit: (unit: Partial<Unit>) => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const members = useMembers();
  const { confirm } = useFeedback();
  const remove = useChange((id: string) => api.delete(`/units/${id}`));
  const { unit, children } = node;
  const people = members.list.filter((member) => member.unitId === unit.id && member.status === 'active').length;
  return (
    <li>
      <div className="unit">
        <b>{unit.name}</b>
        <Pill tone={unit.kind === 'headquarters' ? 'accent' : unit.kind === 'dealer' ? 'info' : 'neutral'}>
          {t(`unitKind.${unit.kind}`)}
        </Pill>
        <span className="faint small tnum">{t('unitMembers', { count: people })}</span>
        <span className="grow" />
        <Button size="small" type="text" onClick={() => edit({ name: '', kind: 'store', parentId: unit.id })}>
          {t('unitEdit.below')}
        </Button>
        <Button size="small" type="text" onClick={() => edit(unit)}>
          {t('common:action.edit')}
        </Button>
        {children.length === 0 && people === 0 && (
          <Button
            size="small"
            type="text"
            danger
            onClick={() =>
              confirm({
                title: t('unitEdit.deleteTitle', { name: unit.name }),
                ok: t('common:action.delete'),
                danger: true,
                action: () => remove.mutateAsync(unit.id),
              })
            }
          >
            {t('common:action.delete')}
          </Button>
        )}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Node key={child.unit.id} node={child} edit={edit} />
          ))}
        </ul>
      )}
    </li>
  );
}

type Facts = Pick<Unit, 'name' | 'kind' | 'parentId'>;

function UnitDialog({ unit, close }: { unit: Partial<Unit>; close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const units = useUnits();
  const refresh = useRefresh();
  const own = unit.id ? descendants(units.list, unit.id) : new Set<string>();
  const save = ({ name, kind, parentId }: Facts) => {
    const body = { name: name.trim(), kind, parentId: parentId ?? null };
    return (unit.id ? api.patch(`/units/${unit.id}`, body, unit.version) : api.post('/units', body)).then(refresh);
  };
  return (
    <FormDialog<Facts>
      title={unit.id ? t('unitEdit.edit') : t('unitEdit.new')}
      initial={{ ...unit, parentId: unit.parentId ?? undefined } as Partial<Facts>}
      save={save}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('common:field.name')}
        rules={[{ required: true, whitespace: true, message: t('unitEdit.nameNeeded') }]}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="kind" label={t('unitEdit.kind')}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="parentId" label={t('unitEdit.parent')}>
        <Select
          allowClear
          placeholder={t('unitEdit.top')}
          options={units.list.filter((each) => !own.has(each.id)).map((each) => ({ value: each.id, label: each.name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
