export interface Span {
  start: number;
  length: number;
}

export interface Piece {
  at: number;
  text: string;
  marked: boolean;
}

/** Cuts a text along the spans of a match; spans may overlap, touch or run past the end. Positions are UTF-16. */
export function cutSpans(text: string, spans: readonly Span[] | null | undefined): Piece[] {
  const sorted = [...(spans ?? [])]
    .filter((s) => s.length > 0 && s.start < text.length)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of sorted) {
    const start = Math.max(span.start, at);
    const end = Math.min(text.length, span.start + span.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ at, text: text.slice(at, start), marked: false });
    const last = pieces.at(-1);
    if (last?.marked && start === at) last.text += text.slice(start, end);
    else pieces.push({ at: start, text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ at, text: text.slice(at), marked: false });
  return pieces;
}
