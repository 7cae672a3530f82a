import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useFormat } from '~/format/useFormat';
import { alertsQuery } from '~/listening/alerts';
import { Logo } from '~/session/Gate';
import { useCan } from '~/session/session';
import { Icon } from '~/ui/Icon';
import { navigation } from './navigation';

export function Rail({ collapsed, toggle }: { collapsed: boolean; toggle: () => void }) {
  const { t } = useTranslation('common');
  const can = useCan();
  const badges = useBadges();
  const format = useFormat();
  return (
    <nav className="rail" aria-label={t('shell.navigation')}>
      <div className="rail-brand">
        <Link to="/" aria-label="Millpond">
          <Logo words={!collapsed} />
        </Link>
      </div>
      <div className="rail-groups">
        {navigation.map((group) => {
          const places = group.places.filter((place) => place.needs.length === 0 || place.needs.some(can));
          if (places.length === 0) return null;
          return (
            <section key={group.key} aria-labelledby={`rail-${group.key}`}>
              <h2 id={`rail-${group.key}`}>{t(`group.${group.key}`)}</h2>
              <ul>
                {places.map((place) => {
                  const badge = badges[place.key];
                  const name = t(`place.${place.key}`);
                  return (
                    <li key={place.key}>
                      <Tooltip title={collapsed ? name : ''} placement="right">
                        <Link
                          to={place.path as '/'}
                          className="rail-link"
                          activeProps={{ className: 'rail-link-active' }}
                          {...(collapsed ? { 'aria-label': name } : {})}
                        >
                          <Icon name={place.icon} />
                          <span className="rail-name">{name}</span>
                          {badge ? (
                            <span className="rail-badge tnum" title={t('shell.badge', { count: badge })}>
                              {format.compact(badge)}
                            </span>
                          ) : null}
                        </Link>
                      </Tooltip>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
      <button type="button" className="rail-toggle" onClick={toggle} aria-expanded={!collapsed}>
        <Icon name="collapse" />
        <span className="rail-name">{t('shell.collapse')}</span>
      </button>
    </nav>
  );
}

/** What waits for somebody: open and unassigned conversations, alerts, dead letters. */
function useBadges(): Partial<Record<string, number>> {
  const can = useCan();
  const inbox = useQuery({
    queryKey: ['conversations', 'counts'],
    queryFn: () => api.get<{ mine: number; unassigned: number }>('/conversations/counts'),
    enabled: can('inbox.'),
  });
  const alerts = useQuery({ ...alertsQuery, enabled: can('listening.') });
  return {
    inbox: (inbox.data?.mine ?? 0) + (inbox.data?.unassigned ?? 0),
    listening: alerts.data?.filter((alert) => !alert.acknowledgedAt).length ?? 0,
  };
}
