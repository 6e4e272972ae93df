import { makeStyles, Tooltip, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedWay } from '../../core/index.ts';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.caption1,
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  ways: {
    ...typographyStyles.caption1,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, marginBlockEnd: tokens.spacingVerticalXS },
  // Never wider than the narrowest pane at 200 %.
  tip: { maxWidth: 'min(240px, 80vw)' },
});

/** Why one recipient's message goes this way and no other: beside the pointer or focus, and unfolded for touch. */
export function Ways({ label, compared }: { readonly label: string; readonly compared: readonly ComparedWay[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(false);
  const lines = compared.map(({ way, why }) => `${way}: ${why}`).join('\n');
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <Tooltip
        content={{ children: <span style={{ whiteSpace: 'pre-line' }}>{lines}</span>, className: styles.tip }}
        relationship="description"
        withArrow
        visible={shown && !open}
        onVisibleChange={(_event, { visible }) => setShown(visible)}
      >
        <summary className={styles.summary}>{label}</summary>
      </Tooltip>
      <dl className={styles.ways}>
        {compared.map(({ way, why }) => (
          <div key={way}>
            <dt className={styles.name}>{way}</dt>
            <dd className={styles.why}>{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
