import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Decision, Justification, OverrideLabels } from '../../core/index.ts';
import { ReasonChoice } from './reason-choice.tsx';
import type { ReviewedDraft } from './reviewed-draft.ts';

const useStyles = makeStyles({
  // Between what is there; a live region is always there, so that its first words are announced.
  block: { '& > :not(:empty) ~ :not(:empty)': { marginBlockStart: tokens.spacingVerticalS } },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  told: { '& > p + p': { marginBlockStart: tokens.spacingVerticalS } },
  opener: { ...typographyStyles.caption1, display: 'block' },
});

/** What the sender said of single findings comes to: how much speaks of a patient without them. */
export interface Remainder {
  readonly left: 'nothing' | 'something';
  readonly justification: Justification;
}

/**
 * The sender's word that the message is not about a patient: offered only where the policy permits it, kept with a reason,
 * and taken back with one click.
 */
export function Override({
  state,
  overridable,
  remainder,
  labels,
  onOverride,
  onTakeBack,
  onDone,
}: {
  readonly state: ReviewedDraft['override'];
  readonly overridable: Decision['overridable'];
  /** null while nothing was said of single findings. */
  readonly remainder: Remainder | null;
  readonly labels: OverrideLabels;
  /** Answers whether it was kept. */
  readonly onOverride: (justification: Justification | null) => Promise<boolean>;
  readonly onTakeBack: () => Promise<boolean>;
  /** Called when what was pressed is gone because it has done its work. */
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [progress, setProgress] = useState<'idle' | 'busy' | 'failed'>('idle');

  const run = async (work: () => Promise<boolean>) => {
    if (progress === 'busy') return;
    setProgress('busy');
    const done = await work().catch(() => false);
    setProgress(done ? 'idle' : 'failed');
    if (!done) return;
    setOpen(false);
    onDone();
  };
  const close = () => {
    setOpen(false);
    // The one that opened the choice is the only button outside it.
    place.current?.querySelector('button')?.focus();
  };

  const permitted = overridable !== 'never';
  const words = said(state, permitted, remainder, labels);
  const nothingLeft = remainder?.left === 'nothing';
  if (state !== 'holds' && !permitted && words.length === 0) return null;
  return (
    <div className={styles.block} ref={place}>
      <div className={styles.told} aria-live="polite">
        {words.map((sentence) => (
          <p key={sentence} className={styles.words}>
            {sentence}
          </p>
        ))}
      </div>
      {state === 'holds' && (
        <Button size="small" onClick={() => run(onTakeBack)}>
          {labels.takeBack}
        </Button>
      )}
      {permitted && nothingLeft && (
        <>
          <p className={styles.words}>{labels.recorded}</p>
          <Button size="small" onClick={() => run(() => onOverride(remainder.justification))}>
            {labels.sendAsItIs}
          </Button>
        </>
      )}
      {permitted && !nothingLeft && overridable === 'without-reason' && (
        <Button size="small" onClick={() => run(() => onOverride(null))}>
          {labels.sendAsItIs}
        </Button>
      )}
      {permitted && !nothingLeft && overridable === 'with-reason' && (
        <Link
          as="button"
          className={styles.opener}
          aria-expanded={open}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {labels.open}
        </Link>
      )}
      {permitted && !nothingLeft && open && (
        <ReasonChoice
          labels={labels}
          confirm={labels.sendAsItIs}
          hint={labels.recorded}
          busy={progress === 'busy'}
          onChoose={(justification) => run(() => onOverride(justification))}
          onCancel={close}
        />
      )}
      <p className={styles.words} role="alert">
        {progress === 'failed' ? labels.notKept : ''}
      </p>
    </div>
  );
}

function said(
  state: ReviewedDraft['override'],
  permitted: boolean,
  remainder: Remainder | null,
  labels: OverrideLabels,
): string[] {
  if (state === 'holds') return [labels.holds];
  const sentences = state === 'outdated' ? [labels.changedSince] : [];
  if (remainder?.left === 'something') return [...sentences, labels.restStands];
  if (remainder !== null) sentences.push(labels.nothingLeft);
  return remainder !== null && !permitted ? [...sentences, labels.protectedAnyway] : sentences;
}
