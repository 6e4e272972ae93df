import { Button, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { JUSTIFICATIONS, type Justification, type OverrideLabels } from '../../core/index.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // Fluent keeps a label on one line; long words in a narrow pane need more.
  radio: { '& label': { overflowWrap: 'anywhere', hyphens: 'auto' } },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks why something is not about a patient; nothing is chosen beforehand, and Escape leaves everything as it is. */
export function ReasonChoice({
  labels,
  confirm,
  hint,
  busy = false,
  onChoose,
  onCancel,
}: {
  readonly labels: OverrideLabels;
  readonly confirm: string;
  readonly hint: string | null;
  readonly busy?: boolean;
  readonly onChoose: (justification: Justification) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Justification | null>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to what the Cancel button does.
    <div className={styles.choice} ref={place} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <Field label={labels.question}>
        <RadioGroup value={chosen ?? ''} onChange={(_event, { value }) => setChosen(value as Justification)}>
          {JUSTIFICATIONS.map((code) => (
            <Radio key={code} value={code} label={labels.reasons[code]} className={styles.radio} />
          ))}
        </RadioGroup>
      </Field>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={chosen === null || busy}
          onClick={() => chosen !== null && !busy && onChoose(chosen)}
        >
          {confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {labels.cancel}
        </Button>
      </div>
    </div>
  );
}
