import type { IconName } from '~/ui/Icon';

export interface Place {
  key:
    | 'inbox'
    | 'cases'
    | 'listening'
    | 'people'
    | 'board'
    | 'channels'
    | 'organization'
    | 'imports'
    | 'work'
    | 'audit'
    | 'settings';
  path: string;
  icon: IconName;
  /** Shown to those who hold any of these; nothing named means everybody. */
  needs: string[];
}

export interface PlaceGroup {
  key: 'work' | 'listen' | 'people' | 'insight' | 'setUp';
  places: Place[];
}

/** The rail: only what exists and what one may use is shown. */
export const navigation: PlaceGroup[] = [
  {
    key: 'work',
    places: [
      { key: 'inbox', path: '/inbox', icon: 'inbox', needs: ['inbox.'] },
      { key: 'cases', path: '/cases', icon: 'case', needs: ['cases.'] },
    ],
  },
  { key: 'listen', places: [{ key: 'listening', path: '/listening', icon: 'listen', needs: ['listening.'] }] },
  { key: 'people', places: [{ key: 'people', path: '/people', icon: 'people', needs: ['people.'] }] },
  {
    key: 'insight',
    places: [{ key: 'board', path: '/board', icon: 'board', needs: ['insights.', 'boards.', 'board.'] }],
  },
  {
    key: 'setUp',
    places: [
      { key: 'channels', path: '/channels', icon: 'channels', needs: ['channels.'] },
      { key: 'organization', path: '/organization', icon: 'organization', needs: ['organization.', 'members.'] },
      { key: 'imports', path: '/import', icon: 'import', needs: ['import.', 'imports.'] },
      { key: 'work', path: '/work', icon: 'work', needs: ['work.'] },
      { key: 'audit', path: '/audit', icon: 'audit', needs: ['audit.'] },
      { key: 'settings', path: '/settings', icon: 'settings', needs: [] },
    ],
  },
];
