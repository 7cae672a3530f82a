import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popover, Segmented, Tooltip } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useChannels } from '~/api/directory';
import { explain } from '~/api/explain';
import type { Message, Script } from '~/api/model';
import { isProblem, type Problem } from '~/api/problem';
import { useFormat, useNow } from '~/format/useFormat';
import { useCan, useMyself } from '~/session/session';
import { Icon, type IconName } from '~/ui/Icon';
import { isComposing, isSend } from '~/ui/keys';
import { ChannelMark } from '~/ui/marks';
import {
  type ConversationDetail,
  draftQuery,
  inOrder,
  messagesQuery,
  saveDraft,
  scriptsQuery,
  useSendReply,
} from './api';
import {
  defaultKind,
  findScripts,
  lengthOf,
  type Slash,
  signOffMark,
  slashAt,
  type WritingKind,
  writingKinds,
} from './composing';
import { MovedDialog } from './MovedDialog';
import type { Requests } from './useInboxKeys';

interface Props {
  conversation: ConversationDetail;
  seenVersion: number;
  accept: (version: number) => void;
  replyTo: Message | null;
  clearReplyTo: () => void;
  requests: Requests;
}

const kindIcons: Record<WritingKind, IconName> = { public: 'globe', private: 'lock', note: 'note' };
const faces = [
  '🙂',
  '😊',
  '🙏',
  '👍',
  '👌',
  '🎉',
  '❤️',
  '🌊',
  '😅',
  '😔',
  '🤝',
  '✅',
  '📦',
  '🚚',
  '📞',
  '⏳',
  '🔧',
  '💡',
  '🎁',
  '🌟',
];

