import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '~/ui/Page';
import { Loaded } from '~/ui/states';
import { personQuery } from './api';
import { PersonView } from './PersonView';

export function PersonPage() {
  const { t } = useTranslation('people');
  const { id } = useParams({ strict: false }) as { id: string };
  const person = useQuery(personQuery(id));
  return (
    <Page title={person.data?.name ?? t('title')} lead={<Link to={'/people' as '/'}>{t('all')}</Link>}>
      <Loaded query={person}>{(data) => <PersonView person={data} wide />}</Loaded>
    </Page>
  );
}
