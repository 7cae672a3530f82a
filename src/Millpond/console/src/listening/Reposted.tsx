import { useTranslation } from 'react-i18next';
import { address } from '~/api/client';
import { useAccounts } from '~/api/directory';
import type { Post } from '~/api/model';
import { Media } from '~/ui/Media';
import { Pill, Time } from '~/ui/marks';
import { useView } from '~/ui/useView';

/** What somebody passed on: who had said it, when, and the words; click opens it over the page. */
export function Reposted({ post: p }: { post: NonNullable<Post['reposted']> }) {
  const { t } = useTranslation('listening');
  const [, change] = useView();
  const account = useAccounts().byId.get(p.accountId);
  const name = (p.own ? account?.name : p.author?.name) ?? t('post.nobody');
  return (
    <blockquote className={`post-quote ${p.deletedAt ? 'post-deleted' : ''}`} aria-label={t('post.by', { name })}>
      <div className="row small">
        <b className="clip">{name}</b>
        {p.own && <Pill tone="accent">{t('post.own')}</Pill>}
        <span className="faint">
          <Time at={p.postedAt} />
        </span>
        {p.deletedAt && (
          <Pill tone="warning" icon="trash">
            {t('post.deleted')}
          </Pill>
        )}
      </div>
      <button type="button" className="post-text post-quoted" onClick={() => change({ panel: `post:${p.id}` })}>
        {p.text || <span className="faint">{t('post.noText')}</span>}
      </button>
      <Media items={mediaOf(p)} />
    </blockquote>
  );
}

/** The pictures of a post, shown by this product. */
export function mediaOf(p: Pick<Post, 'id' | 'media'>) {
  return p.media.map((media, index) => ({
    ...media,
    picture: media.kind === 'image' ? address(`/posts/${p.id}/media`, { place: index }) : null,
  }));
}
