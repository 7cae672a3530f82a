import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '~/api/problem';
import { useFeedback } from './feedback';

const show = (value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/**
 * Saves a part of a record. When someone else was faster (412), both versions are shown and one decides;
 * what one typed is never lost on the way.
 */
export function useSave<P extends object>(
  name: string,
  save: (part: P, version: number) => Promise<unknown>,
  refresh: () => void,
) {
  const { t } = useTranslation('common');
  const { modal } = App.useApp();
  const { failed } = useFeedback();
  return useCallback(
    async (part: P, version: number): Promise<boolean> => {
      try {
        await save(part, version);
        return true;
      } catch (error) {
        if (!isProblem(error) || error.status !== 412) {
          failed(error);
          return false;
        }
        const current = error.body.current as Record<string, unknown> & { version: number };
        return await new Promise<boolean>((resolve) => {
          modal.confirm({
            title: t('conflict.title'),
            width: 560,
            icon: null,
            content: (
              <>
                <p className="soft">{t('conflict.lead', { name })}</p>
                <table className="conflict">
                  <thead>
                    <tr>
                      <th scope="col">{t('conflict.field')}</th>
                      <th scope="col">{t('conflict.mine')}</th>
                      <th scope="col">{t('conflict.theirs')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {Object.entries(part).map(([field, value]) => (
                      <tr key={field}>
                        <th scope="row">{field}</th>
                        <td>{show(value)}</td>
                        <td>{show(current?.[field])}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </>
            ),
            okText: t('conflict.overwrite'),
            cancelText: t('conflict.takeTheirs'),
            autoFocusButton: 'cancel',
            onOk: () =>
              save(part, current.version).then(
                () => resolve(true),
                (again) => {
                  failed(again);
                  resolve(false);
                },
              ),
            onCancel: () => {
              refresh();
              resolve(false);
            },
          });
        });
      }
    },
    [name, save, refresh, modal, failed, t],
  );
}
