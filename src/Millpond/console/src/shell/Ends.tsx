import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failed } from '~/ui/states';

export function NotFound() {
  const { t } = useTranslation('common');
  return (
    <main className="center">
      <h1 className="sr">{t('notFound.title')}</h1>
      <Empty
        icon="search"
        title={t('notFound.title')}
        hint={t('notFound.hint')}
        action={<Link to="/">{t('notFound.home')}</Link>}
      />
    </main>
  );
}

export function Crashed({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <main className="center">
      <Failed error={error} retry={reset} />
    </main>
  );
}
