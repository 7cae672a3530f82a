import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '~/api/model';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Empty } from '~/ui/states';
import { useView } from '~/ui/useView';
import type { QueueFilter } from './api';
import { Queue } from './Queue';
import { Thread } from './Thread';
import { useInboxKeys } from './useInboxKeys';
import { useQueue } from './useQueue';
import './inbox.css';

const Context = lazy(() => import('./Context').then((m) => ({ default: m.Context })));
const Shortcuts = lazy(() => import('./Shortcuts').then((m) => ({ default: m.Shortcuts })));

const views: ConversationView[] = ['mine', 'unassigned', 'waiting', 'open', 'closed', 'all'];

export function InboxPage() {
  const { t } = useTranslation(['inbox', 'common']);
  const [view, change] = useView();
  const { failed } = useFeedback();
  const filter = useMemo<QueueFilter>(
    () => ({
      view: views.find((v) => v === view.view) ?? 'open',
      team: view.team,
      account: view.account,
      assignee: view.assignee,
      priority: view.priority,
      q: view.q,
      sort: view.sort,
      filter: view.filter,
    }),
    [view.view, view.team, view.account, view.assignee, view.priority, view.q, view.sort, view.filter],
  );
  const queue = useQueue(filter, view.c);
  const [context, setContext] = useState(false);
  const select = (id: string | undefined, replace = true) => change({ c: id }, { replace });
  const keys = useInboxKeys({ queue, selected: view.c, select: (id) => select(id), failed });

  useEffect(() => {
    document.title = `${t('title')} · Millpond`;
  }, [t]);

  return (
    <div className={`inbox ${view.c ? 'inbox-reading' : ''} ${context ? 'inbox-context-open' : ''}`}>
      <h1 className="sr">{t('title')}</h1>
      <Queue filter={filter} queue={queue} selected={view.c} select={(id) => select(id, false)} change={change} />
      {view.c ? (
        <>
          <Thread
            key={view.c}
            id={view.c}
            back={() => select(undefined)}
            leave={keys.leave}
            requests={keys.requests}
            act={keys.act}
            toggleContext={() => setContext(!context)}
            contextOpen={context}
          />
          <Suspense fallback={<div className="context" />}>
            <Context key={`context-${view.c}`} id={view.c} close={() => setContext(false)} />
          </Suspense>
        </>
      ) : (
        <section className="inbox-nothing" aria-label={t('thread.title')}>
          <Empty icon="inbox" title={t('nothing.title')} hint={t('nothing.hint')} />
          <p className="faint small row">
            <Icon name="keyboard" size={16} /> {t('nothing.keys')}
          </p>
        </section>
      )}
      {keys.help && (
        <Suspense>
          <Shortcuts close={() => keys.setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
