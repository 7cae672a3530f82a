import { describe, expect, it } from 'vitest';
import { filled, missingFields } from './mapping';

describe('The mapping of an import', () => {
  it('says which needed fields have no column', () => {
    expect(missingFields('posts', {})).toEqual(['text']);
    expect(missingFields('posts', { text: 'review' })).toEqual([]);
    expect(missingFields('reposts', { root_id: 'cascade', id: undefined })).toEqual(['id']);
    expect(missingFields('follows', { follower_id: 'from' })).toEqual(['followee_id']);
  });

  it('is sent without what has no column', () => {
    expect(filled({ text: 'review', url: undefined, language: '' })).toEqual({ columns: { text: 'review' } });
  });
});
