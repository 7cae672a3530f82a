import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { type Case, priorities } from '~/api/model';
import { useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { EditableText, MemberPick, TeamPick } from '~/ui/fields';
import { Icon } from '~/ui/Icon';
import { isSend } from '~/ui/keys';
import { Avatar, PriorityMark } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Loaded, Rows } from '~/ui/states';
import { Timeline } from '~/ui/Timeline';
import { useSave } from '~/ui/useSave';
import { useView } from '~/ui/useView';
import { caseTimelineQuery, useCaseNote, useCaseRefresh, useCaseStatus } from './api';
import { CaseStatusMark } from './CaseLine';
import { CloseCase } from './CloseCase';
import { DueField } from './DueField';
import './cases.css';

/** A case in full: facts that one edits in place, state, notes and time line. */
export function CaseView({ item: c, wide }: { item: Case; wide?: boolean }) {
  const { t } = useTranslation(['cases', 'common']);
  const can = useCan();
  const refresh = useCaseRefresh();
  const store = useCallback(
    async (part: Partial<Case>, version: number) => {
      await api.patch(`/cases/${c.id}`, part, version);
      refresh();
    },
    [c.id, refresh],
  );
  const save = useSave<Partial<Case>>(t('noTitle', { number: c.number }), store, refresh);
  const set = (part: Partial<Case>) => void save(part, c.version);
  const frozen = !can('cases.');

  return (
    <div className={`case ${wide ? 'case-wide' : ''}`}>
      <div className="case-main">
        <h2 className="case-title">
          <EditableText
            value={c.title}
            label={t('field.title')}
            save={(title) => title && set({ title })}
            disabled={frozen}
          />
        </h2>
        <CaseActions item={c} />
        <div className="case-description">
          <EditableText
            multiline
            value={c.description ?? ''}
            label={t('field.description')}
            placeholder={t('addDescription')}
            save={(description) => set({ description })}
            disabled={frozen}
          />
        </div>
      </div>
      <CaseFacts c={c} set={set} frozen={frozen} />
      <div className="case-log">
        <CaseLog id={c.id} />
      </div>
    </div>
  );
}

function CaseFacts({ c, set, frozen }: { c: Case; set: (part: Partial<Case>) => void; frozen: boolean }) {
  const { t } = useTranslation(['cases', 'common']);
  const navigate = useNavigate();
  const [, change] = useView();
  return (
    <dl className="properties case-facts">
      <dt>{t('common:priority.label')}</dt>
      <dd>
        <Select
          variant="borderless"
          disabled={frozen}
          aria-label={t('common:priority.label')}
          value={c.priority}
          onChange={(priority) => set({ priority })}
          options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))}
        />
      </dd>
      <dt>{t('common:field.team')}</dt>
      <dd>
        <TeamPick
          variant="borderless"
          disabled={frozen}
          label={t('common:field.team')}
          none={t('common:state.none')}
          value={c.teamId}
          onChange={(teamId) => set({ teamId: teamId ?? null })}
        />
      </dd>
      <dt>{t('field.owner')}</dt>
      <dd>
        <MemberPick
          variant="borderless"
          disabled={frozen}
          label={t('field.owner')}
          none={t('common:field.nobody')}
          value={c.ownerId}
          onChange={(ownerId) => set({ ownerId: ownerId ?? null })}
        />
      </dd>
      <dt>{t('field.due')}</dt>
      <dd>
        <DueField value={c.dueAt} save={(dueAt) => set({ dueAt })} disabled={frozen} />
      </dd>
      {c.personId && (
        <>
          <dt>{t('field.person')}</dt>
          <dd>
            <Button type="text" onClick={() => change({ panel: `person:${c.personId}` })}>
              <Avatar name={c.person?.name ?? '?'} url={c.person?.avatarUrl} size={20} />
              {c.person?.name ?? t('openPerson')}
            </Button>
          </dd>
        </>
      )}
      {c.conversationId && (
        <>
          <dt>{t('field.conversation')}</dt>
          <dd>
            <Button
              type="text"
              icon={<Icon name="inbox" size={16} />}
              onClick={() => void navigate({ to: '/inbox', search: { view: 'all', c: c.conversationId } as never })}
            >
              {t('openConversation')}
            </Button>
          </dd>
        </>
      )}
      {(c.postIds?.length ?? 0) > 0 && (
        <>
          <dt>{t('field.posts')}</dt>
          <dd className="row-wrap">
            {c.postIds?.map((id, index) => (
              <Button key={id} size="small" onClick={() => change({ panel: `post:${id}` })}>
                {t('postNumber', { n: index + 1 })}
              </Button>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function CaseActions({ item: c }: { item: Case }) {
  const { t } = useTranslation(['cases', 'common']);
  const status = useCaseStatus(c.id);
  const { failed } = useFeedback();
  const [closing, setClosing] = useState(false);
  const to = (next: Case['status']) => status.mutate({ status: next }, { onError: failed });
  return (
    <div className="row-wrap case-actions">
      <CaseStatusMark status={c.status} />
      <span className="grow" />
      {c.status === 'new' && <Button onClick={() => to('open')}>{t('start')}</Button>}
      {c.status === 'open' && <Button onClick={() => to('pending')}>{t('wait')}</Button>}
      {c.status === 'pending' && <Button onClick={() => to('open')}>{t('resume')}</Button>}
      {(c.status === 'open' || c.status === 'pending') && (
        <Button onClick={() => to('resolved')}>{t('resolve')}</Button>
      )}
      {c.status === 'closed' ? (
        <Button icon={<Icon name="undo" size={16} />} onClick={() => to('open')}>
          {t('reopen')}
        </Button>
      ) : (
        <Button type="primary" icon={<Icon name="check" size={16} />} onClick={() => setClosing(true)}>
          {t('close.action')}
        </Button>
      )}
      {closing && <CloseCase item={c} close={() => setClosing(false)} />}
    </div>
  );
}

function CaseLog({ id }: { id: string }) {
  const { t } = useTranslation(['cases', 'common']);
  const timeline = useQuery(caseTimelineQuery(id));
  const note = useCaseNote(id);
  const { failed } = useFeedback();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim()) note.mutate(text.trim(), { onSuccess: () => setText(''), onError: failed });
  };
  return (
    <Section title={t('timeline')}>
      <div className="case-note">
        <Input.TextArea
          aria-label={t('note.label')}
          placeholder={t('note.placeholder')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => isSend(event) && add()}
        />
        <Button disabled={!text.trim()} loading={note.isPending} onClick={add}>
          {t('note.add')}
        </Button>
      </div>
      <Loaded query={timeline} skeleton={<Rows count={3} />}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="faint">{t('noTimeline')}</p>
          ) : (
            <Timeline entries={[...entries].sort((a, b) => b.at.localeCompare(a.at))} />
          )
        }
      </Loaded>
    </Section>
  );
}
