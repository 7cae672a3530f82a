import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '~/session/session';
import { Page } from '~/ui/Page';
import { Rows } from '~/ui/states';
import { Tabs } from '~/ui/Tabs';
import { useView } from '~/ui/useView';
import { Profile } from './Profile';
import './settings.css';

const Security = lazy(() => import('./Security').then((m) => ({ default: m.Security })));
const Tokens = lazy(() => import('./Tokens').then((m) => ({ default: m.Tokens })));
const Scripts = lazy(() => import('./Scripts').then((m) => ({ default: m.Scripts })));
const Tags = lazy(() => import('./Tags').then((m) => ({ default: m.Tags })));
const Workspace = lazy(() => import('./Workspace').then((m) => ({ default: m.Workspace })));

const tabs = ['profile', 'security', 'tokens', 'scripts', 'tags', 'workspace'] as const;

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const [view, change] = useView();
  const can = useCan();
  const shown = tabs.filter((key) => (key === 'scripts' ? can('inbox.') : key === 'tags' ? can('people.') : true));
  const tab = shown.find((key) => key === view.tab) ?? 'profile';
  return (
    <Page
      title={t('title')}
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(key) => change({ tab: key })}
          items={shown.map((key) => ({ key, label: t(`tab.${key}`) }))}
        />
      }
    >
      <Suspense fallback={<Rows />}>
        {tab === 'profile' && <Profile />}
        {tab === 'security' && <Security />}
        {tab === 'tokens' && <Tokens />}
        {tab === 'scripts' && <Scripts />}
        {tab === 'tags' && <Tags />}
        {tab === 'workspace' && <Workspace />}
      </Suspense>
    </Page>
  );
}
