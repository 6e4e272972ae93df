import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Language, PaneLabels } from '../../core/index.ts';
import { Mark } from './mark.tsx';
import { NARROW } from './narrow.ts';

const useStyles = makeStyles({
  foot: {
    ...typographyStyles.caption1,
    marginBlockStart: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground3,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  },
  mark: { display: 'flex', fontSize: tokens.lineHeightBase200, color: tokens.colorBrandForeground1 },
  text: { margin: 0 },
  link: { ...typographyStyles.caption1 },
});

/** Policy, help and the other language. */
export function Foot({
  policy,
  language,
  labels,
  note = null,
  onLanguage,
}: {
  readonly policy: string;
  readonly language: Language;
  readonly labels: PaneLabels;
  /** Something about the installation rather than the message. */
  readonly note?: string | null;
  /** null where the organisation speaks only one language. */
  readonly onLanguage: ((language: Language) => void) | null;
}) {
  const styles = useStyles();
  const other: Language = language === 'en' ? 'es' : 'en';
  return (
    <footer className={styles.foot}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <div>
        {note !== null && <p className={styles.text}>{note}</p>}
        <p className={styles.text}>{policy}</p>
        <p className={styles.text}>{labels.help}</p>
      </div>
      {onLanguage !== null && (
        <Link as="button" lang={other} className={styles.link} onClick={() => onLanguage(other)}>
          {labels.switchLanguage}
        </Link>
      )}
    </footer>
  );
}
