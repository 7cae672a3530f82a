import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '~/i18n';
import './gate.css';

/** Frame of the pages before the console: sign-in, first run, invitation. */
export function Gate({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.title = `${title} · Millpond`;
  }, [title]);
  const other = languages.find((language) => language.code !== i18n.language);
  return (
    <div className="gate">
      <header className="gate-head">
        <Logo />
        {other && (
          <Button type="text" size="small" lang={other.code} onClick={() => void chooseLanguage(other.code)}>
            {other.name}
          </Button>
        )}
      </header>
      <main className="gate-main">
        <h1>{title}</h1>
        {lead && <p className="gate-lead">{lead}</p>}
        {children}
      </main>
      <svg className="gate-water" viewBox="0 0 1440 200" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 90C240 150 480 150 720 90s480-60 720 0v110H0z" />
      </svg>
    </div>
  );
}

export function Logo({ words = true }: { words?: boolean }) {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#0e7c7b" />
        <g fill="none" stroke="#fff" strokeLinecap="round" strokeWidth="2.4">
          <path d="M7 20.500c3 2.2 6 2.2 9 0s6-2.2 9 0" />
          <path d="M10 15.200c2 1.4 4 1.4 6 0s4-1.4 6 0" opacity=".8" />
          <circle cx="16" cy="9.4" r="1.6" fill="#fff" stroke="none" />
        </g>
      </svg>
      {words && <b>Millpond</b>}
    </span>
  );
}