export function Composer({ conversation: c, seenVersion, accept, replyTo, clearReplyTo, requests }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const me = useMyself();
  const can = useCan();
  const client = useQueryClient();
  const account = useAccounts().byId.get(c.accountId);
  const channel = useChannels().byKind.get(account?.kind ?? '');
  const thread = useInfiniteQuery(messagesQuery(c.id));
  const lastIncoming = useMemo(
    () => (thread.data ? inOrder(thread.data.pages).findLast((m) => m.direction === 'in') : undefined),
    [thread.data],
  );
  const kinds = writingKinds(account, can('inbox.reply'));
  const [chosen, setKind] = useState<WritingKind | null>(null);
  const kind = chosen && kinds.includes(chosen) ? chosen : defaultKind(kinds, (replyTo ?? lastIncoming)?.visibility);

  const box = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const key = useRef(crypto.randomUUID());
  const [text, setText] = useState('');
  const [moved, setMoved] = useState<Problem | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = useSendReply(c.id);

  /** The text box owns its text: it is written to only when no input method is composing. */
  const write = useCallback((next: string, caret = next.length) => {
    const element = box.current;
    if (!element || composing.current) return;
    element.value = next;
    element.setSelectionRange(caret, caret);
    growToText(element);
    setText(next);
  }, []);

  const draft = useDraft(c.id, kind, text);
  const loaded = useQuery({ ...draftQuery(c.id), retry: false });
  const restored = useRef(false);
  useEffect(() => {
    if (!loaded.data || restored.current) return;
    restored.current = true;
    if (!box.current?.value && loaded.data.text) {
      write(loaded.data.text);
      if (loaded.data.kind !== 'repost' && loaded.data.kind !== 'like') setKind(loaded.data.kind);
      draft.known(loaded.data.text);
    }
  }, [loaded.data, write, draft]);

  useEffect(() => {
    const wish = requests.take('reply', 'note');
    if (!wish) return;
    setKind((now) => (wish === 'note' ? 'note' : now === 'note' ? null : now));
    box.current?.focus();
  }, [requests]);
  useEffect(() => {
    if (!replyTo) return;
    setKind(null);
    box.current?.focus();
  }, [replyTo]);

  const length = lengthOf(kind, text, me.member.signOff, channel);
  const tooLong = length.limit !== null && length.used > length.limit;
  const empty = text.trim() === '';

  const submit = (version = seenVersion) => {
    if (empty || tooLong || send.isPending) return;
    setError(null);
    send.mutate(
      {
        kind,
        text: text.trim(),
        replyToId: kind === 'note' ? null : (replyTo?.id ?? lastIncoming?.id ?? null),
        seenVersion: version,
        key: key.current,
      },
      {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          setMoved(null);
          write('');
          draft.sent();
          client.setQueryData(draftQuery(c.id).queryKey, null);
          clearReplyTo();
        },
        onError: (refusal) => {
          // A refused reply was not taken in, so the next attempt is a new one.
          if (!isProblem(refusal) || refusal.status !== 0) key.current = crypto.randomUUID();
          if (isProblem(refusal, 'inbox.thread_moved')) setMoved(refusal);
          else setError(refusal);
        },
      },
    );
  };

  const scripts = useScripts(box, text, write);

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (scripts.onKey(event)) return;
    if (isSend(event)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      draft.flush();
      event.currentTarget.blur();
    }
  };

  return (
    <form
      className={`composer composer-${kind}`}
      aria-label={t('composer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="composer-head">
        <Segmented<WritingKind>
          size="small"
          value={kind}
          onChange={setKind}
          aria-label={t('composer.visibility')}
          options={kinds.map((value) => ({
            value,
            label: (
              <span className="row composer-kind">
                <Icon name={kindIcons[value]} size={14} />
                {t(`kind.${value}`)}
              </span>
            ),
          }))}
        />
        <span className="composer-as clip" id="composer-as">
          {kind === 'note' ? (
            t('composer.noteSeen')
          ) : (
            <>
              {account && <ChannelMark channel={account.kind} color={account.color} size={15} />}
              <b className="clip">{account?.handle || account?.name}</b>
              <span className="faint clip">
                {kind === 'public' ? t('composer.publicSeen') : t('composer.privateSeen', { name: c.person.name })}
              </span>
            </>
          )}
        </span>
      </div>
      {replyTo && kind !== 'note' && (
        <div className="composer-target">
          <Icon name="reply" size={14} />
          <span className="clip grow">{t('composer.replyTo', { text: replyTo.text })}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('composer.clearTarget')}
            icon={<Icon name="close" size={14} />}
            onClick={clearReplyTo}
          />
        </div>
      )}
      <Guard
        kind={kind}
        text={text}
        lastIncoming={lastIncoming}
        windowHours={channel?.limits.privateWindowHours ?? null}
      />
      {error !== null && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: () => setError(null) }}
          title={explain(error)}
          className="composer-error"
        />
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          rows={2}
          aria-label={t(`composer.label.${kind}`)}
          aria-describedby="composer-as"
          aria-keyshortcuts="r"
          aria-expanded={scripts.open}
          aria-controls="composer-scripts"
          role="combobox"
          aria-autocomplete="list"
          aria-activedescendant={scripts.open ? `script-${scripts.active}` : undefined}
          placeholder={t(`composer.placeholder.${kind}`)}
          defaultValue=""
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            setText(event.currentTarget.value);
          }}
          onInput={(event) => {
            growToText(event.currentTarget);
            setText(event.currentTarget.value);
          }}
          onSelect={scripts.follow}
          onKeyDown={onKeyDown}
          onBlur={draft.flush}
        />
        {scripts.list}
      </div>
      <div className="composer-foot">
        <Tooltip title={t('composer.scripts')}>
          <Button
            type="text"
            size="small"
            aria-label={t('composer.scripts')}
            icon={<Icon name="script" size={16} />}
            onClick={scripts.start}
          />
        </Tooltip>
        <Popover
          trigger="click"
          content={
            <div className="faces">
              {faces.map((face) => (
                <button key={face} type="button" onClick={() => insert(box.current, face, write)}>
                  {face}
                </button>
              ))}
            </div>
          }
        >
          <Button type="text" size="small" aria-label={t('composer.emoji')} icon={<Icon name="smile" size={16} />} />
        </Popover>
        {draft.saved && text && <span className="faint small composer-draft">{t('composer.draftSaved')}</span>}
        <span className="grow" />
        {kind !== 'note' && me.member.signOff && (
          <span className="composer-signoff" title={t('composer.signOffHint')}>
            {signOffMark(me.member.signOff)}
          </span>
        )}
        <LengthCount used={length.used} limit={length.limit} />
        <Tooltip title={t('composer.sendKey')}>
          <Button
            type="primary"
            htmlType="submit"
            disabled={empty || tooLong}
            loading={send.isPending}
            icon={<Icon name={kind === 'note' ? 'note' : 'send'} size={15} />}
          >
            {t(`send.${kind}`)}
          </Button>
        </Tooltip>
      </div>
      <MovedDialog
        problem={moved}
        sending={send.isPending}
        back={(version) => {
          accept(version);
          setMoved(null);
          void client.invalidateQueries({ queryKey: ['messages', c.id] });
          void client.invalidateQueries({ queryKey: ['conversation', c.id] });
          box.current?.focus();
        }}
        sendAnyway={(version) => {
          accept(version);
          submit(version);
        }}
      />
    </form>
  );
}

function LengthCount({ used, limit }: { used: number; limit: number | null }) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  if (limit === null || used === 0) return null;
  const left = limit - used;
  const tone = left < 0 ? 'length-over' : left < limit * 0.1 ? 'length-near' : '';
  return (
    <span className={`length tnum ${tone}`} role={left < 0 ? 'alert' : undefined} title={t('composer.lengthHint')}>
      {left < 0 ? t('composer.over', { count: -left }) : `${format.count(used)} / ${format.count(limit)}`}
    </span>
  );
}

