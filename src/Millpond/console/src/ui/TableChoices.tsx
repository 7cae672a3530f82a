import { Button, Checkbox, Popover, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

interface Props {
  columns: { key: string; name: string }[];
  hidden: string[];
  dense: boolean;
  change: (part: { dense?: boolean; hidden?: string[] }) => void;
}

/** Which columns of a table one wants to see, and how close together its rows stand. */
export function TableChoices({ columns, hidden, dense, change }: Props) {
  const { t } = useTranslation('common');
  const shown = columns.filter((column) => !hidden.includes(column.key)).length;
  const toggle = (key: string, on: boolean) =>
    change({ hidden: on ? hidden.filter((other) => other !== key) : [...hidden, key] });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack table-choices">
          <Segmented
            block
            aria-label={t('table.density')}
            value={dense ? 'dense' : 'roomy'}
            onChange={(value) => change({ dense: value === 'dense' })}
            options={[
              { value: 'roomy', label: t('table.roomy') },
              { value: 'dense', label: t('table.dense') },
            ]}
          />
          <fieldset>
            <legend className="faint small">{t('table.columns')}</legend>
            {columns.map(({ key, name }) => (
              <Checkbox
                key={key}
                checked={!hidden.includes(key)}
                // The last one stays: a table without columns says nothing.
                disabled={shown === 1 && !hidden.includes(key)}
                onChange={(event) => toggle(key, event.target.checked)}
              >
                {name}
              </Checkbox>
            ))}
          </fieldset>
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        className="table-choice"
        aria-label={t('table.settings')}
        title={t('table.settings')}
        icon={<Icon name="columns" size={15} />}
      />
    </Popover>
  );
}
