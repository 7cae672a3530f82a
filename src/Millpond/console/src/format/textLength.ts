/**
 * Length of a text as its network counts it.
 * Mastodon: graphemes, a link is 23, of a mention only the local part counts.
 * Weibo: a half-width character is half, a link is 10.
 */
const link = /https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef]+/g;
const mention = /(^|[^\w@/])@([A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]/g;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const countGraphemes = (text: string) => {
  let n = 0;
  for (const _ of graphemes.segment(text)) n += 1;
  return n;
};

export function textLength(channel: string, text: string): number {
  if (channel === 'mastodon') return countGraphemes(text.replace(link, 'x'.repeat(23)).replace(mention, '$1@$2'));
  if (channel === 'weibo') {
    // Weibo's counter goes by UTF-16 units: an emoji is two characters to it.
    const counted = text.trim().replace(link, 'x'.repeat(20));
    let half = 0;
    for (let i = 0; i < counted.length; i++) half += counted.charCodeAt(i) < 0x80 ? 1 : 2;
    return Math.ceil(half / 2);
  }
  return countGraphemes(text);
}
