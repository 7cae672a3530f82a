import type { Account, ChannelKind, MediaLimits, ReplyKind, Script } from '~/api/model';
import { textLength } from '~/format/textLength';

export type WritingKind = Extract<ReplyKind, 'public' | 'private' | 'note'>;

/** How one may answer through an account; a note is always possible. */
export function writingKinds(account: Account | undefined, mayReply: boolean): WritingKind[] {
  const can = account?.capabilities;
  const kinds: WritingKind[] = [];
  if (mayReply && can?.replyPublic) kinds.push('public');
  if (mayReply && can?.replyPrivate) kinds.push('private');
  return [...kinds, 'note'];
}

/** What a note takes; it stays here. */
const noteFiles: MediaLimits = {
  count: 4,
  maxBytes: 10 * 1024 * 1024,
  descriptionLength: 1500,
  types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
};

/** Which files may go with what one writes; null: none. */
export const filesOf = (kind: WritingKind, channel: ChannelKind | undefined): MediaLimits | null =>
  kind === 'note' ? noteFiles : (channel?.limits.media ?? null);

/** One answers the way one was addressed. */
export function defaultKind(
  kinds: WritingKind[],
  lastIncoming: 'public' | 'private' | 'note' | undefined,
): WritingKind {
  const wanted: WritingKind = lastIncoming === 'private' ? 'private' : 'public';
  return kinds.includes(wanted) ? wanted : (kinds[0] ?? 'note');
}

/** The mark as customers see it. */
export const signOffMark = (signOff: string | null): string | null =>
  signOff ? `^${signOff.replace(/^\^/, '')}` : null;

export interface Length {
  used: number;
  limit: number | null;
}

/** Length as the network counts it, with the sign-off that will be added. */
export function lengthOf(
  kind: WritingKind,
  text: string,
  signOff: string | null,
  channel: ChannelKind | undefined,
): Length {
  const whole = kind !== 'note' && signOff && text ? `${text} ${signOffMark(signOff)}` : text;
  return {
    used: textLength(channel?.kind ?? '', whole),
    limit: kind === 'note' ? null : (channel?.limits.textLength ?? null),
  };
}

export interface Slash {
  start: number;
  word: string;
}

/** The `/word` the caret stands in, at the start of a line or after a space. */
export function slashAt(text: string, caret: number): Slash | null {
  const match = /(^|[\s\u3000])\/([^\s/]{0,24})$/.exec(text.slice(0, caret));
  return match ? { start: caret - (match[2] ?? '').length - 1, word: match[2] ?? '' } : null;
}

export function findScripts(scripts: readonly Script[], word: string, limit = 6): Script[] {
  const wanted = word.toLowerCase();
  const rank = (script: Script) => {
    const shortcut = (script.shortcut ?? '').toLowerCase().replace(/^\//, '');
    if (shortcut === wanted) return 0;
    if (shortcut.startsWith(wanted)) return 1;
    if (script.title.toLowerCase().includes(wanted)) return 2;
    return script.text.toLowerCase().includes(wanted) ? 3 : 9;
  };
  return scripts
    .map((script) => ({ script, rank: rank(script) }))
    .filter((found) => found.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((found) => found.script);
}
