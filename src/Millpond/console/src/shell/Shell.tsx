import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveProvider } from '~/api/useLive';
import { sessionQuery, usePresenceBeat } from '~/session/session';
import { PanelHost } from './PanelHost';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import './shell.css';

const CommandPalette = lazy(() => import('./CommandPalette').then((m) => ({ default: m.CommandPalette })));

const collapsedKey = 'millpond.rail';

/** Everything behind the sign-in. It keeps the session fresh, so that all below may rely on it; when it is lost the console is already on its way to the sign-in. */
export function Shell() {
  const me = useQuery(sessionQuery).data;
  return me ? <Frame /> : null;
}

function Frame() {
  const { t } = useTranslation('common');
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(collapsedKey) === 'collapsed');
  const [railOpen, setRailOpen] = useState(false);
  const [palette, setPalette] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });

  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the rail of the narrow view
  useEffect(() => setRailOpen(false), [path]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette((open) => !open);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  usePresenceBeat();

  const toggle = () => {
    localStorage.setItem(collapsedKey, collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };

  return (
    <LiveProvider>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <div className={`shell ${collapsed ? 'shell-collapsed' : ''} ${railOpen ? 'shell-rail-open' : ''}`}>
        <Rail collapsed={collapsed} toggle={toggle} />
        {railOpen && (
          <button
            type="button"
            className="shell-veil"
            aria-label={t('action.close')}
            onClick={() => setRailOpen(false)}
          />
        )}
        <TopBar openRail={() => setRailOpen(true)} openPalette={() => setPalette(true)} />
        <main id="main" className="shell-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PanelHost />
      {palette && (
        <Suspense>
          <CommandPalette open close={() => setPalette(false)} />
        </Suspense>
      )}
    </LiveProvider>
  );
}
