import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll, useRoles, useTeams, useUnits } from '~/api/directory';
import type { Invitation } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { KeptList } from '~/ui/KeptList';
import { Time } from '~/ui/marks';
import { ShownOnce } from '~/ui/ShownOnce';
import { useRefresh, useRoleNames } from './api';

export function Invitations() {
  const { t } = useTranslation(['organization', 'common']);
  const refresh = useRefresh();
  const roleNames = useRoleNames();
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => listAll<Invitation>('/invitations', signal),
  });
  const columns: TableColumnsType<Invitation> = [
    {
      title: t('email'),
      ellipsis: true,
      render: (_, i) => i.email ?? <span className="faint">{t('invite.anybody')}</span>,
    },
    { title: t('tab.roles'), ellipsis: true, render: (_, i) => roleNames(i.roleIds) },
    { title: t('invite.expires'), width: 140, render: (_, i) => <Time at={i.expiresAt} /> },
  ];
  return (
    <KeptList<Invitation>
      label={t('tab.invitations')}
      query={invitations}
      columns={columns}
      editable={false}
      none={{ icon: 'user', title: t('invite.none'), hint: t('invite.noneHint') }}
      fresh={{ text: t('invite.action'), start: {} }}
      remove={{
        title: (i) => t('invite.withdrawTitle', { name: i.email ?? t('invite.anybody') }),
        hint: t('invite.withdrawHint'),
        text: t('invite.withdraw'),
        action: (i) => api.delete(`/invitations/${i.id}`).then(refresh),
      }}
      form={(_, close) => <InviteDialog close={close} />}
      frame={(button, list) => (
        <>
          <div className="filters">{button}</div>
          {list}
        </>
      )}
    />
  );
}

type Wish = Pick<Invitation, 'email' | 'roleIds' | 'teamIds' | 'unitId'>;

function InviteDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const roles = useRoles();
  const teams = useTeams();
  const units = useUnits();
  const roleNames = useRoleNames();
  const refresh = useRefresh();
  const key = useRef(crypto.randomUUID());
  const [link, setLink] = useState<string | null>(null);
  const save = async (wish: Wish) => {
    const made = await api.post<Invitation>(
      '/invitations',
      { ...wish, email: wish.email || undefined },
      { idempotencyKey: key.current },
    );
    setLink(made.link ?? '');
    await refresh();
  };
  if (link !== null)
    return (
      <ShownOnce
        title={t('invite.made')}
        lead={t('invite.madeLead')}
        label={t('invite.link')}
        value={link}
        close={close}
      />
    );
  return (
    <FormDialog<Wish>
      title={t('invite.title')}
      submitText={t('invite.submit')}
      initial={{ roleIds: [], teamIds: [] }}
      save={save}
      close={close}
      keepOpen
    >
      <Form.Item
        name="email"
        label={t('email')}
        extra={t('invite.emailHint')}
        rules={[{ type: 'email', message: t('emailWrong') }]}
      >
        <Input type="email" autoFocus />
      </Form.Item>
      <Form.Item name="roleIds" label={t('tab.roles')} rules={[{ required: true, message: t('roleNeeded') }]}>
        <Select mode="multiple" options={roles.list.map((role) => ({ value: role.id, label: roleNames([role.id]) }))} />
      </Form.Item>
      <Form.Item name="teamIds" label={t('tab.teams')}>
        <Select mode="multiple" options={teams.list.map((team) => ({ value: team.id, label: team.name }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')}>
        <Select allowClear options={units.list.map((unit) => ({ value: unit.id, label: unit.name }))} />
      </Form.Item>
    </FormDialog>
  );
}
