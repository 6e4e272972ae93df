import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PaneLabels } from '../../core/index.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  sentence: { margin: 0 },
});

/** Three sentences for whoever has not met Mailward yet. */
export function Welcome({
  words: { title, sentences, dismiss },
  onDismiss,
}: {
  readonly words: PaneLabels['welcome'];
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <Button size="small" onClick={onDismiss}>
        {dismiss}
      </Button>
    </section>
  );
}
