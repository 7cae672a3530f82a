import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Page } from '~/api/client';
import { useAccounts, useMembers, useRules, useTags, useTeams } from '~/api/directory';
import type { FilterField, FilterList } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import type { Condition } from './filter';

export type FilteredList = 'people' | 'conversations' | 'cases' | 'posts';

/** The fields by which a list is filtered, as the server names them. */
export function useFilterFields(list: FilteredList) {
  const query = useQuery({
    queryKey: ['filters'],
    queryFn: async ({ signal }) => (await api.get<Page<FilterList>>('/filters', undefined, signal)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = query.data?.find((each) => each.list === list);
  return useMemo(
    () => ({
      fields: (found?.fields ?? []).filter((field) => field.type !== 'attributes'),
      own: found?.attributes ?? false,
      byName: new Map((found?.fields ?? []).map((field) => [field.name, field])),
    }),
    [found],
  );
}

const choices: Record<string, string> = { priority: 'common:priority', kind: 'listening:kind' };
const sentiments: Record<string, string> = { '-1': 'negative', '0': 'neutral', '1': 'positive' };

/** Names of values in the reader's language: members for ids, words for choices. */
export function useValueNames(list: FilteredList) {
  const { t } = useTranslation(['filter', 'common']);
  const members = useMembers();
  const teams = useTeams();
  const accounts = useAccounts();
  const tags = useTags();
  const rules = useRules();
  const format = useFormat();
  const optionsOf = useCallback(
    (field: FilterField): { value: string; label: string }[] | null => {
      const named = (items: { id: string; name: string }[]) =>
        items.map((item) => ({ value: item.id, label: item.name }));
      if (field.type === 'choice')
        return field.choices.map((value) => ({ value, label: choiceName(list, field.name, value) }));
      if (['ownerId', 'assigneeId', 'createdBy'].includes(field.name)) return named(members.list);
      if (field.name === 'teamId') return named(teams.list);
      if (field.name === 'accountId') return named(accounts.list);
      if (field.name === 'tagIds') return named(tags.list);
      if (field.name === 'tag') return tags.list.map((tag) => ({ value: tag.name, label: tag.name }));
      if (field.name === 'ruleIds') return named(rules.list);
      return null;
    },
    [list, members.list, teams.list, accounts.list, tags.list, rules.list],
  );
  const nameOf = useCallback(
    (field: FilterField | undefined, value: unknown): string => {
      if (Array.isArray(value)) return format.list(value.map((each) => nameOf(field, each)));
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      const text = String(value ?? '');
      if (field?.type === 'time') return t(`time.${text as 'now'}`, { defaultValue: text });
      if (field?.name === 'sentiment' && sentiments[text])
        return i18next.t(`listening:mood.${sentiments[text]}` as never);
      return (field && optionsOf(field)?.find((option) => option.value === text)?.label) || text;
    },
    [optionsOf, format, t],
  );
  /** A condition in words. */
  const wordsOf = useCallback(
    (field: FilterField | undefined, c: Condition) => {
      const name = c.own ? c.field : t(`field.${c.field as 'name'}`, { defaultValue: c.field });
      if (c.operator === 'known') return t(c.value === false ? 'unknownWords' : 'knownWords', { name });
      const value =
        c.operator === 'between' && Array.isArray(c.value)
          ? c.value.map((each) => nameOf(field, each)).join(' – ')
          : nameOf(field, c.value);
      return `${name} ${operatorName(t as never, field, c.operator)} ${value}`;
    },
    [t, nameOf],
  );
  return { optionsOf, nameOf, wordsOf };
}

function choiceName(list: FilteredList, field: string, value: string): string {
  const say = i18next.t as unknown as (key: string, options: { defaultValue: string }) => string;
  const group = field === 'status' ? (list === 'cases' ? 'cases:status' : 'filter:status') : choices[field];
  return say(`${group ?? 'filter:choice'}.${value}`, { defaultValue: value });
}

/** The comparison in words; those of times are said differently. */
export const operatorName = (
  t: (key: string, options: { defaultValue: string }) => string,
  field: FilterField | undefined,
  operator: Condition['operator'],
): string =>
  t(`operator.${field?.type === 'time' ? 'time' : 'any'}.${operator}`, {
    defaultValue: t(`operator.any.${operator}`, { defaultValue: operator }),
  });