/** What one should know before it goes out. */
function Guard({
  kind,
  text,
  lastIncoming,
  windowHours,
}: {
  kind: WritingKind;
  text: string;
  lastIncoming: Message | undefined;
  windowHours: number | null;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const now = useNow();
  const warnings: string[] = [];
  if (
    kind === 'private' &&
    windowHours &&
    lastIncoming &&
    now - new Date(lastIncoming.at).getTime() > windowHours * 3_600_000
  )
    warnings.push(t('guard.window', { hours: windowHours }));
  if (kind === 'public' && /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text)) warnings.push(t('guard.phone'));
  if (kind === 'public' && /(?<!\d)\d{17}[\dXx](?!\d)/.test(text)) warnings.push(t('guard.idCard'));
  if (lastIncoming?.deletedAt && kind !== 'note') warnings.push(t('guard.deleted'));
  if (warnings.length === 0) return null;
  return (
    <ul className="composer-guard" role="status">
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" size={14} /> {warning}
        </li>
      ))}
    </ul>
  );
}

/** Saves what one types after a breath, and at once when one leaves. */
function useDraft(id: string, kind: WritingKind, text: string) {
  const last = useRef('');
  const latest = useRef({ kind, text });
  latest.current = { kind, text };
  const [saved, setSaved] = useState(false);

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.text === last.current) return;
    last.current = now.text;
    saveDraft(id, now).then(
      () => setSaved(true),
      () => {
        last.current = ''; // The next pause tries again; the text is still in the box.
      },
    );
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke starts the pause anew
  useEffect(() => {
    setSaved(false);
    const timer = setTimeout(flush, 900);
    return () => clearTimeout(timer);
  }, [text, kind, flush]);
  useEffect(() => flush, [flush]);

  return useMemo(
    () => ({
      saved,
      flush,
      known: (value: string) => {
        last.current = value;
      },
      sent: () => {
        last.current = '';
        latest.current = { ...latest.current, text: '' };
        void saveDraft(id, { kind: latest.current.kind, text: '' }).catch(() => undefined); // The server drops it with the reply anyway.
      },
    }),
    [saved, flush, id],
  );
}

/** The list of scripts that opens while one types `/word`. */
function useScripts(
  box: React.RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string, caret?: number) => void,
) {
  const { t } = useTranslation(['inbox', 'common']);
  const [slash, setSlash] = useState<Slash | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const all = useQuery({ ...scriptsQuery, enabled: slash !== null });
  const found = slash && slash.start !== dismissed ? findScripts(all.data ?? [], slash.word) : [];
  const open = found.length > 0;

  const follow = useCallback(() => {
    const element = box.current;
    const next = element && element === document.activeElement ? slashAt(element.value, element.selectionStart) : null;
    setSlash(next);
    if (!next) setDismissed(null);
    setActive(0);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing moves the caret
  useEffect(follow, [text, follow]);

  const choose = (script: Script) => {
    const element = box.current;
    if (!element || !slash) return;
    const after = element.value.slice(element.selectionStart);
    const before = element.value.slice(0, slash.start) + script.text;
    element.focus();
    write(before + after, before.length);
    setSlash(null);
  };

  const onKey = (event: React.KeyboardEvent): boolean => {
    if (!open) return false;
    const script = found[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      if (script) choose(script);
    } else if (event.key === 'Escape') setDismissed(slash?.start ?? null);
    else return false;
    event.preventDefault();
    return true;
  };

  const list = open ? (
    <div id="composer-scripts" className="scripts" role="listbox" aria-label={t('composer.scripts')}>
      {found.map((script, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the text box that owns the focus
        <div
          key={script.id}
          id={`script-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setActive(index)}
          onClick={() => choose(script)}
        >
          <b>{script.title}</b>
          {script.shortcut && <span className="mono faint">/{script.shortcut.replace(/^\//, '')}</span>}
          <span className="clip faint">{script.text}</span>
        </div>
      ))}
    </div>
  ) : null;

  const start = () => insert(box.current, box.current?.value && !/\s$/.test(box.current.value) ? ' /' : '/', write);
  return { open, active, follow, onKey, list, start };
}

function insert(element: HTMLTextAreaElement | null, piece: string, write: (text: string, caret?: number) => void) {
  if (!element) return;
  const { selectionStart: start, selectionEnd: end, value } = element;
  element.focus();
  write(value.slice(0, start) + piece + value.slice(end), start + piece.length);
}

function growToText(element: HTMLTextAreaElement) {
  element.style.height = 'auto';
  element.style.height = `${Math.min(240, element.scrollHeight)}px`;
}
