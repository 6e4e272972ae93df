import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';

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

export interface Offer {
  readonly words: string;
  readonly hint: string | null;
  /** Shown when it did not work, by what was thrown. */
  readonly failure: (error: unknown) => string;
  /** The message does not leave without it. */
  readonly urgent: boolean;
  readonly act: () => Promise<void>;
}

/** The one thing to do. It can be pressed once at a time, and says so when it did not work. */
export function MainButton({
  offer: { words, hint, failure, urgent, act },
  onFocusLost,
}: {
  readonly offer: Offer;
  /** Called when the button goes while somebody stands on it. */
  readonly onFocusLost: () => void;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      // Without the first condition the pane would take the focus away from the message being written.
      if (document.hasFocus() && element?.contains(document.activeElement)) onFocusLost();
    };
  }, [onFocusLost]);
  const [state, setState] = useState<'idle' | 'busy'>('idle');
  // What failed under one button is not told under the next.
  const [failed, setFailed] = useState({ offered: words, sentence: '' });
  const press = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      await act();
      setFailed({ offered: words, sentence: '' });
    } catch (error) {
      setFailed({ offered: words, sentence: failure(error) });
    }
    setState('idle');
  };
  return (
    <div ref={place}>
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
        {state === 'idle' && failed.offered === words ? failed.sentence : ''}
      </p>
    </div>
  );
}
