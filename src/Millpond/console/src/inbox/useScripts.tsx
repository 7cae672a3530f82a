import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Script } from '~/api/model';
import { scriptsQuery } from './api';
import { findScripts, type Slash, slashAt } from './composing';
import { insert } from './textBox';

/** The list of scripts that opens while one types `/word`. */
export function useScripts(
  box: React.RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string, caret?: number) => void,
) {
  const { t } = useTranslation(['inbox', 'common']);
  const [slash, setSlash] = useState<Slash | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const all = useQuery({ ...scriptsQuery, enabled: slash !== null });
  const found = slash && slash.start !== dismissed ? findScripts(all.data ?? [], slash.word) : [];
  const open = found.length > 0;

  const follow = useCallback(() => {
    const element = box.current;
    const next = element && element === document.activeElement ? slashAt(element.value, element.selectionStart) : null;
    setSlash(next);
    if (!next) setDismissed(null);
    setActive(0);
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing moves the caret
  useEffect(follow, [text, follow]);

  const choose = (script: Script) => {
    const element = box.current;
    if (!element || !slash) return;
    const after = element.value.slice(element.selectionStart);
    const before = element.value.slice(0, slash.start) + script.text;
    element.focus();
    write(before + after, before.length);
    setSlash(null);
  };

  const onKey = (event: React.KeyboardEvent): boolean => {
    if (!open) return false;
    const script = found[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      if (script) choose(script);
    } else if (event.key === 'Escape') setDismissed(slash?.start ?? null);
    else return false;
    event.preventDefault();
    return true;
  };

  const list = open ? (
    <div id="composer-scripts" className="scripts" role="listbox" aria-label={t('composer.scripts')}>
      {found.map((script, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the text box that owns the focus
        <div
          key={script.id}
          id={`script-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setActive(index)}
          onClick={() => choose(script)}
        >
          <b>{script.title}</b>
          {script.shortcut && <span className="mono faint">/{script.shortcut.replace(/^\//, '')}</span>}
          <span className="clip faint">{script.text}</span>
        </div>
      ))}
    </div>
  ) : null;

  const start = () => insert(box.current, box.current?.value && !/\s$/.test(box.current.value) ? ' /' : '/', write);
  return { open, active, follow, onKey, list, start };
}

export type Scripts = ReturnType<typeof useScripts>;
