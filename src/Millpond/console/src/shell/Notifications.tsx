import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules } from '~/api/directory';
import type { LiveEvent } from '~/api/live';
import { useLiveEvents } from '~/api/useLive';
import { useFormat } from '~/format/useFormat';
import { alertsQuery, useAcknowledge } from '~/listening/alerts';
import { useCan, useMyself } from '~/session/session';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { Time } from '~/ui/marks';
import { Empty } from '~/ui/states';

/** Alerts nobody has acknowledged yet, and conversations that were given to me while I was looking elsewhere. */
export function Notifications() {
  const { t } = useTranslation('common');
  const format = useFormat();
  const can = useCan();
  const me = useMyself();
  const { failed } = useFeedback();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<LiveEvent[]>([]);
  const alerts = useQuery({ ...alertsQuery, enabled: can('listening.') });
  const acknowledge = useAcknowledge();
  const rules = useRules();

  useLiveEvents((event) => {
    const to = event.properties?.member;
    if (/^inbox\..*assigned$/.test(event.kind) && to === me.member.id)
      setGiven((list) => [event, ...list].slice(0, 20));
  });

  const waiting = (alerts.data ?? []).filter((alert) => !alert.acknowledgedAt).slice(0, 20);
  const total = waiting.length + given.length;

  const list = (
    <div className="notifications">
      <h2>{t('notifications.title')}</h2>
      {total === 0 && <Empty icon="bell" title={t('notifications.none')} hint={t('notifications.noneHint')} />}
      <ul>
        {given.map((event) => (
          <li key={event.sequence}>
            <Link
              to="/inbox"
              search={{ view: 'mine', c: conversationOf(event) } as never}
              onClick={() => {
                setGiven((all) => all.filter((e) => e !== event));
                setOpen(false);
              }}
            >
              {t('notifications.assigned')}
            </Link>
            <Time at={event.at} />
          </li>
        ))}
        {waiting.map((alert) => (
          <li key={alert.id}>
            <Link to={'/listening' as '/'} search={{ tab: 'alerts' } as never} onClick={() => setOpen(false)}>
              {[
                rules.byId.get(alert.ruleId)?.name,
                alert.volume
                  ? t('alert.volume', {
                      count: alert.volume.count,
                      expected: format.count(Math.round(alert.volume.expected)),
                    })
                  : (alert.post?.text ?? t('alert.gone')),
              ]
                .filter(Boolean)
                .join(': ')}
            </Link>
            <span className="notifications-end">
              <Time at={alert.at} />
              <Button size="small" type="text" onClick={() => acknowledge.mutate(alert.id, { onError: failed })}>
                {t('notifications.acknowledge')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );

  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={list}>
      <Button
        type="text"
        aria-label={total > 0 ? t('notifications.open', { count: total }) : t('notifications.title')}
        icon={
          <span className="bell">
            <Icon name="bell" />
            {total > 0 && <i className="tnum">{total > 99 ? '99+' : total}</i>}
          </span>
        }
      />
    </Popover>
  );
}

const conversationOf = (event: LiveEvent): string | undefined =>
  typeof event.object === 'string' ? event.object : event.object?.id;
