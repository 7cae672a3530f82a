import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account } from '~/api/model';
import { useFormat } from '~/format/useFormat';

/** What the network still allows, and when it allows more. */
export function Quotas({ quota }: { quota: Account['quota'] }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  if (!quota || quota.length === 0) return null;
  return (
    <ul className="quotas" aria-label={t('quota')}>
      {quota.map((meter) => {
        const share = meter.limit > 0 ? meter.used / meter.limit : 0;
        return (
          <li
            key={meter.name}
            title={meter.resetsAt ? t('resets', { time: format.relative(meter.resetsAt) }) : undefined}
          >
            <span className="between small">
              <span className="faint">{t(`meter.${meter.name as 'read'}`, { defaultValue: meter.name })}</span>
              <span className="tnum">
                {format.count(meter.used)} / {format.count(meter.limit)}
              </span>
            </span>
            <Progress
              percent={Math.round(share * 100)}
              showInfo={false}
              size="small"
              status={share >= 0.9 ? 'exception' : 'normal'}
              aria-label={t(`meter.${meter.name as 'read'}`, { defaultValue: meter.name })}
            />
          </li>
        );
      })}
    </ul>
  );
}
