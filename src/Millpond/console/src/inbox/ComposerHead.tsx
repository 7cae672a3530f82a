import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account } from '~/api/model';
import { Icon, type IconName } from '~/ui/Icon';
import { ChannelMark } from '~/ui/marks';
import type { WritingKind } from './composing';

const kindIcons: Record<WritingKind, IconName> = { public: 'globe', private: 'lock', note: 'note' };

/** Which way one writes, through which account, and who will see it: always in sight. */
export function ComposerHead({
  kinds,
  kind,
  choose,
  account,
  person,
}: {
  kinds: WritingKind[];
  kind: WritingKind;
  choose: (kind: WritingKind) => void;
  account: Account | undefined;
  person: string;
}) {
  const { t } = useTranslation('inbox');
  return (
    <div className="composer-head">
      <Segmented<WritingKind>
        size="small"
        value={kind}
        onChange={choose}
        aria-label={t('composer.visibility')}
        options={kinds.map((value) => ({
          value,
          label: (
            <span className="row composer-kind">
              <Icon name={kindIcons[value]} size={14} />
              {t(`kind.${value}`)}
            </span>
          ),
        }))}
      />
      <span className="composer-as clip" id="composer-as">
        {kind === 'note' ? (
          t('composer.noteSeen')
        ) : (
          <>
            {account && <ChannelMark channel={account.kind} color={account.color} size={15} />}
            <b className="clip">{account?.handle || account?.name}</b>
            <span className="faint clip">
              {kind === 'public' ? t('composer.publicSeen') : t('composer.privateSeen', { name: person })}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
