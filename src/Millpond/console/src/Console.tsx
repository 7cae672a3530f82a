import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { whenSessionLost } from './api/client';
import { Problem } from './api/problem';
import { createConsoleRouter } from './router';
import { antdTheme, ThemeProvider, useTheme } from './ui/theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
    },
  },
  mutationCache: new MutationCache(),
});
const router = createConsoleRouter(client);

whenSessionLost(() => {
  if (/^\/(sign-in|setup|invitations)/.test(location.pathname)) return;
  client.clear();
  void router.navigate({ to: '/sign-in', search: { to: location.pathname + location.search } });
});

export function Console() {
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <Themed />
      </ThemeProvider>
    </QueryClientProvider>
  );
}

function Themed() {
  const { scheme } = useTheme();
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      theme={antdTheme(scheme)}
      locale={i18n.language === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
      wave={{ disabled: true }}
    >
      <App className="app" message={{ maxCount: 3 }}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}
