/** Dates and durations in the reader's language and zone. */
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const cache = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>();
function cached<T extends Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>(
  id: string,
  make: () => T,
) {
  const found = cache.get(id);
  if (found) return found as T;
  const made = make();
  cache.set(id, made);
  return made;
}

export function relativeTime(at: string | Date, now: number, language: string): string {
  const seconds = (new Date(at).getTime() - now) / 1000;
  const format = cached(
    `r${language}`,
    () => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
  );
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** "3m", "2h", "4d": waiting times in narrow columns. */
export function shortDuration(seconds: number, language: string): string {
  const zh = language.startsWith('zh');
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return zh ? `${s}秒` : `${s}s`;
  if (s < 3600) return zh ? `${Math.floor(s / 60)}分钟` : `${Math.floor(s / 60)}m`;
  if (s < 86_400) {
    const hours = Math.floor(s / 3600);
    const minutes = Math.floor((s % 3600) / 60);
    if (hours >= 10 || minutes === 0) return zh ? `${hours}小时` : `${hours}h`;
    return zh ? `${hours}小时${minutes}分` : `${hours}h ${minutes}m`;
  }
  return zh ? `${Math.floor(s / 86_400)}天` : `${Math.floor(s / 86_400)}d`;
}

export function exactTime(at: string | Date, language: string, timeZone: string): string {
  return cached(
    `e${language}${timeZone}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
  ).format(new Date(at));
}

export function clockTime(at: string | Date, language: string, timeZone: string): string {
  return cached(
    `c${language}${timeZone}`,
    () => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }),
  ).format(new Date(at));
}

export function dayName(at: string | Date, now: number, language: string, timeZone: string): string {
  const day = dayKey(at, timeZone);
  const relative = cached(`d${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  if (day === dayKey(new Date(now), timeZone)) return relative.format(0, 'day');
  if (day === dayKey(new Date(now - 86_400_000), timeZone)) return relative.format(-1, 'day');
  const sameYear = day.slice(0, 4) === dayKey(new Date(now), timeZone).slice(0, 4);
  return cached(
    `n${language}${timeZone}${sameYear}`,
    () =>
      new Intl.DateTimeFormat(language, {
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        ...(sameYear ? {} : { year: 'numeric' }),
        timeZone,
      }),
  ).format(new Date(at));
}

/** YYYY-MM-DD of a moment in a zone. */
export function dayKey(at: string | Date, timeZone: string): string {
  return cached(
    `k${timeZone}`,
    () => new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
  ).format(new Date(at));
}

/** The moment at which a local wall-clock day starts in a zone. */
export function startOfDay(day: string, timeZone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  const wall = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(guess);
  const offset = new Date(`${wall.replace(' ', 'T')}Z`).getTime() - guess.getTime();
  return new Date(guess.getTime() - offset);
}

export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');
export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
