import { describe, expect, it } from 'vitest';
import type { Unit } from '~/api/model';
import { roleName } from './api';
import { descendants, unitTree } from './tree';

const unit = (id: string, parentId: string | null): Unit => ({ id, name: id, kind: 'store', parentId, version: 1 });
const units = [unit('store', 'dealer'), unit('hq', null), unit('dealer', 'hq'), unit('other', 'hidden')];

describe('The tree of units', () => {
  it('hangs each unit under its parent, in whatever order they come', () => {
    const [hq, other] = unitTree(units);
    expect(hq?.unit.id).toBe('hq');
    expect(hq?.children[0]?.children[0]?.unit.id).toBe('store');
    expect(other?.unit.id).toBe('other');
  });

  it('knows what a unit must not be moved under', () => {
    expect([...descendants(units, 'hq')].sort()).toEqual(['dealer', 'hq', 'store']);
    expect([...descendants(units, 'store')]).toEqual(['store']);
  });
});

describe('The name of a role', () => {
  it('is in the reader’s language when the role is built in, and as it was given otherwise', () => {
    const say = (key: string) => `<${key}>`;
    expect(roleName({ name: 'Owner', builtIn: 'owner' }, say)).toBe('<owner>');
    expect(roleName({ name: 'x', builtIn: 'agent' }, say)).toBe('<agent>');
    expect(roleName({ name: 'Owner', builtIn: null }, say)).toBe('Owner');
    expect(roleName({ name: '夜班客服', builtIn: null }, say)).toBe('夜班客服');
  });
});
