import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from './DataTable';
import { useFeedback } from './feedback';
import { Icon, type IconName } from './Icon';
import { Empty, Loaded, type QueryLike } from './states';

interface Props<T extends { id: string }> {
  label: string;
  query: QueryLike<T[]>;
  columns: TableColumnsType<T>;
  minWidth?: number;
  /** Words and picture of the empty list. */
  none: { icon: IconName; title: string; hint?: string };
  /** What a new one starts with, and the words on its button. */
  fresh: { text: string; start: Partial<T> };
  remove: { title: (item: T) => string; hint?: string; text?: string; action: (item: T) => Promise<unknown> };
  /** The form; without one, things are made and removed but not changed. */
  form: (item: Partial<T>, close: () => void) => React.ReactNode;
  editable?: boolean;
  /** Where the button for a new one stands: given the button, returns the frame around the list. */
  frame: (button: React.ReactNode, list: React.ReactNode) => React.ReactNode;
}

/** Things one keeps a list of (teams, tags, scripts, tokens, invitations): table, a form to make and change, removal after a question. */
export function KeptList<T extends { id: string }>(props: Props<T>) {
  const { t } = useTranslation('common');
  const { confirm } = useFeedback();
  const [editing, setEditing] = useState<Partial<T> | null>(null);
  const { editable = true, remove } = props;
  const ask = (item: T) =>
    confirm({
      title: remove.title(item),
      content: remove.hint,
      ok: remove.text ?? t('action.delete'),
      danger: true,
      action: () => remove.action(item),
    });
  const columns: TableColumnsType<T> = [
    ...props.columns,
    {
      title: <span className="sr">{t('action.more')}</span>,
      key: 'actions',
      width: editable ? 150 : 110,
      align: 'right',
      render: (_, item) => (
        <span className="row row-end">
          {editable && (
            <Button size="small" type="text" onClick={() => setEditing(item)}>
              {t('action.edit')}
            </Button>
          )}
          <Button size="small" type="text" danger onClick={() => ask(item)}>
            {remove.text ?? t('action.delete')}
          </Button>
        </span>
      ),
    },
  ];
  const button = (
    <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setEditing(props.fresh.start)}>
      {props.fresh.text}
    </Button>
  );
  return (
    <>
      {props.frame(
        button,
        <Loaded query={props.query}>
          {(list) => (
            <DataTable<T>
              label={props.label}
              rows={list}
              columns={columns}
              rowKey={(item) => item.id}
              {...(props.minWidth ? { minWidth: props.minWidth } : {})}
              empty={<Empty {...props.none} />}
            />
          )}
        </Loaded>,
      )}
      {editing && props.form(editing, () => setEditing(null))}
    </>
  );
}
