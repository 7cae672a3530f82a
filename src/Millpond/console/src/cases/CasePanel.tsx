import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelFrame } from '~/ui/PanelFrame';
import { Loaded } from '~/ui/states';
import { caseQuery } from './api';
import { CaseView } from './CaseView';

export function CasePanel({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const item = useQuery(caseQuery(id));
  return (
    <PanelFrame
      title={item.data ? t('noTitle', { number: item.data.number }) : t('title')}
      close={close}
      full={() => void navigate({ to: '/cases/$id' as '/', params: { id } as never })}
    >
      <Loaded query={item}>{(data) => <CaseView item={data} />}</Loaded>
    </PanelFrame>
  );
}
