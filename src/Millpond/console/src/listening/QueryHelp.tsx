import { useTranslation } from 'react-i18next';

/** What a rule can ask for, by example. */
export function QueryHelp() {
  const { t } = useTranslation('listening');
  const examples = [
    'kettle OR 电水壶',
    '"does not heat"',
    '(refund OR 退款) NOT 抽奖',
    '#lotus',
    'author:@ann',
    'lang:zh',
    'followers>=1000',
    'sentiment:negative',
  ];
  return (
    <details className="query-help">
      <summary>{t('rule.help')}</summary>
      <p>{t('rule.helpText')}</p>
      <p className="row-wrap">
        {examples.map((example) => (
          <code key={example}>{example}</code>
        ))}
      </p>
    </details>
  );
}
