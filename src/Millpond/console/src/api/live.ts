/** The live feed: server-sent events, read by fetch so that every kind of event arrives, resumed after the last one seen. */
export interface LiveEvent {
  sequence: number;
  kind: string;
  at: string;
  object?: string | { kind?: string; id?: string } | null;
  properties?: Record<string, unknown> | null;
}

export interface Frame {
  id?: string;
  event?: string;
  data: string;
}

/** Splits a stream of text into frames; a frame may come in pieces, lines may end in LF or CRLF. */
export function frameReader(onFrame: (frame: Frame) => void) {
  let rest = '';
  let frame: Frame = { data: '' };
  let hasData = false;
  return (chunk: string) => {
    rest += chunk;
    let end = rest.indexOf('\n');
    while (end >= 0) {
      const line = rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
      end = rest.indexOf('\n');
      if (line === '') {
        if (hasData) onFrame(frame);
        frame = { data: '' };
        hasData = false;
        continue;
      }
      if (line.startsWith(':')) continue;
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') {
        frame.data = hasData ? `${frame.data}\n${value}` : value;
        hasData = true;
      } else if (field === 'id') frame.id = value;
      else if (field === 'event') frame.event = value;
    }
  };
}

export type LiveState = 'connecting' | 'open' | 'lost';

export interface LiveFeed {
  close: () => void;
}

export function openLive(onEvent: (event: LiveEvent) => void, onState: (state: LiveState) => void): LiveFeed {
  const abort = new AbortController();
  let lastId: string | undefined;
  let failures = 0;

  const read = frameReader((frame) => {
    if (frame.id) lastId = frame.id;
    if (!frame.data) return;
    const event = JSON.parse(frame.data) as LiveEvent;
    onEvent({ ...event, kind: event.kind ?? frame.event ?? '' });
  });

  async function connect() {
    const response = await fetch('/api/v1/live', {
      headers: { accept: 'text/event-stream', ...(lastId ? { 'last-event-id': lastId } : {}) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    if (!response.ok || !response.body) throw new Error(`live feed: HTTP ${response.status}`);
    onState('open');
    failures = 0;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      read(value);
    }
  }

  async function keep() {
    while (!abort.signal.aborted) {
      try {
        await connect();
      } catch {
        // The state says so on the screen; the next attempt follows.
      }
      if (abort.signal.aborted) return;
      failures += 1;
      onState('lost');
      const pause = Math.min(30_000, 500 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  onState('connecting');
  void keep();
  return { close: () => abort.abort() };
}
