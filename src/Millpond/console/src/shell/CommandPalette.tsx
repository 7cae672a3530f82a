import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Page } from '~/api/client';
import type { Case, Conversation, Person } from '~/api/model';
import { chooseLanguage } from '~/i18n';
import { useCan, useSetPresence, useSignOut } from '~/session/session';
import { Icon, type IconName } from '~/ui/Icon';
import { isComposing } from '~/ui/keys';
import { useTheme } from '~/ui/theme';
import { useDebounced } from '~/ui/useDebounced';
import { navigation } from './navigation';

interface Choice {
  id: string;
  group: 'go' | 'do' | 'people' | 'conversations' | 'cases';
  icon: IconName;
  label: string;
  hint?: string | undefined;
  run: () => void;
}

/** Go to, do, find: one box for all of it. */
export function CommandPalette({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      width={620}
      className="palette"
      destroyOnHidden
      aria-label={t('palette.open')}
      style={{ top: 96 }}
      styles={{ container: { padding: 0 } }}
    >
      <Palette close={close} />
    </Modal>
  );
}

function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const choices = useChoices(text, close);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query starts at the top
  useEffect(() => setActive(0), [text]);
  useEffect(
    () => document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' }),
    [active, listId],
  );

  const onKey = (event: React.KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (at + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choices[active]?.run();
    }
  };

  return (
    <>
      <div className="palette-box">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
          autoFocus
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
          aria-label={t('palette.open')}
          placeholder={t('palette.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
      </div>
      <div className="palette-list" id={listId} role="listbox" aria-label={t('palette.results')}>
        {choices.length === 0 && <p className="palette-none">{t('palette.none')}</p>}
        {choices.map((choice, index) => (
          <div key={choice.id}>
            {choices[index - 1]?.group !== choice.group && (
              <div className="palette-group" aria-hidden>
                {t(`palette.group.${choice.group}`)}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that owns the focus */}
            <div
              role="option"
              id={`${listId}-${index}`}
              aria-selected={index === active}
              tabIndex={-1}
              className="palette-item"
              onMouseMove={() => setActive(index)}
              onClick={choice.run}
            >
              <Icon name={choice.icon} size={16} />
              <span>{choice.label}</span>
              {choice.hint && <small>{choice.hint}</small>}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

function useChoices(text: string, close: () => void): Choice[] {
  const { t, i18n } = useTranslation('common');
  const navigate = useNavigate();
  const can = useCan();
  const { scheme, choose } = useTheme();
  const setPresence = useSetPresence();
  const signOut = useSignOut();
  const q = useDebounced(text.trim(), 180);
  const find = <T,>(path: string, needs: string) => ({
    queryKey: ['palette', path, q],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<Page<T>>(path, { q, limit: 5, ...(path === '/conversations' ? { view: 'all' } : {}) }, signal),
    enabled: q.length > 1 && can(needs),
    staleTime: 10_000,
  });
  const people = useQuery(find<Person>('/people', 'people.'));
  const conversations = useQuery(find<Conversation>('/conversations', 'inbox.'));
  const cases = useQuery(find<Case>('/cases', 'cases.'));

  return useMemo(() => {
    const go =
      (to: string, search: object = {}) =>
      () => {
        close();
        void navigate({ to: to as '/', search: search as never });
      };
    const act = (action: () => void) => () => {
      close();
      action();
    };
    const fixed: Choice[] = [
      ...navigation
        .flatMap((group) => group.places)
        .filter((place) => place.needs.length === 0 || place.needs.some(can))
        .map(
          (place): Choice => ({
            id: place.path,
            group: 'go',
            icon: place.icon,
            label: t(`place.${place.key}`),
            run: go(place.path),
          }),
        ),
      {
        id: 'theme',
        group: 'do',
        icon: scheme === 'dark' ? 'sun' : 'moon',
        label: scheme === 'dark' ? t('palette.toLight') : t('palette.toDark'),
        run: act(() => choose(scheme === 'dark' ? 'light' : 'dark')),
      },
      {
        id: 'language',
        group: 'do',
        icon: 'globe',
        label: i18n.language === 'en' ? '切换到中文' : 'Switch to English',
        run: act(() => void chooseLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')),
      },
      {
        id: 'online',
        group: 'do',
        icon: 'user',
        label: t('palette.online'),
        run: act(() => setPresence.mutate('online')),
      },
      { id: 'away', group: 'do', icon: 'user', label: t('palette.away'), run: act(() => setPresence.mutate('away')) },
      { id: 'out', group: 'do', icon: 'signout', label: t('shell.signOut'), run: act(() => void signOut()) },
    ];
    const wanted = text.trim().toLowerCase();
    return [
      ...fixed.filter((choice) => choice.label.toLowerCase().includes(wanted)),
      ...(people.data?.items ?? []).map(
        (person): Choice => ({
          id: `p${person.id}`,
          group: 'people',
          icon: 'user',
          label: person.name,
          hint: person.identities?.[0]?.handle,
          run: go(`/people/${person.id}`),
        }),
      ),
      ...(conversations.data?.items ?? []).map(
        (c): Choice => ({
          id: `c${c.id}`,
          group: 'conversations',
          icon: 'inbox',
          label: c.person.name,
          hint: c.snippet,
          run: go('/inbox', { view: 'all', c: c.id }),
        }),
      ),
      ...(cases.data?.items ?? []).map(
        (c): Choice => ({
          id: `k${c.id}`,
          group: 'cases',
          icon: 'case',
          label: c.title,
          hint: `#${c.number}`,
          run: go(`/cases/${c.id}`),
        }),
      ),
    ];
  }, [
    text,
    t,
    i18n.language,
    scheme,
    can,
    close,
    navigate,
    choose,
    setPresence,
    signOut,
    people.data,
    conversations.data,
    cases.data,
  ]);
}
