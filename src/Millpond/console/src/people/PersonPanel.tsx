import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelFrame } from '~/ui/PanelFrame';
import { Loaded } from '~/ui/states';
import { personQuery } from './api';
import { PersonView } from './PersonView';

export function PersonPanel({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const person = useQuery(personQuery(id));
  return (
    <PanelFrame
      title={t('panel.person')}
      close={close}
      full={() => void navigate({ to: '/people/$id' as '/', params: { id } as never })}
    >
      <Loaded query={person}>{(data) => <PersonView person={data} />}</Loaded>
    </PanelFrame>
  );
}
