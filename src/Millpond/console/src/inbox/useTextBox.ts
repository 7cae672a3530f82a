import { useCallback, useMemo, useRef, useState } from 'react';
import { growToText } from './textBox';

/** A text box that owns its text: it is written to only when no input method is composing. */
export function useTextBox() {
  const element = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const [text, setText] = useState('');

  const write = useCallback((next: string, caret = next.length) => {
    const box = element.current;
    if (!box || composing.current) return;
    box.value = next;
    box.setSelectionRange(caret, caret);
    growToText(box);
    setText(next);
  }, []);

  const events = useMemo(
    () => ({
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event: React.CompositionEvent<HTMLTextAreaElement>) => {
        composing.current = false;
        setText(event.currentTarget.value);
      },
      onInput: (event: React.InputEvent<HTMLTextAreaElement>) => {
        growToText(event.currentTarget);
        setText(event.currentTarget.value);
      },
    }),
    [],
  );

  return { element, text, write, events };
}

export type TextBox = ReturnType<typeof useTextBox>;
