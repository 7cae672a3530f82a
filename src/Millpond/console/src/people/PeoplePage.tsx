import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Page as Paged } from '~/api/client';
import { useMembers, useTags } from '~/api/directory';
import type { Person } from '~/api/model';
import { FilterBar } from '~/filter/FilterBar';
import { useFormat } from '~/format/useFormat';
import { QueryTable } from '~/ui/DataTable';
import { SearchBox } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, TagChip, Time } from '~/ui/marks';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { useView } from '~/ui/useView';
import { NewPerson } from './NewPerson';

const peopleQuery = (filter: Record<string, string | undefined>) =>
  infiniteQueryOptions({
    queryKey: ['people', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Paged<Person>>('/people', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export function PeoplePage() {
  const { t } = useTranslation(['people', 'common']);
  const [view, change] = useView();
  const tags = useTags();
  const [creating, setCreating] = useState(false);
  const { q, tag, sort, filter } = view;
  const query = useInfiniteQuery(peopleQuery({ q, tag, sort, filter }));
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('new.title')}
        </Button>
      }
    >
      <div className="filters">
        <SearchBox
          value={q}
          onChange={(text) => change({ q: text }, { replace: true })}
          label={t('filter.search')}
          width={330}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          placeholder={t('common:field.tags')}
          aria-label={t('common:field.tags')}
          value={tag}
          onChange={(id: string) => change({ tag: id })}
          options={tags.list.map((x) => ({
            value: x.id,
            search: x.name,
            label: <TagChip name={x.name} color={x.color} />,
          }))}
        />
        <FilterBar list="people" />
      </div>
      <QueryTable<Person>
        name="people"
        label={t('title')}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => change({ panel: `person:${row.id}` })}
        selected={view.panel?.replace('person:', '')}
        minWidth={760}
        card={(p) => (
          <span className="row">
            <Avatar name={p.name} url={p.avatarUrl} size={36} />
            <span className="row-card grow">
              <b className="clip">{p.name}</b>
              <span className="faint small clip">
                {(p.identities ?? []).map((identity) => identity.handle).join(' · ')}
              </span>
            </span>
          </span>
        )}
        empty={<Empty icon="people" title={q || tag || filter ? t('noneFound') : t('empty')} hint={t('emptyHint')} />}
      />
      {creating && <NewPerson close={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): TableColumnsType<Person> {
  const { t } = useTranslation(['people', 'common']);
  const tags = useTags();
  const members = useMembers();
  const format = useFormat();
  return useMemo(
    () => [
      {
        title: t('common:field.name'),
        width: 220,
        ellipsis: true,
        render: (_, p) => (
          <span className="row">
            <Avatar name={p.name} url={p.avatarUrl} size={28} />
            <b className="clip person-name">{p.name}</b>
          </span>
        ),
      },
      {
        title: t('field.identities'),
        ellipsis: true,
        render: (_, p) => (
          <span className="row">
            {(p.identities ?? []).slice(0, 3).map((identity) => (
              <span key={identity.id} className="row clip">
                <ChannelMark channel={identity.channel} />
                <span className="clip soft">{identity.handle}</span>
              </span>
            ))}
          </span>
        ),
      },
      {
        title: t('common:field.tags'),
        render: (_, p) => (
          <span className="row-wrap">
            {p.tagIds.slice(0, 3).flatMap((id) => {
              const tag = tags.byId.get(id);
              return tag ? [<TagChip key={id} name={tag.name} color={tag.color} />] : [];
            })}
          </span>
        ),
      },
      {
        title: t('field.followers'),
        width: 110,
        align: 'right',
        render: (_, p) => {
          const most = Math.max(0, ...(p.identities ?? []).map((i) => i.followers ?? 0));
          return most > 0 ? (
            <span title={format.count(most)}>{format.compact(most)}</span>
          ) : (
            <span className="faint">–</span>
          );
        },
      },
      {
        title: t('field.location'),
        width: 120,
        ellipsis: true,
        render: (_, p) => p.location ?? <span className="faint">–</span>,
      },
      {
        title: t('field.owner'),
        width: 120,
        ellipsis: true,
        render: (_, p) => members.byId.get(p.ownerId ?? '')?.name ?? <span className="faint">–</span>,
      },
      { title: t('field.createdAt'), width: 140, render: (_, p) => <Time at={p.createdAt} className="faint" /> },
    ],
    [t, tags.byId, members.byId, format],
  );
}
