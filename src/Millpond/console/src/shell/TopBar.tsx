import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { Presence } from '~/api/model';
import { useLiveState } from '~/api/useLive';
import { chooseLanguage, type Language, languages, onTheWire } from '~/i18n';
import { sessionQuery, useMyself, useSetPresence, useSignOut } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon, type IconName } from '~/ui/Icon';
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
    <Dropdown
      trigger={['click']}
      menu={{
        items: me.workspaces.map((workspace) => ({ key: String(workspace.id), label: workspace.name })),
        selectable: true,
        selectedKeys: [String(me.workspace.id)],
        onClick: ({ key }) => key !== String(me.workspace.id) && void change(Number(key)),
      }}
    >
      <button
        type="button"
        className="topbar-workspace topbar-workspace-button"
        title={t('shell.switchWorkspace', { workspace: me.workspace.name })}
      >
        {name}
        <Icon name="down" size={14} />
      </button>
    </Dropdown>
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
    <Dropdown
      trigger={['click']}
      menu={{
        items: languages.map((language) => ({
          key: language.code,
          label: <span lang={language.code}>{language.name}</span>,
        })),
        selectable: true,
        selectedKeys: [i18n.language],
        onClick: ({ key }) => {
          void chooseLanguage(key as Language);
          remember({ language: onTheWire(key as Language) });
        },
      }}
    >
      <Button type="text" className="topbar-wide" aria-label={t('shell.language')} icon={<Icon name="globe" />} />
    </Dropdown>
  );
}

const themeIcons: Record<ThemeChoice, IconName> = { light: 'sun', dark: 'moon', system: 'display' };

function ThemeSwitch() {
  const { t } = useTranslation('common');
  const { choice, choose } = useTheme();
  const remember = useRemember();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (['light', 'dark', 'system'] as const).map((key) => ({
          key,
          icon: <Icon name={themeIcons[key]} size={16} />,
          label: t(`theme.${key}`),
        })),
        selectable: true,
        selectedKeys: [choice],
        onClick: ({ key }) => {
          choose(key as ThemeChoice);
          remember({ theme: key });
        },
      }}
    >
      <Button
        type="text"
        className="topbar-wide"
        aria-label={t('shell.theme')}
        icon={<Icon name={themeIcons[choice]} />}
      />
    </Dropdown>
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
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${me.member.name} · ${me.user.email}` },
    ...presences.map((key) => ({
      key,
      label: (
        <span className="presence-choice">
          <i className={`presence presence-${key}`} />
          {t(`presence.${key}`)}
          {me.member.presence === key && <Icon name="check" size={14} label={t('shell.chosen')} />}
        </span>
      ),
      onClick: () => setPresence.mutate(key, { onError: failed }),
    })),
    { type: 'divider' },
    {
      key: 'settings',
      label: t('place.settings'),
      icon: <Icon name="settings" size={16} />,
      onClick: () => void navigate({ to: '/settings' as '/' }),
    },
    {
      key: 'out',
      label: t('shell.signOut'),
      icon: <Icon name="signout" size={16} />,
      onClick: () => void signOut().catch(failed),
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <button
        type="button"
        className="topbar-me"
        aria-label={t('shell.me', { name: me.member.name, presence: t(`presence.${me.member.presence}`) })}
      >
        <Avatar name={me.member.name} size={28} presence={me.member.presence} />
      </button>
    </Dropdown>
  );
}
