import { useQueryClient } from '@tanstack/react-query';
import { ColorPicker, Form, Input, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useTags } from '~/api/directory';
import type { Tag } from '~/api/model';
import { FormDialog } from '~/ui/FormDialog';
import { KeptList } from '~/ui/KeptList';
import { TagChip } from '~/ui/marks';
import { Section } from '~/ui/Page';

const palette = ['#0e7c7b', '#2b5fb3', '#6a4fc4', '#b0477b', '#c0362c', '#b06000', '#5d7f1e', '#5f6d6d'];

export function Tags() {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const tags = useTags();
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
      render: (_, tag) => tag.group || <span className="faint">–</span>,
    },
  ];
  return (
    <KeptList<Tag>
      label={t('tab.tags')}
      query={tags}
      columns={columns}
      minWidth={480}
      none={{ icon: 'tag', title: t('tags.none'), hint: t('tags.hint') }}
      fresh={{ text: t('tags.new'), start: { color: palette[0] ?? '' } }}
      remove={{
        title: (tag) => t('tags.deleteTitle', { name: tag.name }),
        hint: t('tags.deleteHint'),
        action: (tag) => api.delete(`/tags/${tag.id}`).then(refresh),
      }}
      form={(tag, close) => <TagDialog tag={tag} saved={refresh} close={close} />}
      frame={(button, list) => (
        <Section title={t('tab.tags')} hint={t('tags.hint')} actions={button}>
          {list}
        </Section>
      )}
    />
  );
}

function TagDialog({ tag, saved, close }: { tag: Partial<Tag>; saved: () => Promise<unknown>; close: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const save = ({ name, group, color }: Pick<Tag, 'name' | 'group' | 'color'>) => {
    const body = { name: name.trim(), group: group?.trim() || null, color };
    return (tag.id ? api.patch(`/tags/${tag.id}`, body) : api.post('/tags', body)).then(saved);
  };
  return (
    <FormDialog<Pick<Tag, 'name' | 'group' | 'color'>>
      title={tag.id ? t('tags.edit') : t('tags.new')}
      initial={tag}
      save={save}
      close={close}
    >
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
      <Form.Item
        name="color"
        label={t('tags.color')}
        getValueFromEvent={(color: { toHexString: () => string }) => color.toHexString()}
      >
        <ColorPicker disabledAlpha showText presets={[{ label: t('tags.palette'), colors: palette }]} />
      </Form.Item>
    </FormDialog>
  );
}
