import { Drawer } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { learnEverything } from '~/i18n';
import { Rows } from '~/ui/states';
import { useView } from '~/ui/useView';

const PersonPanel = lazy(async () => {
  const [panel] = await Promise.all([import('~/people/PersonPanel'), learnEverything()]);
  return { default: panel.PersonPanel };
});
const CasePanel = lazy(async () => {
  const [panel] = await Promise.all([import('~/cases/CasePanel'), learnEverything()]);
  return { default: panel.CasePanel };
});
const PostPanel = lazy(async () => {
  const [panel] = await Promise.all([import('~/listening/PostPanel'), learnEverything()]);
  return { default: panel.PostPanel };
});

/** The object that slides over from the right on any page; which one stands in the address (`panel=person:ID`). */
export function PanelHost() {
  const { t } = useTranslation('common');
  const [view, change] = useView();
  const [kind, id] = view.panel?.split(':') ?? [];
  const close = () => change({ panel: undefined });
  return (
    <Drawer
      open={Boolean(id)}
      onClose={close}
      closable={false}
      size={560}
      destroyOnHidden
      rootClassName="panel-root"
      styles={{ body: { padding: 0 }, mask: { background: 'rgb(10 20 20 / 12%)' } }}
      aria-label={kind ? t(`panel.${kind as 'person'}`) : ''}
    >
      <Suspense fallback={<Rows />}>
        {id && kind === 'person' && <PersonPanel id={id} close={close} />}
        {id && kind === 'case' && <CasePanel id={id} close={close} />}
        {id && kind === 'post' && <PostPanel id={id} close={close} />}
      </Suspense>
    </Drawer>
  );
}
