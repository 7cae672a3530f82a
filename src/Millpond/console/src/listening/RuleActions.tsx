import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { priorities, type Rule } from '~/api/model';
import { TagsPick, TeamPick } from '~/ui/fields';
import { PriorityMark } from '~/ui/marks';
import { Toggle } from './Toggle';

type Actions = Rule['actions'];

/** What happens with a post that the rule finds. */
export function RuleActions({ actions, change }: { actions: Actions; change: (part: Partial<Actions>) => void }) {
  const { t } = useTranslation(['listening', 'common']);
  return (
    <fieldset className="rule-actions">
      <legend>{t('rule.actions')}</legend>
      <div className="two-columns">
        <Form.Item label={t('rule.team')}>
          <TeamPick
            label={t('rule.team')}
            none={t('rule.priorityKeep')}
            value={actions.teamId}
            onChange={(teamId) => change({ teamId: teamId ?? null })}
          />
        </Form.Item>
        <Form.Item label={t('common:priority.label')}>
          <Select
            allowClear
            aria-label={t('common:priority.label')}
            placeholder={t('rule.priorityKeep')}
            value={actions.priority ?? undefined}
            onChange={(priority) => change({ priority: priority ?? null })}
            options={priorities.map((p) => ({ value: p, label: <PriorityMark priority={p} word /> }))}
          />
        </Form.Item>
      </div>
      <Form.Item label={t('common:field.tags')}>
        <TagsPick
          label={t('common:field.tags')}
          none={t('common:field.addTags')}
          value={actions.tagIds ?? []}
          onChange={(tagIds) => change({ tagIds })}
        />
      </Form.Item>
      <Toggle
        label={t('rule.openCaseLong')}
        checked={actions.openCase ?? false}
        onChange={(openCase) => change({ openCase })}
      />
      <Toggle label={t('rule.alertLong')} checked={actions.alert ?? false} onChange={(alert) => change({ alert })} />
      <Toggle
        label={t('rule.volumeLong')}
        checked={actions.volume != null}
        onChange={(on) => change({ volume: on ? { deviations: 3, atLeast: 10 } : null })}
      />
      {actions.volume && <Volume volume={actions.volume} change={(volume) => change({ volume })} />}
    </fieldset>
  );
}

/** From when on the number of posts is unusual. */
function Volume({
  volume,
  change,
}: {
  volume: NonNullable<Actions['volume']>;
  change: (volume: NonNullable<Actions['volume']>) => void;
}) {
  const { t } = useTranslation('listening');
  return (
    <div className="two-columns">
      <Form.Item label={t('rule.volumeAtLeast')} extra={t('rule.volumeHint')}>
        <InputNumber
          min={2}
          max={1_000_000}
          precision={0}
          aria-label={t('rule.volumeAtLeast')}
          style={{ width: '100%' }}
          value={volume.atLeast}
          onChange={(n) => change({ ...volume, atLeast: n ?? 10 })}
        />
      </Form.Item>
      <Form.Item label={t('rule.volumeDeviations')}>
        <InputNumber
          min={1}
          max={50}
          step={0.5}
          aria-label={t('rule.volumeDeviations')}
          style={{ width: '100%' }}
          value={volume.deviations}
          onChange={(n) => change({ ...volume, deviations: n ?? 3 })}
        />
      </Form.Item>
    </div>
  );
}
