import { Button, Form, Input, InputNumber, Select, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers, useRoles, useTeams, useUnits } from '~/api/directory';
import type { Member } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
import { DataTable } from '~/ui/DataTable';
import { FormDialog } from '~/ui/FormDialog';
import { SearchBox } from '~/ui/fields';
import { Avatar, Pill } from '~/ui/marks';
import { Empty, Loaded } from '~/ui/states';
import { useView } from '~/ui/useView';
import { useRefresh, useRoleNames } from './api';
import { Departure } from './Departure';

export function Members() {
  const { t } = useTranslation(['organization', 'common']);
  const [view, change] = useView();
  const members = useMembers();
  const teams = useTeams();
  const units = useUnits();
  const roleNames = useRoleNames();
  const format = useFormat();
  const wanted = (view.q ?? '').toLowerCase();
  const open = members.byId.get(view.member ?? '');
  const columns = useMemo<TableColumnsType<Member>>(
    () => [
      {
        title: t('common:field.name'),
        ellipsis: true,
        render: (_, m) => (
          <span className="row">
            <Avatar name={m.name} size={28} presence={m.status === 'active' ? m.presence : undefined} />
            <span className="grow">
              <b className="clip member-name">{m.name}</b>
              <span className="faint small clip member-mail">{m.email}</span>
            </span>
          </span>
        ),
      },
      {
        title: t('signOff'),
        width: 90,
        render: (_, m) => <span className="mono">{m.signOff ? `^${m.signOff}` : '–'}</span>,
      },
      {
        title: t('tab.teams'),
        width: 170,
        ellipsis: true,
        render: (_, m) =>
          format.list(m.teamIds.flatMap((id) => teams.byId.get(id)?.name ?? [])) || <span className="faint">–</span>,
      },
      {
        title: t('unit'),
        width: 130,
        ellipsis: true,
        render: (_, m) => units.byId.get(m.unitId ?? '')?.name ?? <span className="faint">–</span>,
      },
      {
        title: t('tab.roles'),
        width: 150,
        ellipsis: true,
        render: (_, m) => roleNames(m.roleIds),
      },
      {
        title: t('common:field.status'),
        width: 100,
        render: (_, m) => (
          <Pill tone={m.status === 'active' ? 'success' : m.status === 'invited' ? 'info' : 'neutral'}>
            {t(`status.${m.status}`)}
          </Pill>
        ),
      },
    ],
    [t, format, teams.byId, units.byId, roleNames],
  );
  return (
    <>
      <div className="filters">
        <SearchBox value={view.q} onChange={(q) => change({ q }, { replace: true })} label={t('searchMembers')} />
      </div>
      <Loaded query={members}>
        {(list) => (
          <DataTable<Member>
            name="members"
            label={t('tab.members')}
            rows={list.filter((m) => !wanted || `${m.name} ${m.email ?? ''}`.toLowerCase().includes(wanted))}
            columns={columns}
            rowKey={(m) => m.id}
            open={(m) => change({ member: m.id })}
            minWidth={820}
            empty={<Empty icon="team" title={t('noMembers')} />}
          />
        )}
      </Loaded>
      {open && <MemberDialog key={open.id} member={open} close={() => change({ member: undefined })} />}
    </>
  );
}

type Changes = Pick<Member, 'name' | 'signOff' | 'unitId' | 'teamIds' | 'roleIds' | 'capacity'>;

function MemberDialog({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const can = useCan();
  const teams = useTeams();
  const units = useUnits();
  const roles = useRoles();
  const roleNames = useRoleNames();
  const refresh = useRefresh();
  const [leaving, setLeaving] = useState(false);
  const frozen = !can('organization.members');
  const { name, signOff, unitId, teamIds, roleIds, capacity } = member;
  return (
    <>
      <FormDialog<Changes>
        title={member.name}
        frozen={frozen}
        initial={{ name, signOff, unitId, teamIds, roleIds, capacity }}
        save={(values) =>
          api.patch(`/members/${member.id}`, { ...values, unitId: values.unitId ?? null }, member.version).then(refresh)
        }
        close={close}
        aside={
          member.status !== 'left' &&
          !frozen && (
            <Button danger type="text" onClick={() => setLeaving(true)}>
              {t('departure.action')}
            </Button>
          )
        }
      >
        <div className="two-columns">
          <Form.Item
            name="name"
            label={t('common:field.name')}
            rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="signOff" label={t('signOff')} extra={t('signOffHint')}>
            <Input maxLength={8} placeholder="AB" prefix="^" />
          </Form.Item>
        </div>
        <Form.Item name="teamIds" label={t('tab.teams')}>
          <Select mode="multiple" options={teams.list.map((team) => ({ value: team.id, label: team.name }))} />
        </Form.Item>
        <Form.Item name="roleIds" label={t('tab.roles')} rules={[{ required: true, message: t('roleNeeded') }]}>
          <Select
            mode="multiple"
            options={roles.list.map((role) => ({ value: role.id, label: roleNames([role.id]) }))}
          />
        </Form.Item>
        <div className="two-columns">
          <Form.Item name="unitId" label={t('unit')}>
            <Select allowClear options={units.list.map((unit) => ({ value: unit.id, label: unit.name }))} />
          </Form.Item>
          <Form.Item name="capacity" label={t('capacity')} extra={t('capacityHint')}>
            <InputNumber min={0} max={200} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </FormDialog>
      {leaving && <Departure member={member} close={() => setLeaving(false)} done={close} />}
    </>
  );
}
