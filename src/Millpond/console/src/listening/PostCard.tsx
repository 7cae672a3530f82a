import { useTranslation } from 'react-i18next';
import { useAccounts } from '~/api/directory';
import type { Post, Span } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { Marked } from '~/inbox/MessageItem';
import { Icon } from '~/ui/Icon';
import { Media } from '~/ui/Media';
import { Avatar, ChannelMark, Pill, Time } from '~/ui/marks';
import { useView } from '~/ui/useView';
import { mediaOf, Reposted } from './Reposted';
import './listening.css';

export type Mood = 'positive' | 'neutral' | 'negative';

/** The sentiment slot (-1, 0, 1) as a word. */
export function moodOf(sentiment: Post['sentiment'] | undefined): Mood | null {
  if (sentiment === null || sentiment === undefined) return null;
  return sentiment > 0 ? 'positive' : sentiment < 0 ? 'negative' : 'neutral';
}

export function MoodMark({ mood }: { mood: Mood | null }) {
  const { t } = useTranslation('listening');
  if (!mood || mood === 'neutral') return null;
  return (
    <Pill tone={mood === 'negative' ? 'danger' : 'success'} icon={mood === 'negative' ? 'down' : 'smile'}>
      {t(`mood.${mood}`)}
    </Pill>
  );
}

function wordless(p: Post) {
  if (p.kind !== 'repost') return 'post.noText';
  return p.reposted ? 'post.repostedBare' : 'post.repostedUnseen';
}

/** One public post: who, when, what, what it matched; click opens it over the page. */
export function PostCard({ post: p, spans }: { post: Post; spans?: Span[] | null }) {
  const { t } = useTranslation('listening');
  const [, change] = useView();
  const account = useAccounts().byId.get(p.accountId ?? '');
  const format = useFormat();
  const name = p.author?.name ?? (p.own ? account?.name : null) ?? t('post.nobody');
  const marked = spans ?? p.matches?.flatMap((match) => match.spans) ?? [];
  return (
    <article className={`post ${p.deletedAt ? 'post-deleted' : ''}`} aria-label={t('post.by', { name })}>
      <header className="post-head">
        <Avatar name={name} url={p.own ? account?.avatarUrl : p.author?.avatarUrl} size={32} />
        <div className="grow">
          <div className="row">
            {p.author?.person ? (
              <button
                type="button"
                className="post-author clip"
                onClick={() => change({ panel: `person:${p.author?.person}` })}
              >
                {p.author.name}
              </button>
            ) : (
              <b className="clip">{name}</b>
            )}
            {p.own && <Pill tone="accent">{t('post.own')}</Pill>}
            {p.author?.handle !== name && <span className="post-handle faint small clip">{p.author?.handle}</span>}
            {(p.author?.followers ?? 0) > 0 && (
              <span className="post-followers faint small tnum">
                {t('post.followers', { count: p.author?.followers ?? 0, n: format.compact(p.author?.followers ?? 0) })}
              </span>
            )}
          </div>
          <div className="row faint small">
            <ChannelMark channel={p.network} color={account?.color} size={14} />
            <span>{t(`kind.${p.kind}`)}</span>
            <Time at={p.postedAt} />
          </div>
        </div>
        <MoodMark mood={moodOf(p.sentiment)} />
        {p.url && (
          <a
            href={p.url}
            target="_blank"
            rel="noreferrer noopener"
            className="post-original"
            aria-label={t('post.original')}
            title={t('post.original')}
          >
            <Icon name="external" size={15} />
          </a>
        )}
      </header>
      <button type="button" className="post-text" onClick={() => change({ panel: `post:${p.id}` })}>
        {p.text ? <Marked text={p.text} spans={marked} /> : <span className="faint">{t(wordless(p))}</span>}
      </button>
      <Media items={mediaOf(p)} />
      {p.reposted && <Reposted post={p.reposted} />}
      <footer className="post-foot">
        {p.deletedAt && (
          <Pill tone="warning" icon="trash" title={format.exact(p.deletedAt)}>
            {t('post.deleted')}
          </Pill>
        )}
        {p.editedAt && <span className="faint small">{t('post.edited')}</span>}
        <Counts of={p.counts} />
        <span className="grow" />
        {p.matches?.map((match) => (
          <Pill key={match.ruleId} tone="accent" icon="listen">
            {match.ruleName}
          </Pill>
        ))}
      </footer>
    </article>
  );
}

function Counts({ of }: { of: Post['counts'] }) {
  const { t } = useTranslation('listening');
  const format = useFormat();
  const said = (['reposts', 'comments', 'likes'] as const).flatMap((what) => {
    const count = of[what] ?? 0;
    return count > 0 ? [t(`post.${what}`, { count, n: format.compact(count) })] : [];
  });
  return said.length > 0 && <span className="faint small tnum">{said.join(' · ')}</span>;
}
