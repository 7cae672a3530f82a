import { type ThemeConfig, theme } from 'antd';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { fontFamily, type Scheme, toCss, tokens } from './tokens';

export type ThemeChoice = Scheme | 'system';

export function antdTheme(scheme: Scheme): ThemeConfig {
  const t = tokens[scheme];
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'mp' },
    hashed: false,
    token: {
      colorPrimary: t.accent,
      colorPrimaryHover: t.accentHover,
      colorPrimaryActive: t.accentHover,
      colorPrimaryText: t.accentText,
      colorLink: t.accentText,
      colorLinkHover: t.accentText,
      colorInfo: t.info,
      colorError: t.danger,
      colorErrorText: t.danger,
      colorWarning: t.warning,
      colorSuccess: t.success,
      colorInfoBg: t.infoSoft,
      colorErrorBg: t.dangerSoft,
      colorWarningBg: t.warningSoft,
      colorWarningBorder: t.noteBorder,
      colorSuccessBg: t.successSoft,
      colorBgLayout: t.canvas,
      colorBgContainer: t.surface,
      colorBgElevated: t.raised,
      colorText: t.text,
      colorTextSecondary: t.textSoft,
      colorTextTertiary: t.textFaint,
      colorTextDescription: t.textFaint,
      colorTextPlaceholder: t.textFaint,
      colorTextDisabled: t.textFaint,
      colorBorder: t.borderStrong,
      colorBorderSecondary: t.border,
      colorSplit: t.border,
      controlItemBgActive: t.selected,
      controlItemBgHover: t.hover,
      boxShadow: t.shadow,
      boxShadowSecondary: t.shadow,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusXS: 4,
      fontFamily,
      fontSize: 14,
      controlHeight: 32,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        dangerColor: scheme === 'dark' ? '#2b0a07' : '#ffffff',
      },
      Table: {
        headerBg: t.surface,
        headerColor: t.textFaint,
        cellPaddingBlock: 10,
        rowHoverBg: t.hover,
        headerSplitColor: 'transparent',
        rowSelectedBg: t.selected,
        rowSelectedHoverBg: t.selected,
      },
      Tabs: {
        horizontalItemPadding: '10px 0',
        itemColor: t.textSoft,
        itemSelectedColor: t.accentText,
        inkBarColor: t.accentText,
      },
      Segmented: { trackBg: t.sunken, itemColor: t.textSoft },
      Tooltip: { fontSize: 12 },
      Modal: { titleFontSize: 16 },
      Menu: { itemBg: 'transparent' },
    },
  };
}

interface ThemeState {
  choice: ThemeChoice;
  scheme: Scheme;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', scheme: 'light', choose: () => undefined });
export const useTheme = () => useContext(ThemeContext);

const key = 'millpond.theme';
const darkQuery = '(prefers-color-scheme: dark)';

function stored(): ThemeChoice {
  const value = localStorage.getItem(key);
  return value === 'light' || value === 'dark' ? value : 'system';
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

export function ThemeProvider({ children }: { children: React.ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(stored);
  const [systemDark, setSystemDark] = useState(() => matchMedia(darkQuery).matches);

  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = () => setSystemDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  const scheme: Scheme = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  useMemo(() => sheet.replaceSync(toCss(scheme)), [scheme]);

  const state = useMemo<ThemeState>(
    () => ({
      choice,
      scheme,
      choose: (next) => {
        localStorage.setItem(key, next);
        setChoice(next);
      },
    }),
    [choice, scheme],
  );
  return <ThemeContext value={state}>{children}</ThemeContext>;
}
