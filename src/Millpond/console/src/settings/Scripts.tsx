import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useTeams } from '~/api/directory';
import type { Script } from '~/api/model';
import { scriptsQuery } from '~/inbox/api';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Section } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';

export function Scripts() {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const teams = useTeams();
  const { confirm } = useFeedback();
  const scripts = useQuery(scriptsQuery);
  const [editing, setEditing] = useState<Partial<Script> | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['scripts'] });
  const columns: TableColumnsType<Script> = [
    { title: t('scripts.name'), width: 180, ellipsis: true, dataIndex: 'title' },
    {
      title: t('scripts.shortcut'),
      width: 130,
      render: (_, s) => (s.shortcut ? <span className="mono">/{s.shortcut.replace(/^\//, '')}</span> : '–'),
    },
    { title: t('scripts.text'), ellipsis: true, dataIndex: 'text' },
    {
      title: t('common:field.team'),
      width: 130,
      ellipsis: true,
      render: (_, s) => teams.byId.get(s.teamId ?? '')?.name ?? <span className="faint">{t('scripts.everybody')}</span>,
    },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 150,
      align: 'right',
      render: (_, s) => (
        <span className="row row-end">
          <Button size="small" type="text" onClick={() => setEditing(s)}>
            {t('common:action.edit')}
          </Button>
          <Button
            size="small"
            type="text"
            danger
            onClick={() =>
              confirm({
                title: t('scripts.deleteTitle', { name: s.title }),
                ok: t('common:action.delete'),
                danger: true,
                action: () => api.delete(`/scripts/${s.id}`).then(refresh),
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
    <Section
      title={t('tab.scripts')}
      hint={t('scripts.hint')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setEditing({})}>
          {t('scripts.new')}
        </Button>
      }
    >
      <Loaded query={scripts}>
        {(list) => (
          <DataTable<Script>
            label={t('tab.scripts')}
            rows={list}
            columns={columns}
            rowKey={(s) => s.id}
            minWidth={820}
            empty={<Empty icon="script" title={t('scripts.none')} hint={t('scripts.hint')} />}
          />
        )}
      </Loaded>
      {editing && (
        <ScriptDialog
          script={editing}
          close={() => {
            setEditing(null);
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

function ScriptDialog({ script, close }: { script: Partial<Script>; close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { failed } = useFeedback();
  const [form] = Form.useForm<Partial<Script>>();
  const [teamId, setTeamId] = useState(script.teamId ?? null);
  const [busy, setBusy] = useState(false);
  const submit = async (values: Partial<Script>) => {
    setBusy(true);
    try {
      const body = { ...values, shortcut: values.shortcut?.replace(/^\//, '') || null, teamId };
      await (script.id ? api.patch(`/scripts/${script.id}`, body) : api.post('/scripts', body));
      close();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={script.id ? t('scripts.edit') : t('scripts.new')}
      okText={t('common:action.save')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onCancel={close}
      onOk={form.submit}
    >
      <Form form={form} layout="vertical" initialValues={script} onFinish={submit}>
        <div className="two-columns">
          <Form.Item
            name="title"
            label={t('scripts.name')}
            rules={[{ required: true, whitespace: true, message: t('scripts.nameNeeded') }]}
          >
            <Input maxLength={100} autoFocus />
          </Form.Item>
          <Form.Item
            name="shortcut"
            label={t('scripts.shortcut')}
            extra={t('scripts.shortcutHint')}
            rules={[{ pattern: /^\/?[^\s/]*$/, message: t('scripts.shortcutWrong') }]}
          >
            <Input maxLength={24} prefix="/" />
          </Form.Item>
        </div>
        <Form.Item
          name="text"
          label={t('scripts.text')}
          rules={[{ required: true, whitespace: true, message: t('scripts.textNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={5000} />
        </Form.Item>
        <Form.Item label={t('common:field.team')}>
          <TeamPick label={t('scripts.everybody')} value={teamId} onChange={(id) => setTeamId(id ?? null)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
