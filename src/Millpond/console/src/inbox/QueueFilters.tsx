import { Button, Input, Popover } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { learnEverything } from '~/i18n';
import { Icon } from '~/ui/Icon';
import { Rows } from '~/ui/states';
import { useDebounced } from '~/ui/useDebounced';
import type { View } from '~/ui/useView';
import type { QueueFilter } from './api';

const QueueNarrowing = lazy(async () => {
  const [form] = await Promise.all([import('./QueueNarrowing'), learnEverything()]);
  return { default: form.QueueNarrowing };
});

/** Search, and what the queue is narrowed by. */
export function QueueFilters({
  filter,
  change,
}: {
  filter: QueueFilter;
  change: (part: View, options?: { replace?: boolean }) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const [text, setText] = useState(filter.q ?? '');
  const settled = useDebounced(text, 250);
  const first = useRef(true);
  const asked = useRef(filter.q ?? '');

  useEffect(() => {
    if (first.current) first.current = false;
    else {
      asked.current = settled;
      change({ q: settled || undefined }, { replace: true });
    }
  }, [settled, change]);
  // Cleared from elsewhere: the box is empty too.
  useEffect(() => {
    if (filter.q || !asked.current) return;
    asked.current = '';
    setText('');
  }, [filter.q]);

  const active = [filter.team, filter.account, filter.assignee, filter.priority, filter.filter].filter(Boolean).length;
  return (
    <div className="queue-filters">
      <Input
        id="inbox-search"
        allowClear
        prefix={<Icon name="search" size={15} />}
        placeholder={t('queue.search')}
        aria-label={t('queue.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Suspense fallback={<Rows count={4} />}>
            <QueueNarrowing filter={filter} active={active} change={change} />
          </Suspense>
        }
      >
        <Button
          icon={<Icon name="filter" size={16} />}
          aria-label={active > 0 ? t('filter.active', { count: active }) : t('filter.title')}
          type={active > 0 ? 'primary' : 'default'}
          ghost={active > 0}
        >
          {active > 0 ? active : null}
        </Button>
      </Popover>
    </div>
  );
}
