import { Button, Input, Modal, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers, useTeams } from '~/api/directory';
import type { Team } from '~/api/model';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Avatar } from '~/ui/marks';
import { Empty, Loaded } from '~/ui/states';
import { useChange } from './api';

export function Teams() {
  const { t } = useTranslation(['organization', 'common']);
  const teams = useTeams();
  const members = useMembers();
  const [editing, setEditing] = useState<Partial<Team> | null>(null);
  const { confirm } = useFeedback();
  const remove = useChange((id: string) => api.delete(`/teams/${id}`));
  const columns: TableColumnsType<Team> = [
    { title: t('common:field.name'), width: 220, ellipsis: true, dataIndex: 'name' },
    {
      title: t('tab.members'),
      render: (_, team) => (
        <span className="row-wrap">
          {team.memberIds.slice(0, 8).flatMap((id) => {
            const member = members.byId.get(id);
            return member
              ? [
                  <span key={id} className="row small">
                    <Avatar name={member.name} size={20} presence={member.presence} />
                    {member.name}
                  </span>,
                ]
              : [];
          })}
          {team.memberIds.length > 8 && <span className="faint small">+{team.memberIds.length - 8}</span>}
        </span>
      ),
    },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 150,
      align: 'right',
      render: (_, team) => (
        <span className="row row-end">
          <Button size="small" type="text" onClick={() => setEditing(team)}>
            {t('common:action.edit')}
          </Button>
          <Button
            size="small"
            type="text"
            danger
            onClick={() =>
              confirm({
                title: t('team.deleteTitle', { name: team.name }),
                content: t('team.deleteHint'),
                ok: t('common:action.delete'),
                danger: true,
                action: () => remove.mutateAsync(team.id),
              })
            }
          >
            {t('common:action.delete')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <div className="filters">
        <Button
          type="primary"
          icon={<Icon name="plus" size={16} />}
          onClick={() => setEditing({ name: '', memberIds: [] })}
        >
          {t('team.new')}
        </Button>
      </div>
      <Loaded query={teams}>
        {(list) => (
          <DataTable<Team>
            label={t('tab.teams')}
            rows={list}
            columns={columns}
            rowKey={(team) => team.id}
            empty={<Empty icon="team" title={t('team.none')} hint={t('team.noneHint')} />}
          />
        )}
      </Loaded>
      {editing && <TeamDialog team={editing} close={() => setEditing(null)} />}
    </>
  );
}

function TeamDialog({ team, close }: { team: Partial<Team>; close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const members = useMembers();
  const [name, setName] = useState(team.name ?? '');
  const [memberIds, setMemberIds] = useState(team.memberIds ?? []);
  const save = useChange(() =>
    team.id
      ? api.patch(`/teams/${team.id}`, { name: name.trim(), memberIds }, team.version)
      : api.post('/teams', { name: name.trim(), memberIds }),
  );
  return (
    <Modal
      open
      title={team.id ? t('team.edit') : t('team.new')}
      okText={t('common:action.save')}
      cancelText={t('common:action.cancel')}
      okButtonProps={{ disabled: !name.trim() }}
      confirmLoading={save.isPending}
      onCancel={close}
      onOk={() => save.mutate(undefined, { onSuccess: close })}
    >
      <div className="stack">
        <label className="stack-field">
          <span>{t('common:field.name')}</span>
          <Input value={name} maxLength={80} autoFocus onChange={(event) => setName(event.target.value)} />
        </label>
        <div className="stack-field">
          <span>{t('tab.members')}</span>
          <Select
            mode="multiple"
            aria-label={t('tab.members')}
            value={memberIds}
            onChange={setMemberIds}
            showSearch={{ optionFilterProp: 'label' }}
            options={members.list.filter((m) => m.status === 'active').map((m) => ({ value: m.id, label: m.name }))}
          />
        </div>
      </div>
    </Modal>
  );
}
