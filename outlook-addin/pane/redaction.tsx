import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { hideInSubject, isMaskable, type RedactionLabels } from '../../core/index.ts';
import { canSetBody, maskHtml } from '../mailbox/mask-html.ts';
import type { DraftPort } from './draft-port.ts';
import type { ReviewedDraft } from './reviewed-draft.ts';
import { type Undoable, useUndoable } from './use-undoable.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a patient can be told by and need not be in the message: taken out of subject and text with one click each. */
export function Redaction({
  reviewed: { draft, review },
  dismissed,
  port,
  labels,
  check,
}: {
  readonly reviewed: ReviewedDraft;
  /** Indexes in `review.findings` of what stays, because it is not a patient's. */
  readonly dismissed: ReadonlySet<number>;
  readonly port: Pick<DraftPort, 'replaceSubject' | 'replaceBody'>;
  readonly labels: RedactionLabels;
  readonly check: () => Promise<void>;
}) {
  const styles = useStyles();
  const hiding = useUndoable(port.replaceSubject, check);
  const masking = useUndoable(port.replaceBody, check);

  const found = review.exposure.level !== 'none';
  const hidden = found ? hideInSubject(draft, review, dismissed) : draft.subject;
  const numbers = found
    ? review.findings.filter((finding, index) => !dismissed.has(index) && isMaskable(review, finding))
    : [];
  const { html } = draft.body;
  const safe = html !== null && canSetBody(html) && !draft.attachments.some(({ inline }) => inline);
  const mask = () => {
    const text = review.segments.find(({ id }) => id === 'body')?.text ?? '';
    const masked = html === null ? null : maskHtml(html, text, numbers);
    return html === null || masked === null ? masking.refuse() : masking.replace(html, masked);
  };

  const hidesSomething = hidden !== draft.subject;
  const byHand = numbers.length > 0 && !safe;
  if (!hidesSomething && numbers.length === 0 && hiding.state === 'idle' && masking.state === 'idle') return null;
  return (
    <div className={styles.block}>
      <Action
        offer={hidesSomething ? labels.hideInSubject : null}
        done={labels.hidden}
        change={() => hiding.replace(draft.subject, hidden)}
        undoable={hiding}
        labels={labels}
      />
      <Action
        offer={numbers.length > 0 && safe ? labels.maskInText : null}
        done={labels.masked}
        change={mask}
        undoable={masking}
        labels={labels}
      />
      {byHand && <p className={styles.words}>{labels.maskByHand}</p>}
    </div>
  );
}

function Action({
  offer,
  done,
  change,
  undoable: { state, undo },
  labels,
}: {
  /** null where there is nothing to change. */
  readonly offer: string | null;
  readonly done: string;
  readonly change: () => Promise<void>;
  readonly undoable: Undoable;
  readonly labels: RedactionLabels;
}) {
  const styles = useStyles();
  if (offer === null && state === 'idle') return null;
  // What was changed is no longer found before the change is done, and the button must not go for that moment.
  const undoing = state === 'done' || (state === 'busy' && offer === null);
  const told = { idle: '', busy: '', done, undone: labels.undone, changed: labels.changedSince, failed: labels.failed };
  return (
    <div className={styles.row}>
      {/* One button for both, so that whoever stands on it can undo at once. */}
      {(undoing || offer !== null) && (
        <Button size="small" disabledFocusable={state === 'busy'} onClick={undoing ? undo : change}>
          {undoing ? labels.undo : offer}
        </Button>
      )}
      <p className={styles.words} aria-live="polite">
        {told[state]}
      </p>
    </div>
  );
}
