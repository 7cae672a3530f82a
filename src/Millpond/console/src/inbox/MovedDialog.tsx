import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/api/model';
import type { Problem } from '~/api/problem';
import { useFormat } from '~/format/useFormat';
import { Avatar, Pill } from '~/ui/marks';

/** The thread moved while one wrote: shows what came and asks. */
export function MovedDialog({
  problem,
  sending,
  back,
  sendAnyway,
}: {
  problem: Problem;
  sending: boolean;
  back: (version: number) => void;
  sendAnyway: (version: number) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const newer = (problem.body.newer as Message[] | undefined) ?? [];
  const version = Number(problem.body.version ?? 0);
  return (
    <Modal
      open
      title={t('moved.title')}
      onCancel={() => back(version)}
      footer={[
        <Button key="back" type="primary" autoFocus onClick={() => back(version)}>
          {t('moved.back')}
        </Button>,
        <Button key="send" loading={sending} onClick={() => sendAnyway(version)}>
          {t('moved.send')}
        </Button>,
      ]}
    >
      <p className="soft">{newer.length > 0 ? t('moved.lead', { count: newer.length }) : t('moved.leadNone')}</p>
      <ul className="moved">
        {newer.map((message) => (
          <li key={message.id}>
            <Avatar name={message.author?.name ?? '?'} size={28} />
            <div className="grow">
              <div className="row">
                <b>{message.author?.name}</b>
                <Pill>
                  {message.direction === 'system' ? t('moved.system') : t(`visibility.${message.visibility}`)}
                </Pill>
                <span className="faint small tnum">{format.clock(message.at)}</span>
              </div>
              <div className="message-text">{message.text}</div>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
