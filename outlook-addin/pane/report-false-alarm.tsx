import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditLabels, Review } from '../../core/index.ts';
import type { DraftPort } from './draft-port.ts';
import type { ReviewedDraft } from './reviewed-draft.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  link: { ...typographyStyles.caption1, display: 'block' },
});

type Progress = 'idle' | 'busy' | 'reported' | 'failed';

/**
 * Tells the people who keep the rules that this review is wrong, or wrong in what the sender has put aside; nothing about the
 * message changes by it.
 */
export function ReportFalseAlarm({
  reviewed: { draft, review },
  dismissed,
  port,
  labels,
  onDone,
}: {
  readonly reviewed: ReviewedDraft;
  readonly dismissed: ReadonlySet<number>;
  readonly port: DraftPort;
  readonly labels: AuditLabels;
  /** Called when what was pressed is gone because it has done its work. */
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  // Of one review: what is written afterwards may be another false alarm.
  const [last, setLast] = useState<{ readonly of: Review; readonly progress: Progress } | null>(null);
  const progress = last?.of === review ? last.progress : 'idle';
  const setProgress = (next: Progress) => setLast({ of: review, progress: next });
  const report = async () => {
    if (progress === 'busy') return;
    setProgress('busy');
    const findings = review.findings.filter((_finding, index) => dismissed.size === 0 || dismissed.has(index));
    try {
      await port.reportFalseAlarm(draft, review, findings);
      setProgress('reported');
      onDone();
    } catch {
      setProgress('failed');
    }
  };
  if (review.exposure.level === 'none' || review.findings.length === 0) return null;
  const said = { idle: '', busy: '', reported: labels.reported, failed: labels.notReported }[progress];
  return (
    <div>
      {progress !== 'reported' && (
        <Link as="button" className={styles.link} onClick={report}>
          {labels.reportFalseAlarm}
        </Link>
      )}
      {/* Always there, so that its first words are announced. */}
      <p className={styles.words} aria-live="polite">
        {said}
      </p>
    </div>
  );
}
