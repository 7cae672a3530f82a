import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { Person } from '~/api/model';
import { casesQuery } from '~/cases/api';
import { CaseLine } from '~/cases/CaseLine';
import { useFormat } from '~/format/useFormat';
import { PostCard } from '~/listening/PostCard';
import { useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { EditableText, MemberPick, TagsPick } from '~/ui/fields';
import { Avatar, ChannelMark, Pill, Time } from '~/ui/marks';
import { Empty, Loaded, Rows } from '~/ui/states';
import { Tabs } from '~/ui/Tabs';
import { Timeline } from '~/ui/Timeline';
import { useSave } from '~/ui/useSave';
import { useView } from '~/ui/useView';
import { conversationsOf, postsOf, timelineOf } from './api';
import { PersonNetwork } from './PersonNetwork';
import { PersonOrders } from './PersonOrders';
import './people.css';

const tabs = ['timeline', 'conversations', 'posts', 'cases', 'orders', 'network'] as const;

/** A person in full: contact facts, identities on the networks, tags, and everything that happened. */
export function PersonView({ person: p, wide }: { person: Person; wide?: boolean }) {
  const { t } = useTranslation(['people', 'common']);
  const [view, change] = useView();
  const [inPanel, setInPanel] = useState<(typeof tabs)[number]>('timeline');
  // On its own page the tab stands in the address; in a panel the address belongs to the page below.
  const tab = wide ? (tabs.find((key) => key === view.tab) ?? 'timeline') : inPanel;
  const setTab = (key: (typeof tabs)[number]) => (wide ? change({ tab: key }) : setInPanel(key));
  return (
    <div className={`person ${wide ? 'person-wide' : ''}`}>
      <div className="person-facts">
        <header className="person-head">
          <Avatar name={p.name} url={p.avatarUrl} size={56} />
          <div className="grow">
            <h2>{p.name}</h2>
            {p.bio && <p className="soft">{p.bio}</p>}
          </div>
        </header>
        <PersonFacts p={p} />
        <section aria-label={t('field.identities')}>
          <h3 className="person-sub">{t('field.identities')}</h3>
          <Identities p={p} />
        </section>
      </div>
      <div className="person-story">
        <Tabs
          label={p.name}
          value={tab}
          onChange={setTab}
          items={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
        />
        {tab === 'timeline' && <PersonTimeline id={p.id} />}
        {tab === 'conversations' && <PersonConversations id={p.id} />}
        {tab === 'posts' && <PersonPosts id={p.id} />}
        {tab === 'cases' && <PersonCases id={p.id} />}
        {tab === 'orders' && <PersonOrders id={p.id} />}
        {tab === 'network' && <PersonNetwork id={p.id} />}
      </div>
    </div>
  );
}

function PersonFacts({ p }: { p: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const client = useQueryClient();
  const can = useCan();
  const { failed } = useFeedback();
  const refresh = useCallback(() => {
    for (const key of ['person', 'people', 'conversation']) void client.invalidateQueries({ queryKey: [key] });
  }, [client]);
  const store = useCallback(
    async (part: Partial<Person>, version: number) => {
      await api.patch(`/people/${p.id}`, part, version);
      refresh();
    },
    [p.id, refresh],
  );
  const save = useSave<Partial<Person>>(p.name, store, refresh);
  const set = (part: Partial<Person>) => void save(part, p.version);
  const frozen = !can('people.');
  const texts = ['name', 'phone', 'email', 'location', 'stage'] as const;
  return (
    <dl className="properties">
      {texts.map((field) => [
        <dt key={`${field}-name`}>{t(`field.${field}`)}</dt>,
        <dd key={field} className={field === 'phone' ? 'tnum' : ''}>
          <EditableText
            value={p[field] ?? ''}
            label={t(`field.${field}`)}
            placeholder={t('add')}
            disabled={frozen}
            save={(text) => set({ [field]: text || null })}
          />
        </dd>,
      ])}
      <dt>{t('field.owner')}</dt>
      <dd>
        <MemberPick
          label={t('field.owner')}
          none={t('common:field.nobody')}
          value={p.ownerId}
          disabled={frozen}
          onChange={(ownerId) => set({ ownerId: ownerId ?? null })}
        />
      </dd>
      <dt>{t('common:field.tags')}</dt>
      <dd>
        <TagsPick
          label={t('common:field.tags')}
          none={t('common:field.addTags')}
          value={p.tagIds}
          disabled={frozen}
          onChange={(tagIds) => void api.put(`/people/${p.id}/tags`, { tagIds }).then(refresh, failed)}
        />
      </dd>
      {Object.entries(p.attributes ?? {}).map(([name, value]) => [
        <dt key={`${name}-name`} className="clip" title={name}>
          {name}
        </dt>,
        <dd key={name}>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>,
      ])}
      <dt>{t('field.createdAt')}</dt>
      <dd>
        <Time at={p.createdAt} />
      </dd>
    </dl>
  );
}

function Identities({ p }: { p: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  if ((p.identities ?? []).length === 0) return <p className="faint small">{t('noIdentities')}</p>;
  return (
    <ul className="identities">
      {p.identities.map((identity) => (
        <li key={identity.id}>
          <ChannelMark channel={identity.channel} size={20} />
          <div className="grow">
            <div className="row">
              {identity.url ? (
                <a href={identity.url} target="_blank" rel="noreferrer noopener" className="clip">
                  {identity.handle}
                </a>
              ) : (
                <span className="clip">{identity.handle}</span>
              )}
              {identity.verified && (
                <Pill tone="info" icon="check">
                  {t('verified')}
                </Pill>
              )}
            </div>
            <div className="faint small tnum">
              {(['followers', 'following', 'posts'] as const)
                .filter((what) => identity[what] !== null && identity[what] !== undefined)
                .map((what) =>
                  t(`count.${what}`, { count: identity[what] ?? 0, n: format.compact(identity[what] ?? 0) }),
                )
                .join(' · ')}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function PersonTimeline({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const query = useInfiniteQuery(timelineOf(id));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query} skeleton={<Rows count={4} />}>
      {() => (
        <>
          {entries.length === 0 && <Empty icon="clock" title={t('noTimeline')} />}
          <Timeline entries={entries} />
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('common:action.loadMore')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function PersonConversations({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const navigate = useNavigate();
  const query = useQuery(conversationsOf(id));
  return (
    <Loaded query={query}>
      {(list) =>
        list.length === 0 ? (
          <Empty icon="inbox" title={t('noConversations')} />
        ) : (
          <div>
            {list.map((c) => (
              <button
                key={c.id}
                type="button"
                className="context-line person-line"
                onClick={() => void navigate({ to: '/inbox', search: { view: 'all', c: c.id } as never })}
              >
                <Pill tone={c.status === 'open' ? 'accent' : 'neutral'}>{t(`status.${c.status}`)}</Pill>
                <span className="clip grow">{c.snippet}</span>
                <Time at={c.lastMessageAt} className="faint small" />
              </button>
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function PersonPosts({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const query = useInfiniteQuery(postsOf(id));
  const posts = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query}>
      {() => (
        <div className="stack">
          {posts.length === 0 && <Empty icon="listen" title={t('noPosts')} />}
          {posts.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
          {query.hasNextPage && (
            <Button onClick={() => void query.fetchNextPage()}>{t('common:action.loadMore')}</Button>
          )}
        </div>
      )}
    </Loaded>
  );
}

function PersonCases({ id }: { id: string }) {
  const { t } = useTranslation(['people', 'common']);
  const [, change] = useView();
  const query = useInfiniteQuery(casesQuery({ view: 'all', person: id }));
  const cases = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query}>
      {() => (
        <div>
          {cases.length === 0 && <Empty icon="case" title={t('noCases')} />}
          {cases.map((item) => (
            <CaseLine key={item.id} item={item} open={() => change({ panel: `case:${item.id}` })} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
