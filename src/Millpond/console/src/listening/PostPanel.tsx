export function PostPanel(_: { id: string; close: () => void }) {
  return null;
}
