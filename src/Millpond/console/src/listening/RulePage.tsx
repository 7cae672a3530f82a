import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useAccounts } from '~/api/directory';
import { priorities, type Rule } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useFeedback } from '~/ui/feedback';
import { TagsPick, TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Pill, PriorityMark } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty, Failed, Loaded, Rows } from '~/ui/states';
import { useDebounced } from '~/ui/useDebounced';
import { useSave } from '~/ui/useSave';
import { checkRule, ruleQuery, tryRule } from './api';
import { PostCard } from './PostCard';
import { QueryBox } from './QueryBox';
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
        <fieldset className="rule-actions">
          <legend>{t('rule.actions')}</legend>
          <div className="two-columns">
            <Form.Item label={t('rule.team')}>
              <TeamPick
                label={t('rule.team')}
                value={draft.actions.teamId}
                onChange={(teamId) => act({ teamId: teamId ?? null })}
              />
            </Form.Item>
            <Form.Item label={t('common:priority.label')}>
              <Select
                allowClear
                aria-label={t('common:priority.label')}
                placeholder={t('rule.priorityKeep')}
                value={draft.actions.priority ?? undefined}
                onChange={(priority) => act({ priority: priority ?? null })}
                options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))}
              />
            </Form.Item>
          </div>
          <Form.Item label={t('common:field.tags')}>
            <TagsPick
              label={t('common:field.tags')}
              value={draft.actions.tagIds ?? []}
              onChange={(tagIds) => act({ tagIds })}
            />
          </Form.Item>
          <Toggle
            label={t('rule.openCaseLong')}
            checked={draft.actions.openCase ?? false}
            onChange={(openCase) => act({ openCase })}
          />
          <Toggle
            label={t('rule.alertLong')}
            checked={draft.actions.alert ?? false}
            onChange={(alert) => act({ alert })}
          />
          <Toggle
            label={t('rule.volumeLong')}
            checked={draft.actions.volume != null}
            onChange={(on) => act({ volume: on ? { deviations: 3, atLeast: 10 } : null })}
          />
          {draft.actions.volume && (
            <div className="two-columns">
              <Form.Item label={t('rule.volumeAtLeast')} extra={t('rule.volumeHint')}>
                <InputNumber
                  min={2}
                  max={1_000_000}
                  precision={0}
                  aria-label={t('rule.volumeAtLeast')}
                  style={{ width: '100%' }}
                  value={draft.actions.volume.atLeast}
                  onChange={(n) => act({ volume: { deviations: 3, ...draft.actions.volume, atLeast: n ?? 10 } })}
                />
              </Form.Item>
              <Form.Item label={t('rule.volumeDeviations')}>
                <InputNumber
                  min={1}
                  max={50}
                  step={0.5}
                  aria-label={t('rule.volumeDeviations')}
                  style={{ width: '100%' }}
                  value={draft.actions.volume.deviations}
                  onChange={(n) => act({ volume: { atLeast: 10, ...draft.actions.volume, deviations: n ?? 3 } })}
                />
              </Form.Item>
            </div>
          )}
        </fieldset>
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
      <Trial query={broken ? '' : query} />
    </div>
  );
}

function Toggle({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div className="toggle">
      <Switch size="small" checked={checked} onChange={onChange} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}

function QueryHelp() {
  const { t } = useTranslation('listening');
  const examples = [
    'kettle OR 电水壶',
    '"does not heat"',
    '(refund OR 退款) NOT 抽奖',
    '#lotus',
    'author:@ann',
    'lang:zh',
    'followers>=1000',
    'sentiment:negative',
  ];
  return (
    <details className="query-help">
      <summary>{t('rule.help')}</summary>
      <p>{t('rule.helpText')}</p>
      <p className="row-wrap">
        {examples.map((example) => (
          <code key={example}>{example}</code>
        ))}
      </p>
    </details>
  );
}

/** What the rule would have found among the last posts, before it is saved. */
function Trial({ query }: { query: string }) {
  const { t } = useTranslation('listening');
  const format = useFormat();
  const [limit, setLimit] = useState(1000);
  const trial = useQuery({
    queryKey: ['rule-trial', query, limit],
    queryFn: () => tryRule(query, limit),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return (
    <section className="rule-trial" aria-label={t('trial.title')}>
      <header className="between">
        <h2>{t('trial.title')}</h2>
        <Select
          size="small"
          variant="filled"
          aria-label={t('trial.limit')}
          value={limit}
          onChange={setLimit}
          options={[100, 1000, 10_000].map((n) => ({ value: n, label: t('trial.last', { n: format.count(n) }) }))}
        />
      </header>
      {query === '' ? (
        <Empty icon="listen" title={t('trial.empty')} hint={t('trial.emptyHint')} />
      ) : trial.isPending ? (
        <Rows count={4} avatar />
      ) : trial.error ? (
        <Failed error={trial.error} retry={() => void trial.refetch()} />
      ) : (
        <>
          <p className="trial-sum" role="status">
            <Pill tone={trial.data?.matched ? 'accent' : 'neutral'}>
              {t('trial.matched', { count: trial.data?.matched ?? 0, n: format.count(trial.data?.matched ?? 0) })}
            </Pill>
            <span className="faint small">{t('trial.scanned', { n: format.count(trial.data?.scanned ?? 0) })}</span>
          </p>
          {trial.data?.matched === 0 && <Empty icon="search" title={t('trial.none')} hint={t('trial.noneHint')} />}
          <div className="stack">
            {trial.data?.items.map(({ post, spans }) => (
              <PostCard key={post.id} post={{ ...post, matches: [] }} spans={spans} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
