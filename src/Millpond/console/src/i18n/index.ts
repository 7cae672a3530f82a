import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en';

export type Language = 'zh-CN' | 'en';
export const languages: { code: Language; name: string }[] = [
  { code: 'zh-CN', name: '简体中文' },
  { code: 'en', name: 'English' },
];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
    returnNull: false;
  }
}

/** How the server calls a language. */
export const onTheWire = (language: Language): 'zh' | 'en' => (language === 'zh-CN' ? 'zh' : 'en');

const key = 'millpond.language';
const first: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.first'),
  'zh-CN': () => import('./zh.first'),
};
const all: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh'),
};

export function toLanguage(value: string | null | undefined): Language | null {
  if (!value) return null;
  return value.toLowerCase().startsWith('zh') ? 'zh-CN' : value.toLowerCase().startsWith('en') ? 'en' : null;
}

const preferred = (): Language =>
  toLanguage(localStorage.getItem(key)) ?? navigator.languages.map(toLanguage).find((l) => l !== null) ?? 'en';

/** Shows the console in a language and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await speak(language);
}

/** Loads the texts of a language, once, and shows the console in it. */
export async function speak(language: Language): Promise<void> {
  await learn(language, everything ? all : first);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

async function learn(language: Language, texts: typeof all): Promise<void> {
  for (const [namespace, bundle] of Object.entries((await texts[language]()).default as Record<string, object>))
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, bundle);
}

let everything = false;

/** Loads the texts of all capabilities; wanted by every page but the first ones. */
export async function learnEverything(): Promise<void> {
  everything = true;
  await learn(toLanguage(i18next.language) ?? 'en', all);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: preferred(),
    defaultNS: 'common',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(preferred());
}
