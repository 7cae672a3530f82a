import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { learnEverything, toLanguage } from './i18n';
import { sessionQuery } from './session/session';
import { Crashed, NotFound } from './shell/Ends';

interface Context {
  client: QueryClient;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Reads the named texts out of a search string; everything else is dropped. */
const search =
  <const K extends string>(...names: K[]) =>
  (raw: Record<string, unknown>): { [N in K]?: string } => {
    const read: { [N in K]?: string } = {};
    for (const name of names) {
      const value = text(raw[name]);
      if (value !== undefined) read[name] = value;
    }
    return read;
  };

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Crashed,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: search('to'),
  component: lazyRouteComponent(() => import('./session/SignIn'), 'SignIn'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: search('secret'),
  component: lazyRouteComponent(() => import('./session/Setup'), 'Setup'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./session/AcceptInvitation'), 'AcceptInvitation'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  /** `panel` (person:ID, case:ID, post:ID) slides over any page. */
  validateSearch: search('panel'),
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
    const { speak } = await import('./i18n');
    const language = toLanguage(me.user.language);
    if (language && !localStorage.getItem('millpond.language')) await speak(language);
  },
  component: lazyRouteComponent(() => import('./shell/Shell'), 'Shell'),
});

const at = <const P extends string, const K extends string>(
  path: P,
  names: K[],
  component: ReturnType<typeof lazyRouteComponent>,
) => createRoute({ getParentRoute: () => shell, path, validateSearch: search(...names), component });

/** A page that speaks of more than the inbox does. */
const withTexts = <T extends Record<string, unknown>, K extends keyof T & string>(page: () => Promise<T>, name: K) =>
  lazyRouteComponent(async () => (await Promise.all([page(), learnEverything()]))[0] as never, name as never);

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const pages = [
  home,
  at(
    '/inbox',
    ['view', 'team', 'account', 'assignee', 'priority', 'q', 'sort', 'c'],
    lazyRouteComponent(() => import('./inbox/InboxPage'), 'InboxPage'),
  ),
  at(
    '/cases',
    ['view', 'status', 'team', 'owner', 'person', 'q'],
    withTexts(() => import('./cases/CasesPage'), 'CasesPage'),
  ),
  at(
    '/cases/$id',
    [],
    withTexts(() => import('./cases/CasePage'), 'CasePage'),
  ),
  at(
    '/people',
    ['q', 'tag', 'stage', 'owner', 'sort'],
    withTexts(() => import('./people/PeoplePage'), 'PeoplePage'),
  ),
  at(
    '/people/$id',
    ['tab'],
    withTexts(() => import('./people/PersonPage'), 'PersonPage'),
  ),
  at(
    '/listening',
    ['tab', 'rule', 'account', 'author', 'q', 'kind'],
    withTexts(() => import('./listening/ListeningPage'), 'ListeningPage'),
  ),
  at(
    '/listening/rules/$id',
    [],
    withTexts(() => import('./listening/RulePage'), 'RulePage'),
  ),
  at(
    '/board',
    ['span', 'compare', 'account', 'rule', 'metric', 'agent', 'rowAccount', 'rowRule', 'rowTone', 'rowFrom', 'rowTo'],
    withTexts(() => import('./board/BoardPage'), 'BoardPage'),
  ),
  at(
    '/channels',
    [],
    withTexts(() => import('./channels/ChannelsPage'), 'ChannelsPage'),
  ),
  at(
    '/channels/connect',
    ['kind', 'error'],
    withTexts(() => import('./channels/ConnectPage'), 'ConnectPage'),
  ),
  at(
    '/channels/$id',
    [],
    withTexts(() => import('./channels/AccountPage'), 'AccountPage'),
  ),
  at(
    '/organization',
    ['tab', 'q', 'member', 'role'],
    withTexts(() => import('./organization/OrganizationPage'), 'OrganizationPage'),
  ),
  at(
    '/import',
    [],
    withTexts(() => import('./import/ImportPage'), 'ImportPage'),
  ),
  at(
    '/import/new',
    [],
    withTexts(() => import('./import/NewImportPage'), 'NewImportPage'),
  ),
  at(
    '/audit',
    ['actor', 'action', 'object', 'from', 'to'],
    withTexts(() => import('./audit/AuditPage'), 'AuditPage'),
  ),
  at(
    '/work',
    ['tab', 'state'],
    withTexts(() => import('./work/WorkPage'), 'WorkPage'),
  ),
  at(
    '/settings',
    ['tab'],
    withTexts(() => import('./settings/SettingsPage'), 'SettingsPage'),
  ),
];

const tree = root.addChildren([signIn, setup, invitation, shell.addChildren(pages)]);

export function createConsoleRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    // A page that breaks leaves the frame around it standing.
    defaultErrorComponent: Crashed,
    defaultPendingMs: 300,
    scrollRestoration: true,
    parseSearch: (raw) => Object.fromEntries(new URLSearchParams(raw)),
    stringifySearch: (values) => {
      const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
      const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
      return query ? `?${query}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
