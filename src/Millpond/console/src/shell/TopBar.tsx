import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { Presence } from '~/api/model';
import { useLiveState } from '~/api/useLive';
import { chooseLanguage, languages, onTheWire } from '~/i18n';
import { sessionQuery, useMyself, useSetPresence, useSignOut } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon, type IconName } from '~/ui/Icon';
import { Menu, type MenuGroup } from '~/ui/Menu';
import { Avatar, Kbd, Pill } from '~/ui/marks';
import { type ThemeChoice, useTheme } from '~/ui/theme';
import { Notifications } from './Notifications';

export function TopBar({ openRail, openPalette }: { openRail: () => void; openPalette: () => void }) {
  const { t } = useTranslation('common');
  const live = useLiveState();
  return (
    <header className="topbar">
      <Button
        type="text"
        className="topbar-menu"
        aria-label={t('shell.navigation')}
        icon={<Icon name="menu" />}
        onClick={openRail}
      />
      <WorkspaceSwitch />
      <button type="button" className="topbar-search" aria-keyshortcuts="Control+K" onClick={openPalette}>
        <Icon name="search" size={16} />
        <span>{t('palette.open')}</span>
        <span aria-hidden>
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <div className="topbar-end">
        {live === 'lost' && (
          <Tooltip title={t('shell.liveLostHint')}>
            <span role="status">
              <Pill tone="warning" icon="warning">
                {t('shell.liveLost')}
              </Pill>
            </span>
          </Tooltip>
        )}
        <Notifications />
        <LanguageSwitch />
        <ThemeSwitch />
        <MyMenu />
      </div>
    </header>
  );
}

function WorkspaceSwitch() {
  const { t } = useTranslation('common');
  const me = useMyself();
  const { failed } = useFeedback();
  const name = (
    <>
      <b>{me.workspace.name}</b>
      {me.workspace.demo && <Pill tone="info">{t('shell.demo')}</Pill>}
    </>
  );
  if (me.workspaces.length < 2) return <span className="topbar-workspace">{name}</span>;
  const change = (workspaceId: number) =>
    api.put('/session/workspace', { workspaceId }).then(() => location.assign('/'), failed);
  return (
    <Menu
      label={t('shell.switchWorkspace', { workspace: me.workspace.name })}
      groups={[
        {
          items: me.workspaces.map((workspace) => ({
            key: String(workspace.id),
            label: workspace.name,
            chosen: workspace.id === me.workspace.id,
            act: () => workspace.id !== me.workspace.id && void change(workspace.id),
          })),
        },
      ]}
    >
      <button
        type="button"
        className="topbar-workspace topbar-workspace-button"
        title={t('shell.switchWorkspace', { workspace: me.workspace.name })}
      >
        {name}
        <Icon name="down" size={14} />
      </button>
    </Menu>
  );
}

/** Changes language or theme here and, quietly, in the profile. */
function useRemember() {
  const client = useQueryClient();
  return (part: { language?: string; theme?: string }) =>
    void api.patch('/me', part).then(
      () => client.setQueryData(sessionQuery.queryKey, (me) => (me ? { ...me, user: { ...me.user, ...part } } : me)),
      () => undefined, // Kept on this device all the same.
    );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation('common');
  const remember = useRemember();
  return (
    <Menu
      label={t('shell.language')}
      placement="bottomRight"
      groups={[
        {
          items: languages.map(({ code, name }) => ({
            key: code,
            label: <span lang={code}>{name}</span>,
            chosen: code === i18n.language,
            act: () => {
              void chooseLanguage(code);
              remember({ language: onTheWire(code) });
            },
          })),
        },
      ]}
    >
      <Button type="text" className="topbar-wide" aria-label={t('shell.language')} icon={<Icon name="globe" />} />
    </Menu>
  );
}

const themes: ThemeChoice[] = ['light', 'dark', 'system'];
const themeIcons: Record<ThemeChoice, IconName> = { light: 'sun', dark: 'moon', system: 'display' };

function ThemeSwitch() {
  const { t } = useTranslation('common');
  const { choice, choose } = useTheme();
  const remember = useRemember();
  return (
    <Menu
      label={t('shell.theme')}
      placement="bottomRight"
      groups={[
        {
          items: themes.map((key) => ({
            key,
            icon: themeIcons[key],
            label: t(`theme.${key}`),
            chosen: key === choice,
            act: () => {
              choose(key);
              remember({ theme: key });
            },
          })),
        },
      ]}
    >
      <Button
        type="text"
        className="topbar-wide"
        aria-label={t('shell.theme')}
        icon={<Icon name={themeIcons[choice]} />}
      />
    </Menu>
  );
}

const presences: Presence[] = ['online', 'away', 'offline'];

function MyMenu() {
  const { t } = useTranslation('common');
  const me = useMyself();
  const navigate = useNavigate();
  const setPresence = useSetPresence();
  const signOut = useSignOut();
  const { failed } = useFeedback();
  const groups: MenuGroup[] = [
    {
      title: `${me.member.name} · ${me.user.email}`,
      items: presences.map((key) => ({
        key,
        chosen: me.member.presence === key,
        label: (
          <span className="presence-choice">
            <i className={`presence presence-${key}`} />
            {t(`presence.${key}`)}
          </span>
        ),
        act: () => setPresence.mutate(key, { onError: failed }),
      })),
    },
    {
      items: [
        {
          key: 'settings',
          label: t('place.settings'),
          icon: 'settings',
          act: () => void navigate({ to: '/settings' as '/' }),
        },
        { key: 'out', label: t('shell.signOut'), icon: 'signout', act: () => void signOut().catch(failed) },
      ],
    },
  ];
  const name = t('shell.me', { name: me.member.name, presence: t(`presence.${me.member.presence}`) });
  return (
    <Menu label={name} groups={groups} placement="bottomRight">
      <button type="button" className="topbar-me" aria-label={name}>
        <Avatar name={me.member.name} size={28} presence={me.member.presence} />
      </button>
    </Menu>
  );
}
