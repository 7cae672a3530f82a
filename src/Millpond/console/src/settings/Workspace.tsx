import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { System, Workspace as WorkspaceRow } from '~/api/model';
import { timeZones } from '~/format/time';
import { useFormat } from '~/format/useFormat';
import { sessionQuery, useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { Retention } from './Retention';

export function Workspace() {
  const { t } = useTranslation(['settings', 'common']);
  const format = useFormat();
  const can = useCan();
  const workspace = useQuery({
    queryKey: ['workspace'],
    queryFn: ({ signal }) => api.get<WorkspaceRow>('/workspace', undefined, signal),
  });
  const system = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => api.get<System>('/system', undefined, signal),
    retry: false,
    enabled: can('system.read'),
  });
  return (
    <>
      <Section title={t('tab.workspace')}>
        <Loaded query={workspace}>{(data) => <WorkspaceForm workspace={data} />}</Loaded>
      </Section>
      {can('channels.read') && <Retention />}
      {system.data && (
        <Section title={t('system.title')}>
          <dl className="facts">
            <dt>{t('system.version')}</dt>
            <dd>{system.data.version}</dd>
            <dt>{t('system.database')}</dt>
            <dd>{system.data.database}</dd>
            <dt>{t('system.databaseSize')}</dt>
            <dd className="tnum">{format.bytes(system.data.databaseBytes)}</dd>
            <dt>{t('system.node')}</dt>
            <dd>{system.data.node}</dd>
            <dt>{t('system.startedAt')}</dt>
            <dd>
              <Time at={system.data.startedAt} />
            </dd>
          </dl>
        </Section>
      )}
    </>
  );
}

function WorkspaceForm({ workspace }: { workspace: WorkspaceRow }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const can = useCan();
  const { done, failed } = useFeedback();
  const [creating, setCreating] = useState(false);
  const [name, setName] = useState('');
  const frozen = !can('organization.workspace');
  const submit = (values: Partial<WorkspaceRow>) =>
    void api.patch('/workspace', values, workspace.version).then(() => {
      done(t('common:action.saved'));
      void client.invalidateQueries({ queryKey: ['workspace'] });
      void client.invalidateQueries(sessionQuery);
    }, failed);
  const create = () =>
    api.post<WorkspaceRow>('/workspaces', { name: name.trim() }).then(async (made) => {
      await api.put('/session/workspace', { workspaceId: made.id });
      location.assign('/');
    }, failed);
  return (
    <>
      <Form layout="vertical" className="form-narrow" disabled={frozen} initialValues={workspace} onFinish={submit}>
        <Form.Item
          name="name"
          label={t('common:field.name')}
          rules={[{ required: true, whitespace: true, message: t('workspace.nameNeeded') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="timeZone" label={t('timeZone')} extra={t('workspace.timeZoneHint')}>
          <Select showSearch options={timeZones().map((zone) => ({ value: zone, label: zone }))} />
        </Form.Item>
        <div className="row">
          <Button type="primary" htmlType="submit">
            {t('common:action.save')}
          </Button>
          <Button icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
            {t('workspace.another')}
          </Button>
        </div>
      </Form>
      <Modal
        open={creating}
        title={t('workspace.another')}
        okText={t('common:action.create')}
        cancelText={t('common:action.cancel')}
        okButtonProps={{ disabled: !name.trim() }}
        onCancel={() => setCreating(false)}
        onOk={create}
      >
        <p className="soft">{t('workspace.anotherHint')}</p>
        <Input
          aria-label={t('common:field.name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
      </Modal>
    </>
  );
}
