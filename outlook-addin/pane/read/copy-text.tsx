import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TransportLabels } from '../../../core/index.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  said: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { width: '100%' },
});

/** Copies the report. Where a client's page may not write to the clipboard, the text is shown and selected instead. */
export function CopyText({ text, words }: { readonly text: string; readonly words: TransportLabels }) {
  const styles = useStyles();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (state === 'by-hand') area.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
      area.current?.select();
    }
  };
  return (
    <div className={styles.block}>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <p className={styles.said} role="status">
        {state === 'copied' && words.copied}
        {state === 'by-hand' && words.copyByHand}
      </p>
      {state === 'by-hand' && (
        <Textarea
          className={styles.text}
          textarea={{ ref: area, readOnly: true, rows: 8, 'aria-label': words.textName }}
          value={text}
        />
      )}
    </div>
  );
}
