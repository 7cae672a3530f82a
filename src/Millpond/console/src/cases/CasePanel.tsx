export function CasePanel(_: { id: string; close: () => void }) {
  return null;
}
