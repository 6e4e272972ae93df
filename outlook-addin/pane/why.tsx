import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Description, OverrideLabels, PaneLabels, Review } from '../../core/index.ts';
import { FindingLine } from './finding-line.tsx';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';
import type { Dismissals } from './use-dismissals.ts';

const useStyles = makeStyles({
  both: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  reason: { '::marker': { color: tokens.colorNeutralForeground3 } },
  fold: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '36px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& > svg': { color: tokens.colorNeutralForeground3, '&:dir(rtl)': { transform: 'scaleX(-1)' } },
  },
  places: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, paddingInlineStart: '28px' },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    paddingInlineEnd: tokens.spacingHorizontalXS,
  },
});

/** The reasons, and under each kind where it was found; excerpts are cut from the message only while they are shown. */
export function Why({
  description,
  review,
  dismissals: { dismissed, dismiss, takeBack },
  labels,
  overrideLabels,
}: {
  readonly description: Description;
  readonly review: Review;
  readonly dismissals: Dismissals;
  readonly labels: PaneLabels;
  readonly overrideLabels: OverrideLabels;
}) {
  const styles = useStyles();
  if (description.reasons.length === 0 && description.groups.length === 0) return null;
  return (
    <Section heading={labels.why}>
      <div className={styles.both}>
        {description.reasons.length > 0 && (
          <ul className={styles.reasons}>
            {description.reasons.map((reason) => (
              <li key={reason} className={styles.reason}>
                {reason}
              </li>
            ))}
          </ul>
        )}
        {description.groups.length > 0 && (
          <div>
            {description.groups.map(({ title, places }) => (
              <details key={title} className={styles.fold}>
                <summary className={styles.summary}>
                  <ChevronRightRegular aria-hidden="true" />
                  <span>{title}</span>
                  <span className={styles.count}>{places.length}</span>
                </summary>
                <div className={styles.places}>
                  <LongList items={places} labels={labels} keyOf={(place) => String(place.finding)}>
                    {({ finding, where }) => (
                      <FindingLine
                        review={review}
                        finding={finding}
                        where={where}
                        dismissed={dismissed.has(finding)}
                        labels={overrideLabels}
                        onDismiss={(justification) => dismiss(finding, justification)}
                        onTakeBack={() => takeBack(finding)}
                      />
                    )}
                  </LongList>
                </div>
              </details>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
