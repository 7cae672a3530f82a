import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HealthState, Presence, Priority } from '~/api/model';
import { useFormat, useNow } from '~/format/useFormat';
import { Icon, type IconName } from './Icon';

/** A relative time that ticks; the exact one stands in the tooltip. */
export function Time({ at, short, className }: { at: string | null | undefined; short?: boolean; className?: string }) {
  const format = useFormat();
  const now = useNow();
  if (!at) return <span className={className}>–</span>;
  const text = short ? format.duration((now - new Date(at).getTime()) / 1000) : format.relative(at, now);
  return (
    <time dateTime={at} title={format.exact(at)} className={`tnum ${className ?? ''}`}>
      {text}
    </time>
  );
}

const hues = [176, 210, 262, 330, 24, 48, 96, 140];
const hueOf = (name: string) => {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? 176;
};
const initials = (name: string) => {
  const clean = name.replace(/^@/, '').trim();
  const characters = clean.match(/[\u3400-\u9fff]/g);
  if (characters) return characters.slice(-2).join('');
  const words = clean.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length === 0
    ? '?'
    : words
        .slice(0, 2)
        .map((w) => [...w][0]?.toUpperCase() ?? '')
        .join('');
};

export function Avatar({
  name,
  url,
  size = 32,
  presence,
}: {
  name: string;
  url?: string | null | undefined;
  size?: number;
  presence?: Presence | undefined;
}) {
  return (
    <span
      className="avatar"
      style={
        { width: size, height: size, fontSize: Math.round(size * 0.38), '--hue': hueOf(name) } as React.CSSProperties
      }
      aria-hidden
    >
      {initials(name)}
      {url && (
        <img
          src={url}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={(e) => e.currentTarget.remove()}
        />
      )}
      {presence && <i className={`presence presence-${presence} ${size < 24 ? 'presence-small' : ''}`} />}
    </span>
  );
}

const priorityIcons: Record<Priority, number> = { low: 1, normal: 2, high: 3, urgent: 4 };

/** Priority as bars and, on demand, as word: never by colour alone. */
export function PriorityMark({ priority, word }: { priority: Priority; word?: boolean }) {
  const { t } = useTranslation('common');
  const label = t(`priority.${priority}`);
  return (
    <span className={`priority priority-${priority}`} title={word ? undefined : `${t('priority.label')}: ${label}`}>
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        {...(word ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      >
        {priority === 'urgent' ? (
          <>
            <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />
            <path d="M8 4v5M8 11.6v.2" stroke="var(--surface)" strokeWidth="2" strokeLinecap="round" />
          </>
        ) : (
          [0, 1, 2].map((bar) => (
            <rect
              key={bar}
              x={1.5 + bar * 5}
              y={10 - bar * 4}
              width="3"
              height={4 + bar * 4}
              rx="1"
              fill="currentColor"
              opacity={bar < priorityIcons[priority] ? 1 : 0.25}
            />
          ))
        )}
      </svg>
      {word && <span>{label}</span>}
    </span>
  );
}

export function Pill({
  tone = 'neutral',
  icon,
  children,
  title,
}: {
  tone?: 'neutral' | 'accent' | 'danger' | 'warning' | 'success' | 'info';
  icon?: IconName;
  children: React.ReactNode;
  title?: string | undefined;
}) {
  return (
    <span className={`pill pill-${tone}`} title={title}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

export function HealthMark({ state, detail }: { state: HealthState; detail?: string | null }) {
  const { t } = useTranslation('common');
  const tone = state === 'ok' ? 'success' : state === 'degraded' ? 'warning' : 'danger';
  const icon = state === 'ok' ? 'check' : 'warning';
  return (
    <Tooltip title={detail}>
      <span>
        <Pill tone={tone} icon={icon}>
          {t(`health.${state}`)}
        </Pill>
      </span>
    </Tooltip>
  );
}

const channelLetters: Record<string, string> = {
  mastodon: 'M',
  weibo: '微',
  webchat: 'W',
  webChat: 'W',
  wecom: '企',
  wechat: '信',
  email: '@',
};

/** The mark of a channel: a letter in its own colour. */
export function ChannelMark({
  channel,
  color,
  size = 16,
}: {
  channel: string;
  color?: string | null | undefined;
  size?: number;
}) {
  return (
    <span
      className={`channel channel-${channel.toLowerCase()}`}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.62), ...(color ? { background: color } : {}) }}
      aria-hidden
    >
      {channelLetters[channel] ?? channel.slice(0, 1).toUpperCase()}
    </span>
  );
}

export function TagChip({ name, color }: { name: string; color?: string | null | undefined }) {
  return (
    <span className="tag-chip">
      <i style={{ background: color ?? 'var(--border-strong)' }} aria-hidden />
      {name}
    </span>
  );
}

export function Kbd({ children }: { children: React.ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden>
      {children}
    </kbd>
  );
}
