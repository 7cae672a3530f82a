import { describe, expect, it } from 'vitest';
import type { Account, ChannelKind, Script } from '~/api/model';
import { defaultKind, findScripts, lengthOf, slashAt, writingKinds } from './composing';

const account = (capabilities: Record<string, boolean>) => ({ capabilities }) as unknown as Account;
const channel = (kind: string, textLength: number) =>
  ({ kind, limits: { textLength, privateWindowHours: null } }) as unknown as ChannelKind;

describe('Composing', () => {
  it('offers only what the network and the role allow, and always a note', () => {
    expect(writingKinds(account({ replyPublic: true, replyPrivate: true }), true)).toEqual([
      'public',
      'private',
      'note',
    ]);
    expect(writingKinds(account({ replyPrivate: true }), true)).toEqual(['private', 'note']);
    expect(writingKinds(account({ replyPublic: true }), false)).toEqual(['note']);
    expect(writingKinds(undefined, true)).toEqual(['note']);
  });

  it('answers in private to who wrote in private', () => {
    expect(defaultKind(['public', 'private', 'note'], 'private')).toBe('private');
    expect(defaultKind(['public', 'private', 'note'], 'public')).toBe('public');
    expect(defaultKind(['private', 'note'], 'public')).toBe('private');
    expect(defaultKind(['note'], 'public')).toBe('note');
  });

  it('counts the sign-off that will be added, but not in a note', () => {
    expect(lengthOf('public', 'Hello', '^AB', channel('mastodon', 500))).toEqual({ used: 9, limit: 500 });
    expect(lengthOf('note', 'Hello', '^AB', channel('mastodon', 500))).toEqual({ used: 5, limit: null });
    expect(lengthOf('public', '', '^AB', channel('mastodon', 500)).used).toBe(0);
  });

  it('sees a slash at the start of a line or after a space, not inside a link', () => {
    expect(slashAt('/ref', 4)).toEqual({ start: 0, word: 'ref' });
    expect(slashAt('Hello /', 7)).toEqual({ start: 6, word: '' });
    expect(slashAt('您好 /退款', 6)).toEqual({ start: 3, word: '退款' });
    expect(slashAt('https://a', 9)).toBeNull();
    expect(slashAt('and/or', 6)).toBeNull();
  });

  it('finds scripts by shortcut first, then title, then text', () => {
    const script = (id: string, shortcut: string | null, title: string, text: string) =>
      ({ id, shortcut, title, text, teamId: null }) as Script;
    const all = [
      script('1', null, 'Other', 'refund in three days'),
      script('2', null, 'Refund', 'x'),
      script('3', 'refund', 'A', 'x'),
      script('4', 'zz', 'B', 'x'),
    ];
    expect(findScripts(all, 'ref').map((s) => s.id)).toEqual(['3', '2', '1']);
    expect(findScripts(all, '').length).toBe(4);
  });
});
