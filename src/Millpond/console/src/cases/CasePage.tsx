import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { caseQuery } from './api';
import { CaseView } from './CaseView';

export function CasePage() {
  const { t } = useTranslation('cases');
  const { id } = useParams({ strict: false }) as { id: string };
  const item = useQuery(caseQuery(id));
  return (
    <Page
      title={item.data ? t('noTitle', { number: item.data.number }) : t('title')}
      lead={<Link to={'/cases' as '/'}>{t('all')}</Link>}
    >
      <Loaded query={item}>{(data) => <CaseView item={data} wide />}</Loaded>
    </Page>
  );
}
