import { Alert, Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { explain } from '~/api/explain';
import { isProblem } from '~/api/problem';
import { Icon } from '~/ui/Icon';
import { isSend } from '~/ui/keys';
import { ConditionRow } from './ConditionRow';
import { type Built, type Condition, fresh, type Group, isGroup, isWhole, type Mode, placeOf, write } from './filter';
import { type FilteredList, useFilterFields } from './useFilterFields';

const modes: Mode[] = ['all', 'any', 'none'];
const open: Condition = { field: '', operator: 'equals', value: undefined };

/** Builds a filter: conditions, and groups of them. The server looks at it before it is applied; what it refuses is said at the condition. */
export function FilterDialog({
  list,
  built,
  tooMuch,
  close,
  apply,
}: {
  list: FilteredList;
  built: Built;
  tooMuch: boolean;
  close: () => void;
  apply: (built: Built) => void;
}) {
  const { t } = useTranslation(['filter', 'common']);
  const { fields } = useFilterFields(list);
  const [draft, setDraft] = useState<Built>(built.parts.length > 0 ? built : { mode: 'all', parts: [open] });
  const [refusal, setRefusal] = useState<{ place: number[]; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (parts: Built['parts']) => {
    setRefusal(null);
    setDraft({ ...draft, parts });
  };
  const replace = (place: number, part: Condition | Group | null) =>
    change(draft.parts.flatMap((old, index) => (index === place ? (part ?? []) : old)));
  const added = () => (fields[0] ? fresh(fields[0]) : open);

  const submit = async () => {
    const whole = onlyWhole(draft);
    const filter = write(whole);
    setBusy(true);
    try {
      if (filter) await api.get(`/${list}`, { filter, limit: 1, ...(list === 'conversations' ? { view: 'all' } : {}) });
      apply(whole);
    } catch (error) {
      const path = isProblem(error) ? error.body.path : undefined;
      setDraft(whole);
      setRefusal({ place: placeOf(typeof path === 'string' ? path : undefined), words: explain(error) });
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (...place: number[]) =>
    refusal && place.length === refusal.place.length && place.every((at, index) => at === refusal.place[index])
      ? refusal.words
      : undefined;
  const placed = refusal !== null && refusal.place.length > 0;

  return (
    <Modal
      open
      width={720}
      title={t('title')}
      okText={t('apply')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onCancel={close}
      onOk={() => void submit()}
    >
      {tooMuch && <Alert type="info" showIcon title={t('tooMuchHint')} className="form-error" />}
      {refusal && !placed && <Alert type="error" showIcon title={refusal.words} className="form-error" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl-Enter applies, from wherever one is */}
      <div
        className="filter-form"
        onKeyDown={(event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          void submit();
        }}
      >
        <div className="row-wrap">
          <span>{t('rowsThat')}</span>
          <Segmented<Built['mode']>
            size="small"
            aria-label={t('rowsThat')}
            value={draft.mode}
            onChange={(mode) => setDraft({ ...draft, mode })}
            options={(['all', 'any'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          />
        </div>
        {draft.parts.map((part, place) =>
          isGroup(part) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the filter is what it is known by
            <fieldset key={place} className="filter-group">
              <legend className="row-wrap">
                <Segmented<Mode>
                  size="small"
                  aria-label={t('groupMode')}
                  value={part.mode}
                  onChange={(mode) => replace(place, { ...part, mode })}
                  options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
                />
                <Button size="small" type="text" onClick={() => replace(place, null)}>
                  {t('removeGroup')}
                </Button>
              </legend>
              {part.conditions.map((condition, at) => (
                <ConditionRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  key={at}
                  list={list}
                  condition={condition}
                  error={errorAt(place, at) ?? (part.conditions.length === 1 ? errorAt(place) : undefined)}
                  change={(next) => {
                    const conditions = part.conditions.flatMap((old, index) => (index === at ? (next ?? []) : old));
                    replace(place, conditions.length > 0 ? { ...part, conditions } : null);
                  }}
                />
              ))}
              <Button
                size="small"
                icon={<Icon name="plus" size={14} />}
                onClick={() => replace(place, { ...part, conditions: [...part.conditions, added()] })}
              >
                {t('addCondition')}
              </Button>
            </fieldset>
          ) : (
            <ConditionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              list={list}
              condition={part}
              error={errorAt(place)}
              change={(next) => replace(place, next)}
            />
          ),
        )}
        <div className="row-wrap">
          <Button icon={<Icon name="plus" size={15} />} onClick={() => change([...draft.parts, added()])}>
            {t('addCondition')}
          </Button>
          <Button
            icon={<Icon name="plus" size={15} />}
            onClick={() => change([...draft.parts, { mode: 'any', conditions: [added()] }])}
          >
            {t('addGroup')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What is asked of it: places in a refusal are those of the parts that were sent. */
function onlyWhole({ mode, parts }: Built): Built {
  return {
    mode,
    parts: parts
      .map((part) => (isGroup(part) ? { ...part, conditions: part.conditions.filter(isWhole) } : part))
      .filter((part) => (isGroup(part) ? part.conditions.length > 0 : isWhole(part))),
  };
}
