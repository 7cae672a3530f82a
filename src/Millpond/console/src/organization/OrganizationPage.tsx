import { useTranslation } from 'react-i18next';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { useView } from '~/ui/useView';
import { Invitations } from './Invitations';
import { Members } from './Members';
import { Roles } from './Roles';
import { Teams } from './Teams';
import { Units } from './Units';
import './organization.css';

const tabs = ['members', 'invitations', 'teams', 'units', 'roles'] as const;

export function OrganizationPage() {
  const { t } = useTranslation('organization');
  const [view, change] = useView();
  const tab = tabs.find((key) => key === view.tab) ?? 'members';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      tabs={
        <Tabs
          label={t('title')}
          value={tab}
          onChange={(key) => change({ tab: key, member: undefined, role: undefined })}
          items={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
        />
      }
    >
      {tab === 'members' && <Members />}
      {tab === 'invitations' && <Invitations />}
      {tab === 'teams' && <Teams />}
      {tab === 'units' && <Units />}
      {tab === 'roles' && <Roles />}
    </Page>
  );
}
