import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll } from '~/api/directory';
import type { TokenRow } from '~/api/model';
import { useCan, useMyself } from '~/session/session';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';

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
  const { confirm } = useFeedback();
  const [creating, setCreating] = useState(false);
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
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 110,
      align: 'right',
      render: (_, token) => (
        <Button
          size="small"
          danger
          type="text"
          onClick={() =>
            confirm({
              title: t('tokens.revokeTitle', { name: token.name }),
              content: t('tokens.revokeHint'),
              ok: t('tokens.revoke'),
              danger: true,
              action: () => api.delete(`${path}/${token.id}`).then(refresh),
            })
          }
        >
          {t('tokens.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <Section
      title={title}
      hint={hint}
      actions={
        <Button icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('tokens.new')}
        </Button>
      }
    >
      <Loaded query={tokens}>
        {(list) => (
          <DataTable<TokenRow>
            label={title}
            rows={list}
            columns={columns}
            rowKey={(token) => token.id}
            empty={<Empty icon="key" title={t('tokens.none')} />}
          />
        )}
      </Loaded>
      {creating && (
        <NewToken
          path={path}
          close={() => {
            setCreating(false);
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

function NewToken({ path, close }: { path: string; close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const me = useMyself();
  const { failed, done } = useFeedback();
  const [form] = Form.useForm<{ name: string; scopes: string[]; days: number }>();
  const [made, setMade] = useState<TokenRow | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async ({ name, scopes, days }: { name: string; scopes: string[]; days: number }) => {
    setBusy(true);
    try {
      setMade(
        await api.post<TokenRow>(path, {
          name,
          scopes,
          expiresAt: days > 0 ? new Date(Date.now() + days * 86_400_000).toISOString() : null,
        }),
      );
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  if (made)
    return (
      <Modal
        open
        title={t('tokens.made')}
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            {t('common:action.done')}
          </Button>
        }
      >
        <p className="soft">{t('tokens.madeHint')}</p>
        <div className="row token-once">
          <Input
            readOnly
            className="mono"
            aria-label={t('tokens.token')}
            value={made.token ?? ''}
            onFocus={(event) => event.target.select()}
          />
          <Button
            icon={<Icon name="copy" size={15} />}
            onClick={() =>
              void navigator.clipboard.writeText(made.token ?? '').then(() => done(t('common:action.copied')), failed)
            }
          >
            {t('common:action.copy')}
          </Button>
        </div>
      </Modal>
    );
  return (
    <Modal
      open
      title={t('tokens.new')}
      okText={t('common:action.create')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onCancel={close}
      onOk={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ scopes: [], days: 90 }}>
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
      </Form>
    </Modal>
  );
}
