import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useChannels } from '~/api/directory';
import { explain } from '~/api/explain';
import type { ConversationDetail, Message } from '~/api/model';
import { useCan, useMyself } from '~/session/session';
import { Icon } from '~/ui/Icon';
import { AttachButton } from './AttachButton';
import { draftQuery, inOrder, messagesQuery } from './api';
import { ComposerHead } from './ComposerHead';
import { defaultKind, filesOf, lengthOf, signOffMark, type WritingKind, writingKinds } from './composing';
import { Faces } from './Faces';
import { Guard } from './Guard';
import { LengthCount } from './LengthCount';
import { ReplyTarget } from './ReplyTarget';
import { insert } from './textBox';
import { useDraft } from './useDraft';
import { useFiles } from './useFiles';
import type { Requests } from './useInboxKeys';
import { useScripts } from './useScripts';
import { useSending } from './useSending';
import { useTextBox } from './useTextBox';
import { WritingBox } from './WritingBox';

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

/** Writes to the person, or a note among colleagues: what way, through which account, with what, and off it goes. */
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

  const box = useTextBox();
  const { element, text, write } = box;
  const draft = useDraft(c.id, kind, text);
  const loaded = useQuery({ ...draftQuery(c.id), retry: false });
  const restored = useRef(false);
  useEffect(() => {
    if (!loaded.data || restored.current) return;
    restored.current = true;
    if (!element.current?.value && loaded.data.text) {
      write(loaded.data.text);
      if (loaded.data.kind !== 'repost' && loaded.data.kind !== 'like') setKind(loaded.data.kind);
      draft.known(loaded.data.text);
    }
  }, [loaded.data, element, write, draft]);

  useEffect(() => {
    const wish = requests.take('reply', 'note');
    if (!wish) return;
    setKind((now) => (wish === 'note' ? 'note' : now === 'note' ? null : now));
    element.current?.focus();
  }, [requests, element]);
  useEffect(() => {
    if (!replyTo) return;
    setKind(null);
    element.current?.focus();
  }, [replyTo, element]);

  const length = lengthOf(kind, text, me.member.signOff, channel);
  const tooLong = length.limit !== null && length.used > length.limit;
  const sending = useSending(c.id, () => {
    write('');
    draft.sent();
    files.sent();
    client.setQueryData(draftQuery(c.id).queryKey, null);
    clearReplyTo();
  });
  const files = useFiles(c.id, sending.tell);
  const fileLimits = filesOf(kind, channel);
  const stray = files.list.length > (fileLimits?.count ?? 0);
  const empty = text.trim() === '' && files.list.length === 0;

  const submit = async (version = seenVersion) => {
    if (empty || tooLong || stray || files.busy || sending.pending) return;
    sending.tell(null);
    // Without its description a picture is not sent; why it was not kept is told already.
    if (!(await files.settled())) return;
    sending.send({
      kind,
      text: text.trim(),
      files: files.list.map((file) => file.id),
      replyToId: kind === 'note' ? null : (replyTo?.id ?? lastIncoming?.id ?? null),
      seenVersion: version,
    });
  };

  const scripts = useScripts(element, text, write);

  /** A file that is pasted or dropped where none can go is not silently lost. */
  const takeFiles = (event: React.SyntheticEvent, data: DataTransfer) => {
    if (data.files.length === 0 || data.getData('text/plain')) return;
    event.preventDefault();
    if (fileLimits) void files.add([...data.files]);
    else sending.tell(new Error(t('files.notOffered')));
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
      <ComposerHead kinds={kinds} kind={kind} choose={setKind} account={account} person={c.person.name} />
      {replyTo && kind !== 'note' && <ReplyTarget message={replyTo} clear={clearReplyTo} />}
      <Guard
        kind={kind}
        text={text}
        lastIncoming={lastIncoming}
        windowHours={channel?.limits.privateWindowHours ?? null}
      />
      {sending.error !== null && (
        <div className="composer-error" role="alert">
          <Icon name="warning" size={15} />
          <span className="grow">{explain(sending.error)}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('common:action.close')}
            icon={<Icon name="close" size={14} />}
            onClick={() => sending.tell(null)}
          />
        </div>
      )}
      <WritingBox
        kind={kind}
        box={box}
        scripts={scripts}
        submit={() => void submit()}
        keep={draft.flush}
        takeFiles={takeFiles}
      />
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
        <Faces choose={(face) => insert(element.current, face, write)} />
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
            loading={sending.pending}
            icon={<Icon name={kind === 'note' ? 'note' : 'send'} size={15} />}
          >
            {t(`send.${kind}`)}
          </Button>
        </Tooltip>
      </div>
      {sending.moved && (
        <Suspense>
          <MovedDialog
            problem={sending.moved}
            sending={sending.pending}
            back={(version) => {
              accept(version);
              sending.seen();
              void client.invalidateQueries({ queryKey: ['messages', c.id] });
              void client.invalidateQueries({ queryKey: ['conversation', c.id] });
              element.current?.focus();
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
