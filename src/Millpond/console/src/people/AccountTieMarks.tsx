import { useTranslation } from 'react-i18next';
import type { AccountTie } from '~/api/model';
import { Pill } from '~/ui/marks';

/** Whether somebody follows our account, and our account him; nothing where the network has not said. */
export function AccountTieMarks({ tie }: { tie: Pick<AccountTie, 'followsUs' | 'followedByUs'> }) {
  const { t } = useTranslation('common');
  return (
    <>
      {tie.followsUs !== null && (
        <Pill tone={tie.followsUs ? 'success' : 'neutral'}>
          {t(tie.followsUs ? 'tie.followsUs' : 'tie.followsUsNot')}
        </Pill>
      )}
      {tie.followedByUs && <Pill tone="info">{t('tie.weFollow')}</Pill>}
    </>
  );
}
