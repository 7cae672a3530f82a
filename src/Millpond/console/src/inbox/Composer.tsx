import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Tooltip } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useChannels } from '~/api/directory';
import { explain } from '~/api/explain';
import type { ConversationDetail, Message } from '~/api/model';
import { isProblem, type Problem } from '~/api/problem';
import { useCan, useMyself } from '~/session/session';
import { Icon, type IconName } from '~/ui/Icon';
import { isComposing, isSend } from '~/ui/keys';
import { ChannelMark } from '~/ui/marks';
import { AttachButton } from './AttachButton';
import { draftQuery, inOrder, messagesQuery, useSendReply } from './api';
import { defaultKind, filesOf, lengthOf, signOffMark, type WritingKind, writingKinds } from './composing';
import { Faces } from './Faces';
import { Guard } from './Guard';
import { LengthCount } from './LengthCount';
import { growToText, insert } from './textBox';
import { useDraft } from './useDraft';
import { useFiles } from './useFiles';
import type { Requests } from './useInboxKeys';
import { useScripts } from './useScripts';

const Attachments = lazy(() => import('./Attachments').then((m) => ({ default: m.Attachments })));
const MovedDialog = lazy(() => import('./MovedDialog').then((m) => ({ default: m.MovedDialog })));

interface Props {
  conversation: ConversationDetail;
  seenVersion: number;
  accept: (version: number) => void;
  replyTo: Message | null;
  clearReplyTo: () => void;
  requests: Requests;
}

const kindIcons: Record<WritingKind, IconName> = { public: 'globe', private: 'lock', note: 'note' };

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
  const files = useFiles(c.id, setError);
  const fileLimits = filesOf(kind, channel);
  const stray = files.list.length > (fileLimits?.count ?? 0);
  const empty = text.trim() === '' && files.list.length === 0;

  const submit = async (version = seenVersion) => {
    if (empty || tooLong || stray || files.busy || send.isPending) return;
    setError(null);
    await files.settled();
    send.mutate(
      {
        kind,
        text: text.trim(),
        files: files.list.map((file) => file.id),
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
          files.sent();
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

  /** A file that is pasted or dropped where none can go is not silently lost. */
  const takeFiles = (event: React.SyntheticEvent, data: DataTransfer) => {
    if (data.files.length === 0 || data.getData('text/plain')) return;
    event.preventDefault();
    if (fileLimits) void files.add([...data.files]);
    else setError(new Error(t('files.notOffered')));
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (scripts.onKey(event)) return;
    if (isSend(event)) {
      event.preventDefault();
      void submit();
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
        void submit();
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
        <div className="composer-error" role="alert">
          <Icon name="warning" size={15} />
          <span className="grow">{explain(error)}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('common:action.close')}
            icon={<Icon name="close" size={14} />}
            onClick={() => setError(null)}
          />
        </div>
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
          onPaste={(event) => takeFiles(event, event.clipboardData)}
          onDrop={(event) => takeFiles(event, event.dataTransfer)}
          onBlur={draft.flush}
        />
        {scripts.list}
      </div>
      {(files.list.length > 0 || files.busy) && (
        <Suspense>
          <Attachments files={files} limits={fileLimits} submit={() => void submit()} />
        </Suspense>
      )}
      {stray && (
        <p className="composer-error" role="alert">
          <Icon name="warning" size={15} />
          {t(fileLimits ? 'files.tooMany' : 'files.notOffered', { count: fileLimits?.count ?? 0 })}
        </p>
      )}
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
        <AttachButton files={files} limits={fileLimits} />
        <Faces choose={(face) => insert(box.current, face, write)} />
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
            disabled={empty || tooLong || stray || files.busy}
            loading={send.isPending}
            icon={<Icon name={kind === 'note' ? 'note' : 'send'} size={15} />}
          >
            {t(`send.${kind}`)}
          </Button>
        </Tooltip>
      </div>
      {moved && (
        <Suspense>
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
              void submit(version);
            }}
          />
        </Suspense>
      )}
    </form>
  );
}
