import { describe, expect, it } from 'vitest';
import { type Frame, frameReader } from './live';
import { staleAfter } from './useLive';

function frames(chunks: string[]): Frame[] {
  const got: Frame[] = [];
  const read = frameReader((frame) => got.push(frame));
  for (const chunk of chunks) read(chunk);
  return got;
}

describe('The live feed', () => {
  it('reads frames that come in pieces', () => {
    expect(frames(['id: 7\nevent: inbox.mes', 'sage_received\ndata: {"a"', ':1}\n', '\n'])).toEqual([
      { id: '7', event: 'inbox.message_received', data: '{"a":1}' },
    ]);
  });

  it('takes CRLF, joins lines of data, leaves out comments', () => {
    expect(frames([': keep-alive\r\n\r\n', 'data: one\r\ndata: two\r\n\r\n'])).toEqual([{ data: 'one\ntwo' }]);
  });

  it('gives nothing for a frame without data, nor for one that has not ended', () => {
    expect(frames(['event: x\n\n', 'data: y\n'])).toEqual([]);
  });

  it('says which lists an event makes stale', () => {
    expect(staleAfter('inbox.message_received')).toContain('messages');
    expect(staleAfter('case.opened')).toContain('cases');
    expect(staleAfter('something.else')).toEqual([]);
  });
});
