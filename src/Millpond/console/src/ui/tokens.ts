/** The one source of colour and measure: CSS variables and antd's theme are both made from it. */
export type Scheme = 'light' | 'dark';

const light = {
  canvas: '#f5f7f7',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eef2f2',
  hover: '#f0f4f4',
  selected: '#e3f1f0',
  border: '#e1e6e6',
  borderStrong: '#c8d0d0',
  control: '#7d8a8a',
  text: '#172121',
  textSoft: '#4a5858',
  textFaint: '#5f6d6d',
  accent: '#0e7c7b',
  accentHover: '#0b6968',
  accentText: '#0b6b6a',
  accentSoft: '#e3f1f0',
  onAccent: '#ffffff',
  danger: '#c0362c',
  dangerSoft: '#fcebe9',
  warning: '#8f5a00',
  warningSoft: '#fdf3dd',
  success: '#1f7a43',
  successSoft: '#e6f4ea',
  info: '#2b5fb3',
  infoSoft: '#e8effb',
  note: '#fff7dc',
  noteBorder: '#ecdca2',
  mark: '#ffe58a',
  rail: '#ffffff',
  shadow: '0 1px 2px rgb(16 32 32 / 6%), 0 8px 24px rgb(16 32 32 / 10%)',
};

export type Tokens = typeof light;

const dark: Tokens = {
  canvas: '#0f1414',
  surface: '#151b1b',
  raised: '#1c2424',
  sunken: '#111717',
  hover: '#1e2727',
  selected: '#12302f',
  border: '#273131',
  borderStrong: '#3a4747',
  control: '#728080',
  text: '#e6eded',
  textSoft: '#b3c0c0',
  textFaint: '#95a3a3',
  accent: '#12807f',
  accentHover: '#0f7170',
  accentText: '#56c2be',
  accentSoft: '#12302f',
  onAccent: '#ffffff',
  danger: '#ff8d82',
  dangerSoft: '#3a1d1a',
  warning: '#f0b95a',
  warningSoft: '#33270f',
  success: '#6fcf97',
  successSoft: '#14301f',
  info: '#8db7ff',
  infoSoft: '#172846',
  note: '#2b2612',
  noteBorder: '#51461c',
  mark: '#6b5400',
  rail: '#121818',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 30px rgb(0 0 0 / 50%)',
};

export const tokens: Record<Scheme, Tokens> = { light, dark };

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
export const monoFamily = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace';

/** Series colours of charts: told apart by lightness as well as by hue. */
export const seriesColors: Record<Scheme, string[]> = {
  light: ['#0e7c7b', '#d9822b', '#5b6fc4', '#b0477b', '#6b8e23', '#8a6d4b', '#3d8fb8'],
  dark: ['#3fb8b3', '#f0a65a', '#8f9fe8', '#e07fb0', '#a3c65a', '#c9a77f', '#6fbfe3'],
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The tokens of a scheme as custom properties of the document root. */
export function toCss(scheme: Scheme): string {
  const lines = Object.entries(tokens[scheme]).map(([name, value]) => `--${kebab(name)}:${value};`);
  return `:root{color-scheme:${scheme};--font:${fontFamily};--mono:${monoFamily};${lines.join('')}}`;
}
