import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useTeams } from '~/api/directory';
import type { Script } from '~/api/model';
import { scriptsQuery } from '~/inbox/api';
import { FormDialog } from '~/ui/FormDialog';
import { TeamPick } from '~/ui/fields';
import { KeptList } from '~/ui/KeptList';
import { Section } from '~/ui/Page';

export function Scripts() {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const teams = useTeams();
  const scripts = useQuery(scriptsQuery);
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
  ];
  return (
    <KeptList<Script>
      label={t('tab.scripts')}
      query={scripts}
      columns={columns}
      minWidth={820}
      none={{ icon: 'script', title: t('scripts.none'), hint: t('scripts.hint') }}
      fresh={{ text: t('scripts.new'), start: {} }}
      remove={{
        title: (s) => t('scripts.deleteTitle', { name: s.title }),
        action: (s) => api.delete(`/scripts/${s.id}`).then(refresh),
      }}
      form={(script, close) => <ScriptDialog script={script} saved={refresh} close={close} />}
      frame={(button, list) => (
        <Section title={t('tab.scripts')} hint={t('scripts.hint')} actions={button}>
          {list}
        </Section>
      )}
    />
  );
}

function ScriptDialog({
  script,
  saved,
  close,
}: {
  script: Partial<Script>;
  saved: () => Promise<unknown>;
  close: () => void;
}) {
  const { t } = useTranslation(['settings', 'common']);
  const save = (values: Omit<Script, 'id'>) => {
    const body = { ...values, shortcut: values.shortcut?.replace(/^\//, '') || null, teamId: values.teamId ?? null };
    return (script.id ? api.patch(`/scripts/${script.id}`, body) : api.post('/scripts', body)).then(saved);
  };
  return (
    <FormDialog<Omit<Script, 'id'>>
      title={script.id ? t('scripts.edit') : t('scripts.new')}
      initial={script}
      save={save}
      close={close}
    >
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
      <Form.Item name="teamId" label={t('common:field.team')}>
        <TeamPick label={t('scripts.everybody')} />
      </Form.Item>
    </FormDialog>
  );
}
