import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { saveDraft } from './api';
import type { WritingKind } from './composing';

/** Saves what one types after a breath, and at once when one leaves. */
export function useDraft(id: string, kind: WritingKind, text: string) {
  const last = useRef('');
  const latest = useRef({ kind, text });
  latest.current = { kind, text };
  const [saved, setSaved] = useState(false);

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.text === last.current) return;
    last.current = now.text;
    saveDraft(id, now).then(
      () => setSaved(true),
      () => {
        last.current = ''; // The next pause tries again; the text is still in the box.
      },
    );
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke starts the pause anew
  useEffect(() => {
    setSaved(false);
    const timer = setTimeout(flush, 900);
    return () => clearTimeout(timer);
  }, [text, kind, flush]);
  useEffect(() => flush, [flush]);

  return useMemo(
    () => ({
      saved,
      flush,
      known: (value: string) => {
        last.current = value;
      },
      sent: () => {
        last.current = '';
        latest.current = { ...latest.current, text: '' };
        void saveDraft(id, { kind: latest.current.kind, text: '' }).catch(() => undefined); // The server drops it with the reply anyway.
      },
    }),
    [saved, flush, id],
  );
}
