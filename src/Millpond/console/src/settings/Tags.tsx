import { useQueryClient } from '@tanstack/react-query';
import { Button, ColorPicker, Form, Input, Modal, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useTags } from '~/api/directory';
import type { Tag } from '~/api/model';
import { DataTable } from '~/ui/DataTable';
import { useFeedback } from '~/ui/feedback';
import { Icon } from '~/ui/Icon';
import { TagChip } from '~/ui/marks';
import { Section } from '~/ui/Page';
import { Empty, Loaded } from '~/ui/states';

const palette = ['#0e7c7b', '#2b5fb3', '#6a4fc4', '#b0477b', '#c0362c', '#b06000', '#5d7f1e', '#5f6d6d'];

export function Tags() {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const tags = useTags();
  const { confirm } = useFeedback();
  const [editing, setEditing] = useState<Partial<Tag> | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['tags'] });
  const columns: TableColumnsType<Tag> = [
    {
      title: t('common:field.name'),
      ellipsis: true,
      render: (_, tag) => <TagChip name={tag.name} color={tag.color} />,
    },
    {
      title: t('tags.group'),
      width: 200,
      ellipsis: true,
      render: (_, tag) => tag.group ?? <span className="faint">–</span>,
    },
    {
      title: <span className="sr">{t('common:action.more')}</span>,
      width: 150,
      align: 'right',
      render: (_, tag) => (
        <span className="row row-end">
          <Button size="small" type="text" onClick={() => setEditing(tag)}>
            {t('common:action.edit')}
          </Button>
          <Button
            size="small"
            type="text"
            danger
            onClick={() =>
              confirm({
                title: t('tags.deleteTitle', { name: tag.name }),
                content: t('tags.deleteHint'),
                ok: t('common:action.delete'),
                danger: true,
                action: () => api.delete(`/tags/${tag.id}`).then(refresh),
              })
            }
          >
            {t('common:action.delete')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Section
      title={t('tab.tags')}
      hint={t('tags.hint')}
      actions={
        <Button
          type="primary"
          icon={<Icon name="plus" size={16} />}
          onClick={() => setEditing({ color: palette[0] ?? null })}
        >
          {t('tags.new')}
        </Button>
      }
    >
      <Loaded query={tags}>
        {(list) => (
          <DataTable<Tag>
            label={t('tab.tags')}
            rows={list}
            columns={columns}
            rowKey={(tag) => tag.id}
            minWidth={480}
            empty={<Empty icon="tag" title={t('tags.none')} hint={t('tags.hint')} />}
          />
        )}
      </Loaded>
      {editing && (
        <TagDialog
          tag={editing}
          close={() => {
            setEditing(null);
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

function TagDialog({ tag, close }: { tag: Partial<Tag>; close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { failed } = useFeedback();
  const [form] = Form.useForm<Partial<Tag>>();
  const [color, setColor] = useState(tag.color ?? palette[0] ?? '#0e7c7b');
  const submit = (values: Partial<Tag>) => {
    const body = { name: values.name?.trim(), group: values.group?.trim() || null, color };
    (tag.id ? api.patch(`/tags/${tag.id}`, body) : api.post('/tags', body)).then(close, failed);
  };
  return (
    <Modal
      open
      title={tag.id ? t('tags.edit') : t('tags.new')}
      okText={t('common:action.save')}
      cancelText={t('common:action.cancel')}
      onCancel={close}
      onOk={form.submit}
    >
      <Form form={form} layout="vertical" initialValues={tag} onFinish={submit}>
        <Form.Item
          name="name"
          label={t('common:field.name')}
          rules={[{ required: true, whitespace: true, message: t('tags.nameNeeded') }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="group" label={t('tags.group')} extra={t('tags.groupHint')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label={t('tags.color')}>
          <ColorPicker
            value={color}
            disabledAlpha
            showText
            presets={[{ label: t('tags.palette'), colors: palette }]}
            onChangeComplete={(next) => setColor(next.toHexString())}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
