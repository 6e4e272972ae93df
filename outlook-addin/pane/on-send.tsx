import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Line } from '../../core/index.ts';
import { useToneIcon } from './tone-styles.ts';
import { WayIcon } from './way-icon.tsx';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', fontSize: '20px' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What happens to the message when it is sent as it is. */
export function OnSend({
  label,
  line,
  note,
}: {
  readonly label: string;
  readonly line: Line;
  /** What to know about the surroundings, such as a missing network. */
  readonly note: string | null;
}) {
  const styles = useStyles();
  const icon = useToneIcon();
  return (
    <div className={styles.block}>
      <span className={styles.label}>{label}</span>
      <div className={styles.line}>
        <span className={mergeClasses(styles.icon, icon[line.tone])}>
          <WayIcon icon={line.icon} />
        </span>
        <span>{line.sentence}</span>
      </div>
      <p className={styles.note} aria-live="polite">
        {note}
      </p>
    </div>
  );
}
