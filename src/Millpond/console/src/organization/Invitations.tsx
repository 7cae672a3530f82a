import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll, useRoles, useTeams, useUnits } from '~/api/directory';
import type { Invitation } from '~/api/model';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { Empty, Loaded } from '~/ui/states';
import { roleName, useChange } from './api';

export function Invitations() {
  const { t } = useTranslation(['organization', 'common']);
  const [inviting, setInviting] = useState(false);
  const roles = useRoles();
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => listAll<Invitation>('/invitations', signal),
  });
  const withdraw = useChange((id: string) => api.delete(`/invitations/${id}`));
  const columns: TableColumnsType<Invitation> = [
    {
      title: t('email'),
      ellipsis: true,
      render: (_, i) => i.email ?? <span className="faint">{t('invite.anybody')}</span>,
    },
    {
      title: t('tab.roles'),
      ellipsis: true,
      render: (_, i) =>
        i.roleIds
          .flatMap((id) => roles.byId.get(id) ?? [])
          .map((role) => roleName(role, (key) => t(`role.${key}`)))
          .join('、'),
    },
    { title: t('invite.expires'), width: 140, render: (_, i) => <Time at={i.expiresAt} /> },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 120,
      align: 'right',
      render: (_, i) => (
        <Button
          size="small"
          danger
          type="text"
          loading={withdraw.isPending && withdraw.variables === i.id}
          onClick={() => withdraw.mutate(i.id)}
        >
          {t('invite.withdraw')}
        </Button>
      ),
    },
  ];
  const invite = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setInviting(true)}>
      {t('invite.action')}
    </Button>
  );
  return (
    <>
      <div className="filters">{invite}</div>
      <Loaded query={invitations}>
        {(list) => (
          <DataTable<Invitation>
            label={t('tab.invitations')}
            rows={list}
            columns={columns}
            rowKey={(i) => i.id}
            empty={<Empty icon="user" title={t('invite.none')} hint={t('invite.noneHint')} />}
          />
        )}
      </Loaded>
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </>
  );
}

function InviteDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const roles = useRoles();
  const teams = useTeams();
  const units = useUnits();
  const { done, failed } = useFeedback();
  const [form] = Form.useForm<Partial<Invitation>>();
  const key = useRef(crypto.randomUUID());
  const [made, setMade] = useState<Invitation | null>(null);
  const invite = useChange(async (input: Partial<Invitation>) =>
    setMade(
      await api.post<Invitation>(
        '/invitations',
        { ...input, email: input.email || undefined },
        { idempotencyKey: key.current },
      ),
    ),
  );
  const link = made?.link ?? '';
  const copy = () => void navigator.clipboard.writeText(link).then(() => done(t('common:action.copied')), failed);
  if (made)
    return (
      <Modal
        open
        title={t('invite.made')}
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            {t('common:action.done')}
          </Button>
        }
      >
        <p className="soft">{t('invite.madeLead')}</p>
        <div className="row invite-link">
          <Input readOnly value={link} aria-label={t('invite.link')} onFocus={(event) => event.target.select()} />
          <Button icon={<Icon name="copy" size={15} />} onClick={copy}>
            {t('common:action.copy')}
          </Button>
        </div>
      </Modal>
    );
  return (
    <Modal
      open
      title={t('invite.title')}
      okText={t('invite.submit')}
      cancelText={t('common:action.cancel')}
      confirmLoading={invite.isPending}
      onCancel={close}
      onOk={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => invite.mutate(values)}
        initialValues={{ roleIds: [], teamIds: [] }}
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
          <Select
            mode="multiple"
            options={roles.list.map((role) => ({ value: role.id, label: roleName(role, (key) => t(`role.${key}`)) }))}
          />
        </Form.Item>
        <Form.Item name="teamIds" label={t('tab.teams')}>
          <Select mode="multiple" options={teams.list.map((team) => ({ value: team.id, label: team.name }))} />
        </Form.Item>
        <Form.Item name="unitId" label={t('unit')}>
          <Select allowClear options={units.list.map((unit) => ({ value: unit.id, label: unit.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
