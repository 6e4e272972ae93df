import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Excerpt, excerpt, type Finding, type Review } from '../../core/index.ts';

const useStyles = makeStyles({
  excerpt: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    color: tokens.colorNeutralForeground2,
  },
  found: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textDecorationSkipInk: 'none',
    // A browser forces its own pair of colours on a mark but keeps the background clear: black on black.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'CanvasText',
      textDecorationColor: 'Highlight',
    },
  },
  struck: { textDecorationLine: 'none', fontWeight: tokens.fontWeightRegular },
});

/** The message's words around one finding, which is underlined; cut from the message only while it is shown. */
export function ExcerptLine({
  review,
  finding,
  struck = false,
}: {
  readonly review: Review;
  /** Index in `review.findings`. */
  readonly finding: number;
  /** Whether the found part is struck through, because the sender says that it does not count. */
  readonly struck?: boolean;
}) {
  const styles = useStyles();
  const place = review.findings[finding];
  if (place === undefined) return null;
  const { before, found, after } = wholeWords(excerpt(review, place), place, review);
  return (
    <bdi className={styles.excerpt}>
      {before}
      <mark className={mergeClasses(styles.found, struck && styles.struck)}>{struck ? <s>{found}</s> : found}</mark>
      {after}
    </bdi>
  );
}

/** Where the excerpt ends inside the text, the halved word goes and an ellipsis says that there is more. */
function wholeWords({ before, found, after }: Excerpt, place: Finding, review: Review): Excerpt {
  const length = review.segments.find(({ id }) => id === place.segment)?.text.length ?? 0;
  return {
    before: place.start > before.length ? before.replace(/^\S*\s*/, '… ') : before,
    found,
    after: place.end + after.length < length ? after.replace(/\s*\S*$/, ' …') : after,
  };
}
