import { useQuery } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { listAll } from '~/api/directory';
import type { Member } from '~/api/model';
import { useFormat } from '~/format/useFormat';
import { useFeedback } from '~/ui/feedback';
import { MemberPick } from '~/ui/fields';
import { Loaded, Rows } from '~/ui/states';
import { useChange } from './api';

/** Someone leaves: everything of his is listed, and handed to another in one step. */
export function Departure({ member, close, done }: { member: Member; close: () => void; done: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const format = useFormat();
  const feedback = useFeedback();
  const [successor, setSuccessor] = useState<string | undefined>();
  const holdings = useQuery({
    queryKey: ['members', member.id, 'holdings'],
    queryFn: ({ signal }) => listAll<{ kind: string; count: number }>(`/members/${member.id}/holdings`, signal),
  });
  const leave = useChange(() => api.post(`/members/${member.id}/departure`, { successorId: successor }));
  return (
    <Modal
      open
      title={t('departure.title', { name: member.name })}
      okText={t('departure.submit')}
      cancelText={t('common:action.cancel')}
      okButtonProps={{ danger: true, disabled: !successor || successor === member.id }}
      confirmLoading={leave.isPending}
      onCancel={close}
      onOk={() =>
        leave.mutate(undefined, {
          onSuccess: () => {
            feedback.done(t('departure.done', { name: member.name }));
            close();
            done();
          },
        })
      }
    >
      <p className="soft">{t('departure.lead')}</p>
      <Loaded query={holdings} skeleton={<Rows count={2} />}>
        {(list) => (
          <dl className="facts holdings">
            {list.length === 0 && <dd>{t('departure.nothing')}</dd>}
            {list.map((holding) => [
              <dt key={`${holding.kind}-name`}>
                {t(`holding.${holding.kind.replace(/^.*\./, '') as 'cases'}`, { defaultValue: holding.kind })}
              </dt>,
              <dd key={holding.kind} className="tnum">
                {format.count(holding.count)}
              </dd>,
            ])}
          </dl>
        )}
      </Loaded>
      <Form layout="vertical">
        <Form.Item
          label={t('departure.successor')}
          validateStatus={successor === member.id ? 'error' : ''}
          help={successor === member.id ? t('departure.self') : undefined}
        >
          <MemberPick
            label={t('departure.successor')}
            none={t('common:field.nobody')}
            value={successor}
            onChange={setSuccessor}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
