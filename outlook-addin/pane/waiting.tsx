import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { width: '70%' },
  short: { width: '40%' },
});

/** As high as the line on sending, the button and the first recipient, so that these take its place without a jump. */
export function Waiting() {
  const styles = useStyles();
  return (
    <Skeleton aria-hidden="true" className={styles.block}>
      <SkeletonItem size={12} className={styles.short} />
      <SkeletonItem size={16} className={styles.line} />
      <SkeletonItem size={32} />
      <SkeletonItem size={12} className={styles.short} />
      <SkeletonItem size={16} className={styles.line} />
      <SkeletonItem size={16} className={styles.line} />
    </Skeleton>
  );
}
