import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll } from '~/api/directory';
import type { TokenRow } from '~/api/model';
import { useCan, useMyself } from '~/session/session';
import { FormDialog } from '~/ui/FormDialog';
import { KeptList } from '~/ui/KeptList';
import { Time } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { ShownOnce } from '~/ui/ShownOnce';

/** Keys for programs: one's own, and the workspace's for services. */
export function Tokens() {
  const { t } = useTranslation('settings');
  const can = useCan();
  return (
    <>
      <TokenList path="/me/tokens" title={t('tokens.mine')} hint={t('tokens.mineHint')} />
      {can('organization.tokens') && (
        <TokenList path="/tokens" title={t('tokens.service')} hint={t('tokens.serviceHint')} />
      )}
    </>
  );
}

function TokenList({ path, title, hint }: { path: string; title: string; hint: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const tokens = useQuery({ queryKey: ['tokens', path], queryFn: ({ signal }) => listAll<TokenRow>(path, signal) });
  const refresh = () => client.invalidateQueries({ queryKey: ['tokens', path] });
  const columns: TableColumnsType<TokenRow> = [
    { title: t('common:field.name'), ellipsis: true, dataIndex: 'name' },
    {
      title: t('tokens.scopes'),
      ellipsis: true,
      render: (_, token) => (
        <span className="mono" title={token.scopes.join(' ')}>
          {token.scopes.join(' ') || '–'}
        </span>
      ),
    },
    {
      title: t('tokens.lastUsed'),
      width: 130,
      render: (_, token) =>
        token.lastUsedAt ? <Time at={token.lastUsedAt} /> : <span className="faint">{t('tokens.never')}</span>,
    },
    {
      title: t('tokens.expires'),
      width: 130,
      render: (_, token) =>
        token.expiresAt ? <Time at={token.expiresAt} /> : <span className="faint">{t('tokens.noEnd')}</span>,
    },
  ];
  return (
    <KeptList<TokenRow>
      label={title}
      query={tokens}
      columns={columns}
      editable={false}
      none={{ icon: 'key', title: t('tokens.none') }}
      fresh={{ text: t('tokens.new'), start: {} }}
      remove={{
        title: (token) => t('tokens.revokeTitle', { name: token.name }),
        hint: t('tokens.revokeHint'),
        text: t('tokens.revoke'),
        action: (token) => api.delete(`${path}/${token.id}`).then(refresh),
      }}
      form={(_, close) => <NewToken path={path} saved={refresh} close={close} />}
      frame={(button, list) => (
        <Section title={title} hint={hint} actions={button}>
          {list}
        </Section>
      )}
    />
  );
}

interface Answers {
  name: string;
  scopes: string[];
  days: number;
}

function NewToken({ path, saved, close }: { path: string; saved: () => Promise<unknown>; close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const me = useMyself();
  const [made, setMade] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID());
  const save = async ({ name, scopes, days }: Answers) => {
    const expiresAt = days > 0 ? new Date(Date.now() + days * 86_400_000).toISOString() : null;
    const token = await api.post<TokenRow>(path, { name, scopes, expiresAt }, { idempotencyKey: key.current });
    setMade(token.token ?? '');
    await saved();
  };
  if (made !== null)
    return (
      <ShownOnce
        title={t('tokens.made')}
        lead={t('tokens.madeHint')}
        label={t('tokens.token')}
        value={made}
        close={close}
      />
    );
  return (
    <FormDialog<Answers>
      title={t('tokens.new')}
      submitText={t('common:action.create')}
      initial={{ scopes: [], days: 90 }}
      save={save}
      close={close}
      keepOpen
    >
      <Form.Item
        name="name"
        label={t('common:field.name')}
        rules={[{ required: true, whitespace: true, message: t('tokens.nameNeeded') }]}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={t('tokens.scopes')}
        extra={t('tokens.scopesHint')}
        rules={[{ required: true, message: t('tokens.scopesNeeded') }]}
      >
        <Select mode="multiple" options={me.permissions.map((code) => ({ value: code, label: code }))} />
      </Form.Item>
      <Form.Item name="days" label={t('tokens.expires')}>
        <Select
          options={[30, 90, 365, 0].map((days) => ({
            value: days,
            label: days ? t('tokens.days', { count: days }) : t('tokens.noEnd'),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
