import { useTranslation } from 'react-i18next';
import type { Case, CaseStatus } from '~/api/model';
import { Pill, PriorityMark } from '~/ui/marks';

export function CaseStatusMark({ status }: { status: CaseStatus }) {
  const { t } = useTranslation(['cases', 'common']);
  const tone =
    status === 'new'
      ? 'info'
      : status === 'open'
        ? 'accent'
        : status === 'pending'
          ? 'warning'
          : status === 'resolved'
            ? 'success'
            : 'neutral';
  return (
    <Pill tone={tone} {...(status === 'resolved' || status === 'closed' ? { icon: 'check' as const } : {})}>
      {t(`status.${status}`)}
    </Pill>
  );
}

export function CaseLine({
  item,
  open,
}: {
  item: Pick<Case, 'id' | 'number' | 'title' | 'status'> & Partial<Pick<Case, 'priority'>>;
  open: () => void;
}) {
  return (
    <button type="button" className="context-line" onClick={open}>
      {item.priority && <PriorityMark priority={item.priority} />}
      <span className="faint tnum small">#{item.number}</span>
      <span className="clip grow">{item.title}</span>
      <CaseStatusMark status={item.status} />
    </button>
  );
}
