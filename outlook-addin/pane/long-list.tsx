import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaneLabels } from '../../core/index.ts';

/** A mailing to hundreds, or a table of thousands of patients, must not make the pane slow; more come when asked for. */
const PAGE = 20;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
  },
  more: { marginBlockStart: tokens.spacingVerticalM },
});

/** A list that shows its first entries and offers the rest. */
export function LongList<T>({
  items,
  labels,
  keyOf,
  children,
}: {
  readonly items: readonly T[];
  readonly labels: PaneLabels;
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = items.length - shown;
  /** The entry that the last button made room for: whoever stood on that goes on from there. */
  const [reached, setReached] = useState<number | null>(null);
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (reached !== null) entry.current?.focus();
  }, [reached]);
  const showMore = () => {
    setShown(shown + PAGE);
    if (left <= PAGE) setReached(shown);
  };
  return (
    <>
      {/* Without its marks Safari no longer calls it a list. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ul className={styles.list} role="list">
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} {...(index === reached ? { ref: entry, tabIndex: -1 } : {})}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Link as="button" className={styles.more} onClick={showMore}>
          {labels.showMore.replace('{n}', String(Math.min(PAGE, left)))}
        </Link>
      )}
    </>
  );
}
