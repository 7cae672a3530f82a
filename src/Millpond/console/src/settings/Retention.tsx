import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import type { IntakeRetention } from '~/api/model';
import { useCan } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Section } from '~/ui/Page';
import { Loaded } from '~/ui/states';

const most = 3650;

/** How long the raw form of what arrived is kept. */
export function Retention() {
  const { t } = useTranslation(['settings', 'common']);
  const retention = useQuery({
    queryKey: ['intake-retention'],
    queryFn: ({ signal }) => api.get<IntakeRetention>('/intake-retention', undefined, signal),
  });
  return (
    <Section title={t('retention.title')} hint={t('retention.hint')}>
      <Loaded query={retention}>{(data) => <RetentionForm key={data.version} retention={data} />}</Loaded>
    </Section>
  );
}

function RetentionForm({ retention }: { retention: IntakeRetention }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const can = useCan();
  const { confirm, done, failed } = useFeedback();
  const [busy, setBusy] = useState(false);
  const save = async (days: number) => {
    setBusy(true);
    try {
      await api.put('/intake-retention', { days }, { version: retention.version });
      done(t('common:action.saved'));
    } catch (refusal) {
      failed(refusal);
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: ['intake-retention'] });
    }
  };
  const submit = ({ days }: { days: number }) => {
    // What is over by the new number is emptied at once and does not come back.
    if (days >= retention.days) void save(days);
    else
      confirm({
        title: t('retention.shorter', { count: days }),
        content: t('retention.shorterHint'),
        ok: t('common:action.save'),
        danger: true,
        action: () => save(days),
      });
  };
  return (
    <Form<{ days: number }>
      layout="vertical"
      className="form-narrow"
      disabled={!can('channels.manage')}
      initialValues={{ days: retention.days }}
      onFinish={submit}
    >
      <Form.Item
        name="days"
        label={t('retention.days')}
        extra={t('retention.range', { most })}
        rules={[{ required: true, type: 'integer', min: 1, max: most, message: t('retention.range', { most }) }]}
      >
        <InputNumber min={1} max={most} precision={0} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
}
