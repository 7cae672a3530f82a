import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMembers, useRules, useTags, useTeams } from '~/api/directory';
import { CaseLine } from '~/cases/CaseLine';
import { useFormat } from '~/format/useFormat';
import { AccountTieMarks } from '~/people/AccountTieMarks';
import { conversationsOf, personQuery } from '~/people/api';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Avatar, ChannelMark, Pill, TagChip, Time } from '~/ui/marks';
import { Rows } from '~/ui/states';
import { useView } from '~/ui/useView';
import { conversationQuery, routingQuery, useChangeConversation } from './api';

/** Who one talks with: person, identities, tags, cases, earlier talks, and why the conversation is here. */
export function Context({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation(['inbox', 'common']);
  const [, change] = useView();
  const conversation = useQuery(conversationQuery(id)).data;
  const person = useQuery({ ...personQuery(conversation?.personId ?? ''), enabled: Boolean(conversation) });
  const format = useFormat();
  if (!conversation)
    return (
      <aside className="context" aria-label={t('context.title')}>
        <Rows count={4} />
      </aside>
    );
  const p = person.data;
  return (
    <aside className="context" aria-label={t('context.title')}>
      <header className="context-person">
        <Avatar name={conversation.person.name} url={conversation.person.avatarUrl} size={48} />
        <div className="grow">
          <h2 className="clip">{conversation.person.name}</h2>
          <p className="faint small clip">{p?.location ?? conversation.person.handle}</p>
          <p className="context-tie">
            <AccountTieMarks tie={conversation} />
          </p>
        </div>
        <Button
          type="text"
          size="small"
          aria-label={t('thread.openPerson', { name: conversation.person.name })}
          icon={<Icon name="external" size={16} />}
          onClick={() => change({ panel: `person:${conversation.personId}` })}
        />
        <Button
          type="text"
          size="small"
          className="context-close"
          aria-label={t('common:action.close')}
          icon={<Icon name="close" size={16} />}
          onClick={close}
        />
      </header>
      {p?.bio && <p className="soft small context-bio">{p.bio}</p>}
      <Fold title={t('context.identities')} open>
        {(p?.identities ?? []).map((identity) => (
          <div key={identity.id} className="identity">
            <ChannelMark channel={identity.channel} size={16} />
            <span className="grow clip">
              {identity.url ? (
                <a href={identity.url} target="_blank" rel="noreferrer noopener">
                  {identity.handle}
                </a>
              ) : (
                identity.handle
              )}
            </span>
            {identity.verified && (
              <Pill tone="info" icon="check">
                {t('context.verified')}
              </Pill>
            )}
            {identity.followers !== null && (
              <span className="faint small tnum">
                {t('context.followers', { count: identity.followers, n: format.compact(identity.followers) })}
              </span>
            )}
          </div>
        ))}
        {(p?.phone || p?.email) && (
          <dl className="facts">
            {p.phone && (
              <>
                <dt>{t('context.phone')}</dt>
                <dd className="tnum">{p.phone}</dd>
              </>
            )}
            {p.email && (
              <>
                <dt>{t('context.email')}</dt>
                <dd>{p.email}</dd>
              </>
            )}
          </dl>
        )}
      </Fold>
      <ConversationTags id={id} tagIds={conversation.tagIds} />
      <Fold title={t('context.cases', { count: conversation.cases.length })} open>
        {conversation.cases.map((item) => (
          <CaseLine key={item.id} item={item} open={() => change({ panel: `case:${item.id}` })} />
        ))}
        {conversation.cases.length === 0 && <p className="faint small">{t('context.noCases')}</p>}
      </Fold>
      <Earlier personId={conversation.personId} current={id} />
      <Routing id={id} />
    </aside>
  );
}

function Fold({
  title,
  open = false,
  children,
  onToggle,
}: {
  title: string;
  open?: boolean;
  children: React.ReactNode;
  onToggle?: (open: boolean) => void;
}) {
  return (
    <details className="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="forward" size={14} />
        {title}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}

function ConversationTags({ id, tagIds }: { id: string; tagIds: string[] }) {
  const { t } = useTranslation(['inbox', 'common']);
  const tags = useTags();
  const change = useChangeConversation();
  const { failed } = useFeedback();
  return (
    <Fold title={t('common:field.tags')} open>
      <Select
        mode="multiple"
        variant="filled"
        style={{ width: '100%' }}
        aria-label={t('common:field.tags')}
        placeholder={t('context.addTags')}
        value={tagIds}
        showSearch={{ optionFilterProp: 'search' }}
        onChange={(next: string[]) =>
          change.mutate({ id, change: { part: 'tags', tagIds: next } }, { onError: failed })
        }
        options={tags.list.map((tag) => ({
          value: tag.id,
          search: tag.name,
          label: <TagChip name={tag.name} color={tag.color} />,
        }))}
      />
    </Fold>
  );
}

function Earlier({ personId, current }: { personId: string; current: string }) {
  const { t } = useTranslation(['inbox', 'common']);
  const [, change] = useView();
  const earlier = useQuery(conversationsOf(personId)).data?.filter((c) => c.id !== current) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Fold title={t('context.earlier', { count: earlier.length })}>
      {earlier.map((c) => (
        <button key={c.id} type="button" className="context-line" onClick={() => change({ c: c.id })}>
          <span className="clip grow">{c.snippet}</span>
          <Time at={c.lastMessageAt} short className="faint small" />
        </button>
      ))}
    </Fold>
  );
}

function Routing({ id }: { id: string }) {
  const { t } = useTranslation(['inbox', 'common']);
  const [wanted, setWanted] = useState(false);
  const routing = useQuery({ ...routingQuery(id), enabled: wanted });
  const members = useMembers();
  const teams = useTeams();
  const rules = useRules();
  const format = useFormat();
  return (
    <Fold title={t('context.routing')} onToggle={setWanted}>
      {routing.isPending && wanted && <Rows count={2} />}
      {routing.data?.length === 0 && <p className="faint small">{t('context.noRouting')}</p>}
      <ol className="routing">
        {routing.data?.map((step) => (
          <li key={step.at + step.reason}>
            <div className="between">
              <b>
                {[
                  step.teamId && teams.byId.get(step.teamId)?.name,
                  step.assigneeId && members.byId.get(step.assigneeId)?.name,
                ]
                  .filter(Boolean)
                  .join(' → ') || t('thread.unassigned')}
              </b>
              <Time at={step.at} short className="faint small" />
            </div>
            <p className="soft small">
              {[
                t(`cause.${step.cause as 'routed'}`, { defaultValue: step.cause }),
                rules.byId.get(step.rule ?? '')?.name,
                t(`reason.${step.reason as 'least_loaded'}`, { defaultValue: step.reason }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {step.candidates.length > 0 && (
              <p className="faint small tnum">
                {format.list(
                  step.candidates.map((one) =>
                    t('candidate', { name: one.name, load: one.load, capacity: one.capacity }),
                  ),
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
