import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewCase } from '~/cases/NewCase';
import { useFormat } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';
import { Section } from '~/ui/Page';
import { PanelFrame } from '~/ui/PanelFrame';
import { Loaded } from '~/ui/states';
import { postQuery } from './api';
import { PostCard } from './PostCard';

export function PostPanel({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation(['listening', 'common']);
  const post = useQuery(postQuery(id));
  const format = useFormat();
  const [newCase, setNewCase] = useState(false);
  return (
    <PanelFrame
      title={t('common:panel.post')}
      close={close}
      actions={
        <Button icon={<Icon name="case" size={16} />} onClick={() => setNewCase(true)}>
          {t('post.openCase')}
        </Button>
      }
    >
      <Loaded query={post}>
        {({ post: data, thread, formerTexts }) => (
          <div className="stack">
            <PostCard post={data} />
            <dl className="facts">
              <dt>{t('post.postedAt')}</dt>
              <dd>{format.exact(data.postedAt)}</dd>
              <dt>{t('post.seenAt')}</dt>
              <dd>{format.exact(data.seenAt)}</dd>
              {data.editedAt && (
                <>
                  <dt>{t('post.edited')}</dt>
                  <dd>{format.exact(data.editedAt)}</dd>
                </>
              )}
              {data.deletedAt && (
                <>
                  <dt>{t('post.deleted')}</dt>
                  <dd>{format.exact(data.deletedAt)}</dd>
                </>
              )}
              <dt>{t('post.externalId')}</dt>
              <dd className="mono">{data.externalId}</dd>
            </dl>
            {formerTexts.length > 0 && (
              <Section title={t('post.former')}>
                {formerTexts.map((former) => (
                  <p key={former.until} className="soft">
                    {former.text}{' '}
                    <span className="faint small">{t('post.until', { time: format.exact(former.until) })}</span>
                  </p>
                ))}
              </Section>
            )}
            {thread.length > 1 && (
              <Section title={t('post.thread')}>
                <div className="stack">
                  {thread
                    .filter((other) => other.id !== data.id)
                    .map((other) => (
                      <PostCard key={other.id} post={other} />
                    ))}
                </div>
              </Section>
            )}
            {newCase && (
              <NewCase
                close={() => setNewCase(false)}
                title={data.text}
                personId={data.author?.person ?? null}
                postIds={[data.id]}
              />
            )}
          </div>
        )}
      </Loaded>
    </PanelFrame>
  );
}
