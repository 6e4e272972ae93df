import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PaneLabels, RecipientLine } from '../../core/index.ts';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';
import { useToneIcon } from './tone-styles.ts';
import { WayIcon } from './way-icon.tsx';
import { Ways } from './ways.tsx';

const useStyles = makeStyles({
  recipient: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  icon: { display: 'flex', fontSize: '20px' },
  name: { display: 'block' },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  way: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Who gets it, which way and why, in the order given. */
export function Recipients({
  recipients,
  labels,
  brief,
}: {
  readonly recipients: readonly RecipientLine[];
  readonly labels: PaneLabels;
  /** Whether the reasons stay folded away, for whoever has read them often. */
  readonly brief: boolean;
}) {
  const styles = useStyles();
  const tones = useToneIcon();
  return (
    <Section heading={labels.recipients}>
      {recipients.length === 0 && <span className={styles.quiet}>{labels.noRecipients}</span>}
      <LongList items={recipients} labels={labels} keyOf={({ address }, index) => `${index} ${address}`}>
        {({ address, name, icon, tone, way, why, compared }) => (
          <div className={styles.recipient}>
            <span className={mergeClasses(styles.icon, tones[tone])}>
              <WayIcon icon={icon} />
            </span>
            <div>
              <bdi className={styles.name}>{name === '' ? address : name}</bdi>
              {name !== '' && name !== address && <bdi className={styles.quiet}>{address}</bdi>}
              <span className={styles.way}>
                {why === '' || (brief && compared.length > 0) ? way : `${way} · ${why}`}
              </span>
              {compared.length > 0 && <Ways label={labels.whyThisWay} compared={compared} />}
            </div>
          </div>
        )}
      </LongList>
    </Section>
  );
}
