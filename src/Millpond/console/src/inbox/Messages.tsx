import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail, Message } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import { Failed, Rows } from '~/ui/states';
import { inOrder, messagesQuery } from './api';
import { MessageItem } from './MessageItem';
import type { Requests } from './useInboxKeys';

/** The thread, oldest first with lines between days. It stays at its end while one is there; elsewhere new things are counted and move nothing. */
export function Messages({
  id,
  c,
  requests,
  onRead,
  replyTo,
}: {
  id: string;
  c: ConversationDetail;
  requests: Requests;
  onRead: () => void;
  replyTo: (message: Message) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const query = useInfiniteQuery(messagesQuery(id));
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const heightBefore = useRef<number | null>(null);
  const [unseen, setUnseen] = useState(0);
  const messages = query.data ? inOrder(query.data.pages) : [];
  const last = messages.at(-1)?.id;
  const known = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !last) return;
    if (heightBefore.current !== null) {
      element.scrollTop += element.scrollHeight - heightBefore.current;
      heightBefore.current = null;
    } else if (known.current === undefined || atEnd.current) {
      element.scrollTop = element.scrollHeight;
      onRead();
    } else if (last !== known.current) setUnseen((n) => n + 1);
    known.current = last;
  });

  useEffect(() => {
    if (requests.take('open')) box.current?.focus();
  }, [requests]);

  const onScroll = (event: React.UIEvent<HTMLDivElement>) => {
    const element = event.currentTarget;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
    if (atEnd.current) {
      if (unseen > 0) setUnseen(0);
      onRead();
    }
  };

  /** A picture that arrives makes the thread longer; who is at its end stays there. */
  const onPicture = () => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  };

  const earlier = () => {
    heightBefore.current = box.current?.scrollHeight ?? null;
    void query.fetchNextPage();
  };

  if (query.isPending)
    return (
      <div className="thread-messages">
        <Rows avatar />
      </div>
    );
  if (query.error && !query.data)
    return (
      <div className="thread-messages">
        <Failed error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  return (
    <div className="thread-frame">
      <div
        ref={box}
        className="thread-messages"
        role="log"
        aria-label={t('thread.messages')}
        tabIndex={0}
        onScroll={onScroll}
        onLoadCapture={onPicture}
      >
        {query.hasNextPage && (
          <div className="table-foot thread-earlier">
            <Button size="small" loading={query.isFetchingNextPage} onClick={earlier}>
              {t('thread.earlier')}
            </Button>
          </div>
        )}
        {messages.map((message, index) => {
          const day = format.day(message.at);
          const before = messages[index - 1];
          return (
            <div key={message.id}>
              {(!before || format.day(before.at) !== day) && (
                <div className="thread-day">
                  <span>{day}</span>
                </div>
              )}
              <MessageItem message={message} conversation={c} replyTo={replyTo} />
            </div>
          );
        })}
      </div>
      {unseen > 0 && (
        <button
          type="button"
          className="thread-unseen"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight })}
        >
          <Icon name="down" size={14} />
          {t('thread.unseen', { count: unseen })}
        </button>
      )}
    </div>
  );
}
