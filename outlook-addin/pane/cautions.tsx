import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useId } from 'react';
import { type Caution, type CautionLabels, cautionLine, type Language } from '../../core/index.ts';
import { Section } from './section.tsx';
import { useToneIcon } from './tone-styles.ts';
import { cautionKey } from './use-cautions.ts';

const useStyles = makeStyles({
  // A region that is read out has to be there before what is read; while it is empty, this takes its gap back.
  region: { ':empty': { marginBlockStart: `calc(-1 * ${tokens.spacingVerticalXL})` } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  caution: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', fontSize: '20px' },
  sentence: { margin: 0, unicodeBidi: 'plaintext' },
  dismiss: { ...typographyStyles.caption1 },
});

/** What is worth a second look before sending, each with one sentence; it can be put aside for this message. */
export function Cautions({
  cautions,
  language,
  labels,
  onDismiss,
}: {
  readonly cautions: readonly Caution[];
  readonly language: Language;
  readonly labels: CautionLabels;
  readonly onDismiss: (caution: Caution) => void;
}) {
  const styles = useStyles();
  return (
    // Additions alone: a check that finds the same again, or another language, is not read out anew.
    <div className={styles.region} aria-live="polite" aria-relevant="additions">
      {cautions.length > 0 && (
        <Section heading={labels.heading}>
          <ul className={styles.list}>
            {cautions.map((caution) => (
              <CautionItem
                key={cautionKey(caution)}
                sentence={cautionLine(caution, language)}
                dismiss={labels.dismiss}
                onDismiss={() => onDismiss(caution)}
              />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function CautionItem({
  sentence,
  dismiss,
  onDismiss,
}: {
  readonly sentence: string;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const tones = useToneIcon();
  const id = useId();
  return (
    <li className={styles.caution}>
      <span className={mergeClasses(styles.icon, tones.caution)}>
        <WarningFilled aria-hidden="true" />
      </span>
      <div>
        <p id={id} className={styles.sentence}>
          {sentence}
        </p>
        <Link as="button" className={styles.dismiss} aria-describedby={id} onClick={onDismiss}>
          {dismiss}
        </Link>
      </div>
    </li>
  );
}
