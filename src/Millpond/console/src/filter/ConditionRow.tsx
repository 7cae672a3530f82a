import { Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilterField, FilterOperator } from '~/api/model';
import { Icon } from '~/ui/Icon';
import { type Condition, fresh, operatorsOf } from './filter';
import { type FilteredList, operatorName, useFilterFields, useValueNames } from './useFilterFields';

/** The company's own fields: texts, of which some are numbers. */
const ownField: FilterField = {
  name: '',
  type: 'text',
  many: false,
  choices: [],
  operators: ['equals', 'in', 'contains', 'startsWith', 'known'],
};
const ownKey = '·own';
const distances = ['-24h', '-7d', '-30d', '-90d', '-365d', 'now', '+7d'] as const;

/** One condition: field, comparison, value. */
export function ConditionRow({
  list,
  condition: c,
  error,
  change,
}: {
  list: FilteredList;
  condition: Condition;
  error: string | undefined;
  change: (condition: Condition | null) => void;
}) {
  const { t } = useTranslation(['filter', 'common']);
  const { fields, own, byName } = useFilterFields(list);
  const field = c.own ? ownField : byName.get(c.field);
  const names = fields.map((each) => ({
    value: each.name,
    label: t(`field.${each.name as 'name'}`, { defaultValue: each.name }),
  }));
  return (
    <div className="filter-condition">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className="filter-field"
        aria-label={t('fieldLabel')}
        placeholder={t('fieldLabel')}
        value={c.own ? ownKey : c.field || undefined}
        onChange={(name: string) => {
          const next = byName.get(name);
          change(next ? fresh(next) : { field: '', own: true, operator: 'equals', value: undefined });
        }}
        options={own ? [...names, { value: ownKey, label: t('ownField') }] : names}
      />
      {c.own && (
        <Input
          className="filter-own"
          aria-label={t('ownName')}
          placeholder={t('ownName')}
          value={c.field}
          onChange={(event) => change({ ...c, field: event.target.value })}
        />
      )}
      {field && (
        <Select
          className="filter-operator"
          aria-label={t('operatorLabel')}
          value={c.operator}
          onChange={(operator: FilterOperator) => change({ ...c, operator, value: valueFor(operator, c) })}
          options={operatorsOf(field).map((value) => ({ value, label: operatorName(t as never, field, value) }))}
        />
      )}
      {field && <Value list={list} field={field} condition={c} change={(value) => change({ ...c, value })} />}
      <Button
        type="text"
        aria-label={t('removeCondition')}
        icon={<Icon name="close" size={14} />}
        onClick={() => change(null)}
      />
      {error && (
        <p className="filter-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** A value stays where the next comparison can use it. */
function valueFor(operator: FilterOperator, { operator: before, value }: Condition): unknown {
  if (operator === 'known') return true;
  if (before === 'known') return undefined;
  if (operator === 'in') return Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  if (operator === 'between') return [Array.isArray(value) ? value[0] : value, undefined];
  return Array.isArray(value) ? value[0] : value;
}

interface ValueProps {
  list: FilteredList;
  field: FilterField;
  condition: Condition;
  change: (value: unknown) => void;
}

function Value({ list, field, condition: { operator, value }, change }: ValueProps) {
  const { t } = useTranslation('filter');
  const { optionsOf } = useValueNames(list);
  const label = t('valueLabel');
  if (operator === 'known' || field.type === 'flag')
    return (
      <Select
        className="filter-value"
        aria-label={label}
        value={value === undefined ? undefined : String(value)}
        onChange={(chosen: string) => change(chosen === 'true')}
        options={['true', 'false'].map((each) => ({ value: each, label: t(each === 'true' ? 'yes' : 'no') }))}
      />
    );
  const options = optionsOf(field);
  if (operator === 'in' || (options && operator === 'equals')) {
    const many = operator === 'in';
    const numbers = field.type === 'number';
    const chosen = many ? ((value as unknown[] | undefined) ?? []).map(String) : value;
    return (
      <Select<string | string[]>
        className="filter-value"
        aria-label={label}
        placeholder={label}
        showSearch={{ optionFilterProp: 'label' }}
        {...(many ? { mode: options ? ('multiple' as const) : ('tags' as const) } : {})}
        value={chosen as never}
        onChange={(next) => change(numbers && Array.isArray(next) ? next.map(Number).filter(Number.isInteger) : next)}
        options={options ?? []}
      />
    );
  }
  if (operator === 'between') {
    const [low, high] = Array.isArray(value) ? value : [];
    return (
      <span className="filter-value filter-between">
        <One field={field} value={low} change={(next) => change([next, high])} label={t('from')} />
        <One field={field} value={high} change={(next) => change([low, next])} label={t('to')} />
      </span>
    );
  }
  return (
    <span className="filter-value">
      <One field={field} value={value} change={change} label={label} />
    </span>
  );
}

function One({
  field,
  value,
  change,
  label,
}: {
  field: FilterField;
  value: unknown;
  change: (value: unknown) => void;
  label: string;
}) {
  const { t } = useTranslation('filter');
  if (field.type === 'number')
    return (
      <InputNumber
        aria-label={label}
        precision={0}
        style={{ width: '100%' }}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => change(next ?? undefined)}
      />
    );
  if (field.type === 'time') {
    const day = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
    return (
      <span className="row">
        <Select
          className="grow"
          aria-label={label}
          value={day ? 'day' : ((value as string | undefined) ?? undefined)}
          placeholder={t('when')}
          onChange={(next: string) => change(next === 'day' ? new Date().toISOString().slice(0, 10) : next)}
          options={[
            ...distances.map((each) => ({ value: each as string, label: t(`time.${each}`) })),
            { value: 'day', label: t('time.day') },
          ]}
        />
        {day && (
          <Input
            type="date"
            aria-label={`${label}: ${t('time.day')}`}
            value={String(value).slice(0, 10)}
            onChange={(event) => change(event.target.value || undefined)}
          />
        )}
      </span>
    );
  }
  return (
    <Input
      aria-label={label}
      value={(value as string | undefined) ?? ''}
      maxLength={500}
      onChange={(event) => change(event.target.value)}
    />
  );
}
