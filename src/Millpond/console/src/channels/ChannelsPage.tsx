import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAccounts, useTeams } from '~/api/directory';
import { explain } from '~/api/explain';
import type { Account } from '~/api/model';
import { Problem } from '~/api/problem';
import { useCan } from '~/session/session';
import { Icon } from '~/ui/Icon';
import { ChannelMark, HealthMark, Pill, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';
import { useView } from '~/ui/useView';
import { Quotas } from './Quotas';
import './channels.css';

export function ChannelsPage() {
  const { t } = useTranslation(['channels', 'common']);
  const accounts = useAccounts();
  const can = useCan();
  const [view, change] = useView();
  const connect = can('channels.manage') && (
    <Link to={'/channels/connect' as '/'} className="link-button">
      <Icon name="plus" size={16} />
      {t('connect.action')}
    </Link>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={connect}>
      {(view.connected || view.problem) && (
        <Alert
          className="form-error"
          type={view.problem ? 'error' : 'success'}
          showIcon
          title={t(view.problem ? 'connect.refusedTitle' : 'connect.connectedTitle')}
          description={
            view.problem
              ? explain(new Problem(422, { code: view.problem, ...(view.detail ? { detail: view.detail } : {}) }))
              : t('connect.done')
          }
          closable={{ onClose: () => change({ connected: undefined, problem: undefined, detail: undefined }) }}
        />
      )}
      <Loaded query={accounts}>
        {(list) =>
          list.length === 0 ? (
            <div className="table-card">
              <Empty icon="channels" title={t('none')} hint={t('noneHint')} action={connect} />
            </div>
          ) : (
            <ul className="accounts">
              {list.map((account) => (
                <AccountCard key={account.id} account={account} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function AccountCard({ account }: { account: Account }) {
  const { t } = useTranslation(['channels', 'common']);
  const team = useTeams().byId.get(account.teamId ?? '');
  return (
    <li className={`account ${account.enabled ? '' : 'account-off'}`}>
      <Link to={'/channels/$id' as '/'} params={{ id: account.id } as never} className="account-link">
        <ChannelMark channel={account.kind} color={account.color} size={36} />
        <span className="grow">
          <b className="clip">{account.name}</b>
          <span className="faint small clip">{account.handle}</span>
        </span>
        {account.enabled ? (
          <HealthMark state={account.health.state} detail={account.health.detail} />
        ) : (
          <Pill>{t('off')}</Pill>
        )}
      </Link>
      <dl className="facts">
        <dt>{t('lastIntake')}</dt>
        <dd>
          <Time at={account.lastIntakeAt} />
        </dd>
        <dt>{t('common:field.team')}</dt>
        <dd>{team?.name ?? '–'}</dd>
        <dt>{t('operators')}</dt>
        <dd className="tnum">{account.operatorIds.length}</dd>
      </dl>
      {account.health.state !== 'ok' && account.health.detail && (
        <p className="account-detail">{account.health.detail}</p>
      )}
      <Quotas quota={account.quota} />
    </li>
  );
}
