import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/Icon';
import { useView } from '~/ui/useView';
import { type Built, type Condition, type Group, isGroup, nothing, read, write } from './filter';
import { type FilteredList, useFilterFields, useValueNames } from './useFilterFields';
import './filter.css';

const FilterDialog = lazy(() => import('./FilterDialog').then((m) => ({ default: m.FilterDialog })));

/** The conditions that a list is narrowed by: opened to be built, shown as chips, kept in the address. */
export function FilterBar({ list, compact }: { list: FilteredList; compact?: boolean }) {
  const { t } = useTranslation(['filter', 'common']);
  const [view, change] = useView();
  const [open, setOpen] = useState(false);
  const built = useMemo(() => read(view.filter), [view.filter]);
  const set = (next: Built) => change({ filter: write(next) });
  return (
    <>
      <Button
        icon={<Icon name="filter" size={16} />}
        onClick={() => setOpen(true)}
        {...(compact ? { block: true } : {})}
      >
        {t('title')}
      </Button>
      <FilterChips list={list} edit={() => setOpen(true)} />
      {open && (
        <Suspense>
          <FilterDialog
            list={list}
            built={built ?? nothing}
            tooMuch={built === null}
            close={() => setOpen(false)}
            apply={(next) => {
              set(next);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** What is asked, in words; each part is opened or taken away by itself. */
export function FilterChips({ list, edit }: { list: FilteredList; edit: () => void }) {
  const { t } = useTranslation(['filter', 'common']);
  const [view, change] = useView();
  const { byName } = useFilterFields(list);
  const { wordsOf } = useValueNames(list);
  const built = useMemo(() => read(view.filter), [view.filter]);
  const words = (c: Condition) => wordsOf(c.own ? undefined : byName.get(c.field), c);
  const said = (part: Condition | Group) =>
    isGroup(part)
      ? t(`group.${part.mode}`, { what: part.conditions.map(words).join(t(`joint.${part.mode}`)) })
      : words(part);
  if (built && built.parts.length === 0) return null;
  const parts = built ? built.parts.map(said) : [t('tooMuch')];
  return (
    <ul className="filter-chips" aria-label={t('active')}>
      {parts.map((text, index) => (
        <li key={text}>
          {index > 0 && built && <span className="faint small">{t(`joint.${built.mode}`).trim()}</span>}
          <span className="filter-chip">
            <button type="button" onClick={edit} title={t('edit')}>
              {text}
            </button>
            <button
              type="button"
              aria-label={t('remove', { what: text })}
              onClick={() =>
                change({
                  filter: built
                    ? write({ ...built, parts: built.parts.filter((_, place) => place !== index) })
                    : undefined,
                })
              }
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        </li>
      ))}
      {parts.length > 1 && (
        <li>
          <Button type="link" size="small" onClick={() => change({ filter: undefined })}>
            {t('common:action.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
