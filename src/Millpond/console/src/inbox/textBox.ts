/** Puts a piece where the caret stands, or in place of what is marked. */
export function insert(
  element: HTMLTextAreaElement | null,
  piece: string,
  write: (text: string, caret?: number) => void,
) {
  if (!element) return;
  const { selectionStart: start, selectionEnd: end, value } = element;
  element.focus();
  write(value.slice(0, start) + piece + value.slice(end), start + piece.length);
}

/** A text box as high as its text, up to a third of a screen. */
export function growToText(element: HTMLTextAreaElement) {
  element.style.height = 'auto';
  element.style.height = `${Math.min(240, element.scrollHeight)}px`;
}
