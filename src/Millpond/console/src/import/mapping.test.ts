import { describe, expect, it } from 'vitest';
import { filled, missingFields } from './mapping';

describe('The mapping of an import', () => {
  it('says which needed fields have no column', () => {
    expect(missingFields('posts', {})).toEqual(['text']);
    expect(missingFields('posts', { text: 'review' })).toEqual([]);
    expect(missingFields('follows', { followerId: 'a', followeeId: undefined })).toEqual(['followeeId']);
  });

  it('is sent without what has no column', () => {
    expect(filled({ text: 'review', url: undefined, language: '' })).toEqual({ text: 'review' });
  });
});
