import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  button: { width: '100%' },
  hint: {
    ...typographyStyles.caption1,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  failure: { ...typographyStyles.caption1, margin: 0, ':not(:empty)': { marginBlockStart: tokens.spacingVerticalXS } },
});

/** The one thing to do. It can be pressed once at a time, and says so when it did not work. */
export function MainButton({
  words,
  hint,
  failure,
  urgent,
  act,
}: {
  readonly words: string;
  readonly hint: string | null;
  readonly failure: string;
  /** The message does not leave without it. */
  readonly urgent: boolean;
  readonly act: () => Promise<void>;
}) {
  const styles = useStyles();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const press = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      await act();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div>
      <Button
        className={styles.button}
        appearance={urgent ? 'primary' : 'secondary'}
        disabledFocusable={state === 'busy'}
        onClick={press}
      >
        {words}
      </Button>
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <p className={styles.failure} role="alert">
        {state === 'failed' ? failure : ''}
      </p>
    </div>
  );
}
