import type { Id, Unit } from '~/api/model';

export interface UnitNode {
  unit: Unit;
  children: UnitNode[];
}

/** The tree of units; one whose parent is not to be seen stands at the top. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] } as UnitNode]));
  const top: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId ? nodes.get(node.unit.parentId) : undefined;
    (parent ? parent.children : top).push(node);
  }
  return top;
}

/** A unit and everything below it: what it must not be moved under. */
export function descendants(units: readonly Unit[], id: Id): Set<Id> {
  const found = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const unit of units)
      if (unit.parentId && found.has(unit.parentId) && !found.has(unit.id)) {
        found.add(unit.id);
        grew = true;
      }
  }
  return found;
}
