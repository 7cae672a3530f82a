export function PersonPanel(_: { id: string; close: () => void }) {
  return null;
}
