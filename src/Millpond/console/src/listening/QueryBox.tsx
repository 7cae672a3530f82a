import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryError } from '~/api/model';
import { cutSpans } from '~/format/spans';
import { useFormat } from '~/format/useFormat';
import { Icon } from '~/ui/Icon';

interface Props {
  id: string;
  value: string;
  onChange: (text: string) => void;
  error: QueryError | null | undefined;
  ok: boolean;
  words: string[];
}

/** Where a syntax error stands; at the very end there is no character to mark, so the last one is. */
export function errorSpan(text: string, error: QueryError): { start: number; length: number } {
  const start = Math.max(0, Math.min(error.position, text.length - 1));
  return { start, length: Math.max(1, Math.min(error.length, text.length - start)) };
}

/** The text of a rule; a syntax error is marked at its place, with words below. */
export function QueryBox({ id, value, onChange, error, ok, words }: Props) {
  const { t } = useTranslation('listening');
  const format = useFormat();
  const shade = useRef<HTMLDivElement>(null);
  const pieces = error ? cutSpans(value, [errorSpan(value, error)]) : [{ at: 0, text: value, marked: false }];
  return (
    <div>
      <div className={`query ${error ? 'query-broken' : ''}`}>
        <div ref={shade} className="query-shade" aria-hidden>
          {pieces.map((piece) => (
            <span key={piece.at} className={piece.marked ? 'query-error' : undefined}>
              {piece.text}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          rows={4}
          spellCheck={false}
          value={value}
          aria-invalid={Boolean(error)}
          aria-describedby={`${id}-state`}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (shade.current) shade.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      <div id={`${id}-state`} className={`query-state ${error ? 'query-state-broken' : ''}`} role="status">
        {error ? (
          <>
            <Icon name="warning" size={14} />
            {t(`syntax.${error.code.replace(/^.*\./, '')}` as 'syntax.unknown', { defaultValue: error.detail })}{' '}
            {t('rule.place', { n: error.position + 1 })}
          </>
        ) : ok ? (
          <>
            <Icon name="check" size={14} />
            {words.length > 0 ? t('rule.okWords', { words: format.list(words.slice(0, 12)) }) : t('rule.ok')}
          </>
        ) : (
          ' '
        )}
      </div>
    </div>
  );
}
