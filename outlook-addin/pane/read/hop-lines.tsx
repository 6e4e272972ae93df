import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { HopLine, PaneLabels, TransportLabels, TransportReport } from '../../../core/index.ts';
import { LongList } from '../long-list.tsx';
import { HopIcon } from './hop-icon.tsx';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  icon: { fontSize: '20px' },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  fold: { '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& > svg': {
      fontSize: '20px',
      color: tokens.colorNeutralForeground3,
      '&:dir(rtl)': { transform: 'scaleX(-1)' },
    },
  },
  details: { paddingInlineStart: '28px', paddingBlockEnd: tokens.spacingVerticalS },
  raw: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    color: tokens.colorNeutralForeground2,
  },
  rawLabel: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
});

interface Lines {
  readonly lines: readonly HopLine[];
  readonly report: TransportReport;
  readonly labels: PaneLabels;
}

const keyOf = ({ hop }: HopLine) => String(hop);

/** The hand-offs between mail systems, where mail is exposed. */
export function HandOffs({ lines, report, labels }: Lines) {
  const styles = useStyles();
  return (
    <LongList items={lines} labels={labels} keyOf={keyOf}>
      {({ hop, title, sentence, claim }) => (
        <div className={styles.line}>
          <HopIcon verdict={report.hops[hop]?.verdict ?? 'not-recorded'} claim={claim} className={styles.icon} />
          <div>
            <bdi className={styles.title}>{title}</bdi>
            <span className={styles.quiet}>{sentence}</span>
          </div>
        </div>
      )}
    </LongList>
  );
}

/** Every line, each with what else it says and as it stands in the message behind a fold. */
export function HopLines({ lines, report, labels, words }: Lines & { readonly words: TransportLabels }) {
  const styles = useStyles();
  return (
    <LongList items={lines} labels={labels} keyOf={keyOf}>
      {({ hop, title, sentence, details }) => (
        <details className={styles.fold}>
          <summary className={styles.summary}>
            <ChevronRightRegular aria-hidden="true" />
            <span>
              <bdi>{title}</bdi>
              <span className={styles.quiet}>{sentence}</span>
            </span>
          </summary>
          <div className={styles.details}>
            {details.length > 0 && <bdi className={styles.quiet}>{details.join(' · ')}</bdi>}
            <span className={styles.rawLabel}>{words.rawLine}</span>
            <pre className={styles.raw} dir="ltr">
              {report.hops[hop]?.raw}
            </pre>
          </div>
        </details>
      )}
    </LongList>
  );
}
