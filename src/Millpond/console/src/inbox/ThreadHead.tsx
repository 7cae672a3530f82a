import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useTeams } from '~/api/directory';
import { type ConversationDetail, priorities } from '~/api/model';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Avatar, ChannelMark, Pill, PriorityMark } from '~/ui/marks';
import { useView } from '~/ui/useView';
import type { Change } from './api';
import { Waiting } from './Queue';
import type { Requests } from './useInboxKeys';

const AssigneePick = lazy(() => import('./AssigneePick').then((m) => ({ default: m.AssigneePick })));

interface Props {
  c: ConversationDetail;
  back: () => void;
  close: () => void;
  newCase: () => void;
  act: (id: string, change: Change) => void;
  requests: Requests;
  toggleContext: () => void;
  contextOpen: boolean;
}

/** Who one talks with and through which account, and what is done with the conversation as a whole. */
export function ThreadHead({ c, back, close, act, requests, newCase, toggleContext, contextOpen }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const [, change] = useView();
  const account = useAccounts().byId.get(c.accountId);
  const teams = useTeams();
  const [assigning, setAssigning] = useState(false);

  useEffect(() => {
    if (requests.take('assign')) setAssigning(true);
  }, [requests]);

  const teamName = (teamId: string) => teams.byId.get(teamId)?.name ?? '';

  return (
    <header className="thread-head">
      <Button
        type="text"
        className="thread-back"
        aria-label={t('thread.back')}
        icon={<Icon name="back" />}
        onClick={back}
      />
      <button
        type="button"
        className="thread-who"
        onClick={() => change({ panel: `person:${c.personId}` })}
        title={t('thread.openPerson', { name: c.person.name })}
      >
        <Avatar name={c.person.name} url={c.person.avatarUrl} size={32} />
        <span className="grow">
          <b className="clip">{c.person.name}</b>
          <span className="faint small clip row">
            {account && <ChannelMark channel={account.kind} color={account.color} size={14} />}
            <span className="clip">
              {t('thread.via', { handle: c.person.handle ?? '', account: account?.name ?? '' })}
            </span>
          </span>
        </span>
      </button>
      {c.status === 'closed' ? (
        <Pill icon="check">{t('thread.closed')}</Pill>
      ) : (
        c.waitingSince && <Waiting since={c.waitingSince} due={c.firstResponseDueAt} />
      )}
      <div className="thread-controls">
        <Suspense fallback={<span className="thread-assignee" />}>
          <AssigneePick c={c} act={act} open={assigning} setOpen={setAssigning} />
        </Suspense>
        <Menu
          label={t('thread.team')}
          groups={[
            {
              title: t('thread.team'),
              items: teams.list.map((team) => ({
                key: team.id,
                label: team.name,
                chosen: c.teamId === team.id,
                act: () => act(c.id, { part: 'team', teamId: team.id }),
              })),
            },
            {
              title: t('common:priority.label'),
              items: priorities.map((priority) => ({
                key: priority,
                label: <PriorityMark priority={priority} word />,
                chosen: c.priority === priority,
                act: () => act(c.id, { part: 'priority', priority }),
              })),
            },
          ]}
        >
          <Button
            type="text"
            className="thread-route"
            aria-label={t('thread.route', {
              team: c.teamId ? teamName(c.teamId) : t('common:state.none'),
              priority: t(`common:priority.${c.priority}`),
            })}
          >
            <PriorityMark priority={c.priority} />
            <span className="clip">{c.teamId ? teamName(c.teamId) : t('thread.noTeam')}</span>
            <Icon name="down" size={12} />
          </Button>
        </Menu>
        <Tooltip title={t('thread.newCase')}>
          <Button
            type="text"
            aria-label={t('thread.newCase')}
            aria-keyshortcuts="c"
            icon={<Icon name="case" />}
            onClick={newCase}
          />
        </Tooltip>
        {c.status === 'open' ? (
          <Tooltip title={`${t('thread.close')} (E)`}>
            <Button
              className="thread-close"
              aria-keyshortcuts="e"
              icon={<Icon name="check" size={16} />}
              onClick={close}
            >
              {t('thread.close')}
            </Button>
          </Tooltip>
        ) : (
          <Button icon={<Icon name="undo" size={16} />} onClick={() => act(c.id, { part: 'status', status: 'open' })}>
            {t('thread.reopen')}
          </Button>
        )}
        <Button
          type="text"
          className="thread-context"
          aria-label={t('context.title')}
          aria-expanded={contextOpen}
          icon={<Icon name="panel" />}
          onClick={toggleContext}
        />
      </div>
    </header>
  );
}
