import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMembers } from '~/api/directory';
import type { ConversationDetail } from '~/api/model';
import { useCan, useMyself } from '~/session/session';
import { Avatar } from '~/ui/marks';
import type { Change } from './api';

/** Who has the conversation; oneself first, then those who are present. */
export function AssigneePick({
  c,
  act,
  open,
  setOpen,
}: {
  c: ConversationDetail;
  act: (id: string, change: Change) => void;
  open: boolean;
  setOpen: (open: boolean) => void;
}) {
  const { t } = useTranslation('inbox');
  const can = useCan();
  const me = useMyself();
  const members = useMembers();
  const agents = members.list
    .filter((member) => member.status === 'active')
    .sort(
      (a, b) =>
        Number(b.id === me.member.id) - Number(a.id === me.member.id) ||
        Number(b.presence === 'online') - Number(a.presence === 'online'),
    );
  return (
    <Select
      className="thread-assignee"
      variant="borderless"
      aria-label={t('thread.assignee')}
      title={t('thread.assignee')}
      popupMatchSelectWidth={240}
      showSearch={{ optionFilterProp: 'search' }}
      open={open}
      onOpenChange={setOpen}
      value={c.assigneeId ?? ''}
      disabled={!can('inbox.assign')}
      onChange={(memberId: string) => act(c.id, { part: 'assignee', memberId: memberId || null })}
      options={[
        {
          value: '',
          label: <span className="faint">{t('thread.unassigned')}</span>,
          search: t('thread.unassigned'),
        },
        ...agents.map((member) => ({
          value: member.id,
          search: member.name,
          label: (
            <span className="row">
              <Avatar name={member.name} size={20} presence={member.presence} />
              <span className="clip">
                {member.id === me.member.id ? t('thread.me', { name: member.name }) : member.name}
              </span>
            </span>
          ),
        })),
      ]}
    />
  );
}
