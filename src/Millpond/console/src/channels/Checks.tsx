import { useTranslation } from 'react-i18next';
import type { Check } from '~/api/model';
import { Icon } from '~/ui/Icon';

/** What was tested, and what will not work. */
export function Checks({ check }: { check: Check }) {
  const { t } = useTranslation('channels');
  return (
    <div className={`checks ${check.ok ? 'checks-ok' : 'checks-failed'}`} role="status">
      <b>{check.ok ? t('check.ok') : t('check.failed')}</b>
      <ul>
        {check.checks.map((each) => (
          <li key={each.name}>
            <Icon
              name={each.ok ? 'check' : 'close'}
              size={15}
              label={each.ok ? t('check.passed') : t('check.refused')}
            />
            <span>{t(`check.name.${each.name as 'server'}`, { defaultValue: each.name })}</span>
            {each.detail && <span className="soft">{each.detail}</span>}
          </li>
        ))}
        {check.checks.length === 0 && check.detail && <li>{check.detail}</li>}
      </ul>
    </div>
  );
}
