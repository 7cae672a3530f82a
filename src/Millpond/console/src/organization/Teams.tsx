import { Form, Input, Select, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMembers, useTeams } from '~/api/directory';
import type { Team } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { KeptList } from '~/ui/KeptList';
import { Avatar } from '~/ui/marks';
import { useRefresh } from './api';

export function Teams() {
  const { t } = useTranslation(['organization', 'common']);
  const teams = useTeams();
  const members = useMembers();
  const refresh = useRefresh();
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
  ];
  return (
    <KeptList<Team>
      label={t('tab.teams')}
      query={teams}
      columns={columns}
      none={{ icon: 'team', title: t('team.none'), hint: t('team.noneHint') }}
      fresh={{ text: t('team.new'), start: { memberIds: [] } }}
      remove={{
        title: (team) => t('team.deleteTitle', { name: team.name }),
        hint: t('team.deleteHint'),
        action: (team) => api.delete(`/teams/${team.id}`).then(refresh),
      }}
      form={(team, close) => <TeamDialog team={team} close={close} />}
      frame={(button, list) => (
        <>
          <div className="filters">{button}</div>
          {list}
        </>
      )}
    />
  );
}

function TeamDialog({ team, close }: { team: Partial<Team>; close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const members = useMembers();
  const refresh = useRefresh();
  const save = ({ name, memberIds }: Pick<Team, 'name' | 'memberIds'>) => {
    const body = { name: name.trim(), memberIds };
    return (team.id ? api.patch(`/teams/${team.id}`, body, team.version) : api.post('/teams', body)).then(refresh);
  };
  return (
    <FormDialog<Pick<Team, 'name' | 'memberIds'>>
      title={team.id ? t('team.edit') : t('team.new')}
      initial={team}
      save={save}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('common:field.name')}
        rules={[{ required: true, whitespace: true, message: t('team.nameNeeded') }]}
      >
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item name="memberIds" label={t('tab.members')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={members.list.filter((m) => m.status === 'active').map((m) => ({ value: m.id, label: m.name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
