import { describe, expect, it } from 'vitest';
import { isComposing, isSend } from '~/ui/keys';
import { change, compact } from './numbers';
import { cutSpans } from './spans';
import { textLength } from './textLength';
import { dayKey, dayName, exactTime, relativeTime, shortDuration, startOfDay } from './time';

const noon = Date.parse('2026-11-22T12:00:00Z');

describe('Times', () => {
  it('are relative in the reader’s language', () => {
    expect(relativeTime('2026-11-22T11:57:00Z', noon, 'en')).toBe('3 min. ago');
    expect(relativeTime('2026-11-22T11:57:00Z', noon, 'zh-CN')).toBe('3分钟前');
    expect(relativeTime('2026-11-22T11:59:50Z', noon, 'en')).toBe('now');
    expect(relativeTime('2026-11-21T11:00:00Z', noon, 'en')).toBe('yesterday');
  });

  it('are exact in the reader’s zone', () => {
    expect(exactTime('2026-11-22T17:30:00Z', 'zh-CN', 'Asia/Shanghai')).toContain('2026年11月23日');
    expect(exactTime('2026-11-22T17:30:00Z', 'en', 'UTC')).toContain('Nov 22, 2026');
  });

  it('belong to the day of the reader’s zone', () => {
    expect(dayKey('2026-11-22T17:30:00Z', 'Asia/Shanghai')).toBe('2026-11-23');
    expect(dayName('2026-11-22T01:00:00Z', noon, 'en', 'UTC')).toBe('today');
    expect(dayName('2026-11-21T01:00:00Z', noon, 'zh-CN', 'UTC')).toBe('昨天');
  });

  it('know where a day starts in a zone, also across a change of clocks', () => {
    expect(startOfDay('2026-11-22', 'Asia/Shanghai').toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(startOfDay('2026-07-01', 'Europe/Berlin').toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(startOfDay('2026-01-01', 'America/New_York').toISOString()).toBe('2026-01-01T05:00:00.000Z');
    expect(startOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-10-25', 'Pacific/Auckland').toISOString()).toBe('2026-10-24T11:00:00.000Z');
  });

  it('are short where one waits', () => {
    expect(shortDuration(42, 'en')).toBe('42s');
    expect(shortDuration(3_900, 'en')).toBe('1h 5m');
    expect(shortDuration(3_900, 'zh-CN')).toBe('1小时5分');
    expect(shortDuration(200_000, 'en')).toBe('2d');
    expect(shortDuration(-5, 'en')).toBe('0s');
  });
});

describe('Numbers', () => {
  it('are compact in the reader’s own thousands', () => {
    expect(compact(12_300, 'en')).toBe('12.3K');
    expect(compact(12_300, 'zh-CN')).toBe('1.2万');
  });

  it('do not compare with nothing', () => {
    expect(change(10, 0)).toBeNull();
    expect(change(10, null)).toBeNull();
    expect(change(15, 10)).toBe(0.5);
  });
});

describe('The length of a text', () => {
  it('counts a link as 23 and of a mention only the local part at Mastodon', () => {
    expect(textLength('mastodon', 'See https://example.org/a/very/long/path/that/goes/on?x=1')).toBe(27);
    expect(textLength('mastodon', '@ann@pond.example hi')).toBe(7);
    expect(textLength('mastodon', '👩‍👩‍👧 ok')).toBe(4);
  });

  it('counts a half-width character as half and a link as 10 at Weibo', () => {
    expect(textLength('weibo', '您好')).toBe(2);
    expect(textLength('weibo', 'abc')).toBe(2);
    expect(textLength('weibo', '看 https://example.org/x')).toBe(12);
    expect(textLength('weibo', '😀')).toBe(2);
  });

  it('counts what one sees elsewhere', () => {
    expect(textLength('webchat', 'é👍')).toBe(2);
  });
});

describe('Spans of a match', () => {
  const pieces = (text: string, spans: [number, number][]) =>
    cutSpans(
      text,
      spans.map(([start, length]) => ({ start, length })),
    )
      .map((p) => (p.marked ? `[${p.text}]` : p.text))
      .join('');

  it('cut the text where the rule matched', () => {
    expect(pieces('new kettle broke', [[4, 6]])).toBe('new [kettle] broke');
    expect(pieces('new kettle broke', [])).toBe('new kettle broke');
    expect(pieces('', [[0, 3]])).toBe('');
  });

  it('may overlap, touch, come unordered or run past the end', () => {
    expect(
      pieces('abcdef', [
        [3, 9],
        [0, 2],
      ]),
    ).toBe('[ab]c[def]');
    expect(
      pieces('abcdef', [
        [1, 3],
        [2, 3],
      ]),
    ).toBe('a[bcde]f');
    expect(
      pieces('abcdef', [
        [1, 2],
        [3, 1],
      ]),
    ).toBe('a[bcd]ef');
    expect(pieces('abc', [[5, 2]])).toBe('abc');
  });
});

describe('Enter', () => {
  const key = (over: object) => ({ key: 'Enter', ctrlKey: true, metaKey: false, ...over });

  it('sends with Ctrl or Cmd', () => {
    expect(isSend(key({}))).toBe(true);
    expect(isSend(key({ ctrlKey: false, metaKey: true }))).toBe(true);
    expect(isSend(key({ ctrlKey: false }))).toBe(false);
  });

  it('never sends while an input method is composing', () => {
    expect(isSend(key({ isComposing: true }))).toBe(false);
    expect(isSend(key({ nativeEvent: { isComposing: true } }))).toBe(false);
    expect(isSend(key({ nativeEvent: { keyCode: 229 } }))).toBe(false);
    expect(isComposing({ key: 'Process' })).toBe(true);
    expect(isComposing({ key: 'Enter' })).toBe(false);
  });
});
