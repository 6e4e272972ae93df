import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Justification, OverrideLabels, Review } from '../../core/index.ts';
import { ExcerptLine } from './excerpt-line.tsx';
import { ReasonChoice } from './reason-choice.tsx';

const useStyles = makeStyles({
  where: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  action: { ...typographyStyles.caption1 },
  choice: { marginBlockStart: tokens.spacingVerticalS },
});

/** One place where something was found, which the sender may say is not a patient's; then it is struck through. */
export function FindingLine({
  review,
  finding,
  where,
  dismissed,
  labels,
  onDismiss,
  onTakeBack,
}: {
  readonly review: Review;
  /** Index in `review.findings`. */
  readonly finding: number;
  readonly where: string;
  readonly dismissed: boolean;
  readonly labels: OverrideLabels;
  readonly onDismiss: (justification: Justification) => void;
  readonly onTakeBack: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const action = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <div id={id}>
        <bdi className={styles.where}>{where}</bdi>
        <ExcerptLine review={review} finding={finding} struck={dismissed} />
      </div>
      <div ref={action}>
        <Link
          as="button"
          className={styles.action}
          aria-describedby={id}
          aria-expanded={dismissed ? undefined : open}
          onClick={() => (dismissed ? onTakeBack() : open ? close() : setOpen(true))}
        >
          {dismissed ? labels.takeBack : labels.notAPatients}
        </Link>
      </div>
      {open && (
        <div className={styles.choice}>
          <ReasonChoice
            labels={labels}
            confirm={labels.confirmOne}
            hint={null}
            onChoose={(justification) => {
              close();
              onDismiss(justification);
            }}
            onCancel={close}
          />
        </div>
      )}
    </>
  );
}
