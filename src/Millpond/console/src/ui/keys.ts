interface KeyLike {
  key: string;
  isComposing?: boolean;
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean; keyCode?: number };
}

/** Whether an input method is at work: then Enter, Esc and arrows are its, not ours. 229 is what older engines send. */
export function isComposing(event: KeyLike): boolean {
  const native = event.nativeEvent ?? event;
  return native.isComposing === true || native.keyCode === 229 || event.key === 'Process';
}

/** Ctrl-Enter (Cmd-Enter) sends, and only when no input method is composing. */
export const isSend = (event: KeyLike & { ctrlKey: boolean; metaKey: boolean }): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event);

/** Whether keys are being typed into something, so that single-letter shortcuts must keep quiet. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return (
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"],[role="menu"],[role="listbox"],.ant-select') !== null
  );
}
