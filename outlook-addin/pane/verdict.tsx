import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Line } from '../../core/index.ts';
import { NARROW } from './narrow.ts';
import { useToneIcon, useToneSurface } from './tone-styles.ts';
import { WayIcon } from './way-icon.tsx';

/**
 * A verdict in a pane 320 px wide takes three lines and how sure it is one more; the card never gets lower, so that nothing
 * below it jumps.
 */
const ALL_LINES = `calc(3 * ${tokens.lineHeightBase300} + ${tokens.lineHeightBase200} + ${tokens.spacingVerticalXXS})`;
/** Shorter checks show nothing at all: a flicker would say more than there is to say. */
const SHOW_CHECKING_AFTER = '400ms';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    // Seen only where the system forces its own colours and takes the background away.
    border: `${tokens.strokeWidthThin} solid transparent`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: ALL_LINES,
    color: tokens.colorNeutralForeground1,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  },
  icon: { display: 'flex', fontSize: '28px' },
  sentence: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none', unicodeBidi: 'plaintext' },
  certainty: {
    ...typographyStyles.caption1,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  checking: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInlineStart: 0,
    width: '30%',
    height: '2px',
    backgroundColor: tokens.colorCompoundBrandStroke,
    opacity: 0,
    animationName: { '0%': { opacity: 1, insetInlineStart: '-30%' }, '100%': { opacity: 1, insetInlineStart: '100%' } },
    animationDuration: '1.6s',
    animationDelay: SHOW_CHECKING_AFTER,
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': {
      width: '100%',
      animationName: { '0%': { opacity: 1 }, '100%': { opacity: 1 } },
    },
  },
});

/** What is so, in one card; a change is announced when the screen reader has finished what it was saying. */
export function Verdict({
  line,
  certainty = null,
  waiting,
  checking,
  focus,
}: {
  /** null while the first review is under way. */
  readonly line: Line | null;
  /** How sure it is; null where there is nothing to be sure of. */
  readonly certainty?: string | null;
  /** Takes the sentence's place until then. */
  readonly waiting: string;
  readonly checking: boolean;
  readonly focus?: Ref<HTMLParagraphElement>;
}) {
  const styles = useStyles();
  const surface = useToneSurface();
  const icon = useToneIcon();
  const tone = line?.tone ?? 'neutral';
  return (
    <div className={mergeClasses(styles.card, surface[tone])}>
      {checking && <span className={styles.checking} />}
      <div className={styles.line} role="status" aria-atomic="true">
        <span className={mergeClasses(styles.icon, icon[tone])}>
          <WayIcon icon={line?.icon ?? 'envelope'} />
        </span>
        <div>
          <p className={styles.sentence} ref={focus} tabIndex={-1}>
            {line?.sentence ?? waiting}
          </p>
          {certainty !== null && <p className={styles.certainty}>{certainty}</p>}
        </div>
      </div>
    </div>
  );
}
