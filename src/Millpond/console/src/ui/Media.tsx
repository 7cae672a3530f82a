import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';
import './media.css';

/** A picture, film or sound of a message or post. */
export interface MediaItem {
  kind: string;
  /** Where this product shows it; only pictures have that. */
  picture: string | null;
  /** Where the network shows it. */
  url: string | null;
  name?: string | null;
  description: string | null;
}

const icons: Record<string, IconName> = { image: 'image', video: 'play', audio: 'play' };

/** Pictures as pictures, with what they show in words; films and sounds as links to the network. */
export function Media({ items }: { items: MediaItem[] }) {
  if (items.length === 0) return null;
  return (
    <div className="media">
      {items.map((item) => (
        <MediaFigure key={item.picture ?? item.url ?? item.description} item={item} />
      ))}
    </div>
  );
}

function MediaFigure({ item }: { item: MediaItem }) {
  const { t } = useTranslation('common');
  const [lost, setLost] = useState(false);
  const link = /^https?:/i.test(item.url ?? '') ? (item.url ?? undefined) : undefined;
  const words = item.description || item.name || t('media.undescribed');
  return (
    <figure>
      {item.picture && !lost ? (
        <a href={item.picture} target="_blank" rel="noreferrer noopener" title={t('media.open')}>
          <img src={item.picture} alt={words} loading="lazy" onError={() => setLost(true)} />
        </a>
      ) : (
        <a className="media-link" href={link} target="_blank" rel="noreferrer noopener">
          <Icon name={icons[item.kind] ?? 'clip'} size={16} />
          <span>{lost ? t('media.lost', { what: words }) : words}</span>
        </a>
      )}
      {item.description && item.picture && !lost && <figcaption>{item.description}</figcaption>}
    </figure>
  );
}
