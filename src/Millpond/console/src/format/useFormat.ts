import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/session/session';
import * as numbers from './numbers';
import * as time from './time';

let now = Date.now();
const listeners = new Set<() => void>();
let timer: number | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** One clock for all relative times of the page. */
export const useNow = () => useSyncExternalStore(subscribe, () => now);

/** Formats bound to the reader's language and zone. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const zone = useMe()?.user.timeZone || time.browserTimeZone();
  return useMemo(
    () => ({
      language,
      zone,
      count: (n: number) => numbers.count(n, language),
      compact: (n: number) => numbers.compact(n, language),
      percent: (n: number) => numbers.percent(n, language),
      money: (n: number, currency: string) => numbers.money(n, currency, language),
      bytes: (n: number) => numbers.bytes(n, language),
      exact: (at: string) => time.exactTime(at, language, zone),
      clock: (at: string) => time.clockTime(at, language, zone),
      list: (names: readonly string[]) => names.join(language === 'zh-CN' ? '、' : ', '),
      duration: (seconds: number) => time.shortDuration(seconds, language),
      relative: (at: string, from = Date.now()) => time.relativeTime(at, from, language),
      day: (at: string, from = Date.now()) => time.dayName(at, from, language, zone),
    }),
    [language, zone],
  );
}
