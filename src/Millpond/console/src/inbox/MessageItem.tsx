import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '~/api/directory';
import type { ConversationDetail, Message } from '~/api/model';
import { cutSpans } from '~/format/spans';
import { useFormat } from '~/format/useFormat';
import { useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon, type IconName } from '~/ui/Icon';
import { Media } from '~/ui/Media';
import { Avatar, Pill } from '~/ui/marks';
import { useView } from '~/ui/useView';
import { useRetryMessage, useSendReply } from './api';
import { signOffMark } from './composing';
import { noticeWords } from './notices';

/** Text with the places that a rule matched, marked. */
export function Marked({
  text,
  spans,
}: {
  text: string;
  spans?: { start: number; length: number }[] | null | undefined;
}) {
  return cutSpans(text, spans).map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className="mark">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  );
}

const visibilityIcons: Record<Message['visibility'], IconName> = { public: 'globe', private: 'lock', note: 'note' };

export function MessageItem({
  message: m,
  conversation: c,
  replyTo,
}: {
  message: Message;
  conversation: ConversationDetail;
  replyTo: (message: Message) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const [, change] = useView();
  if (m.direction === 'system')
    return (
      <div className="message-system">
        <span>{noticeWords(m, t)}</span> <time title={format.exact(m.at)}>{format.clock(m.at)}</time>
      </div>
    );
  const name = m.author?.name ?? (m.direction === 'in' ? c.person.name : '');
  const side = m.direction === 'in' ? 'in' : 'out';
  return (
    <article
      className={`message message-${side} message-${m.visibility}`}
      aria-label={t(`message.${m.visibility}By`, { name })}
    >
      <Avatar name={name} url={m.direction === 'in' ? c.person.avatarUrl : null} size={28} />
      <div className="message-body">
        <div className="message-head">
          <b className="clip">{name}</b>
          <span className="message-visibility">
            <Icon name={visibilityIcons[m.visibility]} size={13} />
            {t(`visibility.${m.visibility}`)}
          </span>
          <time className="faint tnum" title={format.exact(m.at)} dateTime={m.at}>
            {format.clock(m.at)}
          </time>
          {m.url && (
            <a
              href={m.url}
              target="_blank"
              rel="noreferrer noopener"
              className="message-original"
              aria-label={t('message.original')}
              title={t('message.original')}
            >
              <Icon name="external" size={14} />
            </a>
          )}
        </div>
        {m.kind === 'text' ? (
          <div className={`message-text ${m.deletedAt ? 'message-deleted' : ''}`}>
            <Marked text={m.text} spans={m.spans} />
            {m.signOff && <span className="faint"> {signOffMark(m.signOff)}</span>}
          </div>
        ) : (
          <div className="message-act">
            <Icon name={m.kind === 'like' ? 'heart' : 'repost'} size={15} />
            {t(`message.${m.kind}`)}
            {m.text && <span className="message-text">{m.text}</span>}
            {m.kind === 'repost' && m.postId && (
              <Button size="small" type="link" onClick={() => change({ panel: `post:${m.postId}` })}>
                {t('message.showReposted')}
              </Button>
            )}
          </div>
        )}
        <Media items={m.media} />
        <div className="message-foot">
          {m.deletedAt && (
            <Pill tone="warning" icon="trash" title={format.exact(m.deletedAt)}>
              {t('message.deleted')}
            </Pill>
          )}
          {m.editedAt && (
            <span className="faint small" title={format.exact(m.editedAt)}>
              {t('message.edited')}
            </span>
          )}
          {m.direction === 'out' && m.visibility !== 'note' && <SendState message={m} conversationId={c.id} />}
          {m.direction === 'in' && <Acts message={m} conversation={c} replyTo={replyTo} />}
        </div>
      </div>
    </article>
  );
}

function SendState({ message: m, conversationId }: { message: Message; conversationId: string }) {
  const { t } = useTranslation(['inbox', 'common']);
  const retry = useRetryMessage(conversationId);
  const { failed } = useFeedback();
  if (m.state === 'received') return null;
  if (m.state === 'sent')
    return (
      <span className="send-state faint small">
        <Icon name="check" size={13} /> {t('state.sent')}
      </span>
    );
  if (m.state === 'sending')
    return (
      <span className="send-state faint small" role="status">
        <Icon name="clock" size={13} /> {t('state.sending')}
      </span>
    );
  return (
    <span className={`send-state send-${m.state}`} role="status">
      <Icon name="warning" size={14} />
      <span>
        {t(`state.${m.state}`)}
        {m.stateDetail && `: ${m.stateDetail}`}
      </span>
      {m.state === 'failed' && (
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate(m.id, { onError: failed })}>
          {t('state.retry')}
        </Button>
      )}
    </span>
  );
}

function Acts({
  message: m,
  conversation: c,
  replyTo,
}: {
  message: Message;
  conversation: ConversationDetail;
  replyTo: (message: Message) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const can = useCan();
  const capabilities = useAccounts().byId.get(c.accountId)?.capabilities;
  const send = useSendReply(c.id);
  const { done, failed } = useFeedback();
  if (!can('inbox.reply') || m.deletedAt) return null;
  const act = (kind: 'like' | 'repost') =>
    send.mutate(
      { kind, text: '', replyToId: m.id, seenVersion: c.version, key: crypto.randomUUID() },
      { onError: failed, onSuccess: () => done(t(`done.${kind}`)) },
    );
  return (
    <span className="message-acts">
      <Tooltip title={t('act.reply')}>
        <Button
          size="small"
          type="text"
          aria-label={t('act.reply')}
          icon={<Icon name="reply" size={15} />}
          onClick={() => replyTo(m)}
        />
      </Tooltip>
      {m.visibility === 'public' && capabilities?.repost && (
        <Tooltip title={t('act.repost')}>
          <Button
            size="small"
            type="text"
            aria-label={t('act.repost')}
            icon={<Icon name="repost" size={15} />}
            onClick={() => act('repost')}
          />
        </Tooltip>
      )}
      {m.visibility === 'public' && capabilities?.like && (
        <Tooltip title={t('act.like')}>
          <Button
            size="small"
            type="text"
            aria-label={t('act.like')}
            icon={<Icon name="heart" size={15} />}
            onClick={() => act('like')}
          />
        </Tooltip>
      )}
    </span>
  );
}
