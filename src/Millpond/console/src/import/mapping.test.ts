import { describe, expect, it } from 'vitest';
import { filled, missingGroups, needOf } from './mapping';

describe('The mapping of an import', () => {
  const people = [['id', 'phone', 'email']];
  const reposts = [['root_id'], ['id']];

  it('says which needed fields have no column', () => {
    expect(missingGroups(reposts, { root_id: 'cascade', id: undefined })).toEqual([['id']]);
    expect(missingGroups(reposts, { root_id: 'cascade', id: 'node' })).toEqual([]);
  });

  it('is content with one of several fields where one is enough', () => {
    expect(missingGroups(people, { name: 'name' })).toEqual(people);
    expect(missingGroups(people, { name: 'name', phone: 'mobile' })).toEqual([]);
  });

  it('tells what is always needed from what is one of several', () => {
    expect(needOf(reposts, 'id')).toBe('always');
    expect(needOf(people, 'id')).toBe('oneOf');
    expect(needOf(people, 'name')).toBeNull();
  });

  it('is sent without what has no column', () => {
    expect(filled({ text: 'review', url: undefined, language: '' })).toEqual({ columns: { text: 'review' } });
  });
});
