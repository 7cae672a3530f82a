import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useAccounts } from '~/api/directory';
import type { Rule } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { useDebounced } from '~/ui/useDebounced';
import { useSave } from '~/ui/useSave';
import { checkRule, ruleQuery } from './api';
import { QueryBox } from './QueryBox';
import { QueryHelp } from './QueryHelp';
import { RuleActions } from './RuleActions';
import { RuleTrial } from './RuleTrial';
import { Toggle } from './Toggle';
import './listening.css';

type Draft = Pick<Rule, 'name' | 'query' | 'enabled' | 'accountIds' | 'searchIntervalMinutes' | 'actions'>;
const blank: Draft = {
  name: '',
  query: '',
  enabled: true,
  accountIds: [],
  searchIntervalMinutes: null,
  actions: { teamId: null, tagIds: [], priority: null, openCase: false, alert: false, volume: null },
};

export function RulePage() {
  const { t } = useTranslation(['listening', 'common']);
  const { id } = useParams({ strict: false }) as { id: string };
  const rule = useQuery({ ...ruleQuery(id), enabled: id !== 'new' });
  const title = id === 'new' ? t('rule.new') : (rule.data?.name ?? t('rule.title'));
  return (
    <Page
      title={title}
      lead={
        <Link to={'/listening' as '/'} search={{ tab: 'rules' } as never}>
          {t('rule.all')}
        </Link>
      }
      wide
    >
      {id === 'new' ? (
        <RuleEditor key="new" rule={null} />
      ) : (
        <Loaded query={rule}>{(data) => <RuleEditor key={`${data.id}-${data.version}`} rule={data} />}</Loaded>
      )}
    </Page>
  );
}

function RuleEditor({ rule }: { rule: Rule | null }) {
  const { t } = useTranslation(['listening', 'common']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const accounts = useAccounts();
  const { done, failed, confirm } = useFeedback();
  const [draft, setDraft] = useState<Draft>(rule ?? blank);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const act = (part: Partial<Rule['actions']>) => setDraft((old) => ({ ...old, actions: { ...old.actions, ...part } }));
  const query = useDebounced(draft.query.trim(), 350);
  const check = useQuery({
    queryKey: ['rule-check', query],
    queryFn: () => checkRule(query),
    enabled: query !== '',
    staleTime: 60_000,
  });
  const settled = query === draft.query.trim();
  const broken = settled && check.data?.ok === false;

  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: ['rules'] }), [client]);
  const store = useCallback(
    async (part: Draft, version: number) => {
      if (rule) await api.patch(`/rules/${rule.id}`, part, version);
      else await api.post('/rules', part, { idempotencyKey: crypto.randomUUID() });
    },
    [rule],
  );
  const save = useSave<Draft>(draft.name, store, refresh);
  const back = () => void navigate({ to: '/listening' as '/', search: { tab: 'rules' } as never });

  const submit = async () => {
    setBusy(true);
    const { name, query: text, enabled, accountIds, searchIntervalMinutes, actions } = draft;
    const saved = await save(
      { name: name.trim(), query: text.trim(), enabled, accountIds, searchIntervalMinutes, actions },
      rule?.version ?? 0,
    );
    setBusy(false);
    if (!saved) return;
    refresh();
    done(t('common:action.saved'));
    back();
  };
  const remove = () =>
    rule &&
    confirm({
      title: t('rule.deleteTitle', { name: rule.name }),
      content: t('rule.deleteHint'),
      ok: t('common:action.delete'),
      danger: true,
      action: () =>
        api.delete(`/rules/${rule.id}`).then(() => {
          refresh();
          back();
        }),
    });

  return (
    <div className="rule">
      <Form layout="vertical" className="rule-form" onFinish={() => void submit().catch(failed)}>
        <Form.Item label={t('common:field.name')} htmlFor="rule-name">
          <Input
            id="rule-name"
            value={draft.name}
            maxLength={120}
            autoFocus={!rule}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('rule.query')} htmlFor="rule-query" extra={<QueryHelp />}>
          <QueryBox
            id="rule-query"
            value={draft.query}
            onChange={(text) => set({ query: text })}
            error={broken ? check.data?.error : null}
            ok={settled && check.data?.ok === true}
            words={check.data?.words ?? []}
          />
        </Form.Item>
        <div className="two-columns">
          <Form.Item label={t('rule.accounts')} extra={t('rule.accountsHint')}>
            <Select
              mode="multiple"
              aria-label={t('rule.accounts')}
              placeholder={t('rule.allAccounts')}
              value={draft.accountIds}
              onChange={(accountIds: string[]) => set({ accountIds })}
              options={accounts.list.map((account) => ({ value: account.id, label: account.name }))}
            />
          </Form.Item>
          <Form.Item label={t('rule.interval')} extra={t('rule.intervalHint')}>
            <InputNumber
              min={3}
              max={1440}
              aria-label={t('rule.interval')}
              suffix={t('rule.minutes')}
              style={{ width: '100%' }}
              value={draft.searchIntervalMinutes}
              onChange={(value) => set({ searchIntervalMinutes: value })}
            />
          </Form.Item>
        </div>
        <RuleActions actions={draft.actions} change={act} />
        <Toggle label={t('rule.enabled')} checked={draft.enabled} onChange={(enabled) => set({ enabled })} />
        <div className="row rule-end">
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={!draft.name.trim() || !draft.query.trim() || broken}
          >
            {t('common:action.save')}
          </Button>
          <Button onClick={back}>{t('common:action.cancel')}</Button>
          <span className="grow" />
          {rule && (
            <Button danger type="text" icon={<Icon name="trash" size={16} />} onClick={remove}>
              {t('common:action.delete')}
            </Button>
          )}
        </div>
      </Form>
      <RuleTrial query={broken ? '' : query} />
    </div>
  );
}
