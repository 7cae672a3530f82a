import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMembers } from '~/api/directory';
import type { Id, Instant, Values } from '~/api/model';
import { Icon, type IconName } from './Icon';
import { Time } from './marks';

const icons: [RegExp, IconName][] = [
  [/note/, 'note'],
  [/^inbox\.|message|repl/, 'inbox'],
  [/^cases?\./, 'case'],
  [/^listening\.|match|post/, 'listen'],
  [/tag/, 'tag'],
  [/^people\./, 'user'],
  [/^import/, 'import'],
];
const iconOf = (kind: string): IconName => icons.find(([pattern]) => pattern.test(kind))?.[1] ?? 'clock';

/** A line of a timeline: of a person's, of a case's. */
export interface TimelineEntry {
  id?: Id;
  sequence?: number;
  kind: string;
  at: Instant;
  /** Who did it: a member's id, or his name at that time. */
  actor: Id | { name: string } | null;
  text?: string | null;
  properties: Values;
}

/** The words for an event; a kind that has none yet is shown as it is called. */
export function eventWords(kind: string, properties: Values): string {
  const say = i18next.t as unknown as (key: string, values: Record<string, unknown>) => string;
  const status = (value: unknown) =>
    typeof value === 'string' ? say(`cases:status.${value}`, { defaultValue: value }) : value;
  const values = { ...properties, from: status(properties.from), to: status(properties.to) };
  return say(`common:event.${kind.replaceAll('.', '_')}`, {
    ...values,
    defaultValue: kind.replace(/^[a-z]+\./, '').replaceAll('_', ' '),
  });
}

/** What happened, newest first. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation('common');
  const members = useMembers();
  const nameOf = (entry: TimelineEntry) =>
    typeof entry.actor === 'string' ? members.byId.get(entry.actor)?.name : entry.actor?.name;
  const textOf = (entry: TimelineEntry) =>
    entry.text ?? [entry.properties.text, entry.properties.note].find((text) => typeof text === 'string');
  return (
    <ol className="timeline" aria-label={t('event.label')}>
      {entries.map((entry, index) => (
        <li key={entry.id ?? entry.sequence ?? `${entry.at}-${index}`}>
          <span className="timeline-icon">
            <Icon name={iconOf(entry.kind)} size={14} />
          </span>
          <div className="grow">
            <div className="timeline-head">
              <span>
                {nameOf(entry) && <b>{nameOf(entry)} </b>}
                {eventWords(entry.kind, entry.properties)}
              </span>
              <Time at={entry.at} className="faint small" />
            </div>
            {textOf(entry) && <p className="timeline-text">{String(textOf(entry))}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
