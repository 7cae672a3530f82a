import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { timeZones } from '~/format/time';
import { chooseLanguage, type Language, languages, onTheWire } from '~/i18n';
import { sessionQuery, useMyself } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { type ThemeChoice, useTheme } from '~/ui/theme';

interface Answers {
  name: string;
  signOff: string;
  language: Language;
  theme: ThemeChoice;
  timeZone: string;
}

export function Profile() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const me = useMyself();
  const client = useQueryClient();
  const { choice, choose } = useTheme();
  const { done, failed } = useFeedback();
  const [busy, setBusy] = useState(false);
  const submit = async (values: Answers) => {
    setBusy(true);
    try {
      await api.patch('/me', {
        ...values,
        signOff: values.signOff.replace(/^\^/, ''),
        language: onTheWire(values.language),
      });
      choose(values.theme);
      await chooseLanguage(values.language);
      await client.invalidateQueries(sessionQuery);
      done(t('common:action.saved'));
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Answers>
      layout="vertical"
      className="form-narrow"
      onFinish={submit}
      initialValues={{
        name: me.member.name,
        signOff: me.member.signOff ?? '',
        language: i18n.language as Language,
        theme: choice,
        timeZone: me.user.timeZone,
      }}
    >
      <Form.Item
        name="name"
        label={t('profile.name')}
        rules={[{ required: true, whitespace: true, message: t('profile.nameNeeded') }]}
      >
        <Input autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item name="signOff" label={t('profile.signOff')} extra={t('profile.signOffHint')}>
        <Input maxLength={8} placeholder="AB" prefix="^" />
      </Form.Item>
      <div className="two-columns">
        <Form.Item name="language" label={t('common:shell.language')}>
          <Select options={languages.map((l) => ({ value: l.code, label: l.name }))} />
        </Form.Item>
        <Form.Item name="theme" label={t('common:shell.theme')}>
          <Select
            options={(['light', 'dark', 'system'] as const).map((key) => ({
              value: key,
              label: t(`common:theme.${key}`),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="timeZone" label={t('timeZone')}>
        <Select showSearch options={timeZones().map((zone) => ({ value: zone, label: zone }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
}
