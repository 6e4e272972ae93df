import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentQuestionMarkFilled } from '@fluentui/react-icons/svg/document-question-mark';
import type { AttachmentLine, PaneLabels } from '../../core/index.ts';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';
import { useToneIcon } from './tone-styles.ts';

const useStyles = makeStyles({
  attachment: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  icon: { display: 'flex', fontSize: '20px' },
  name: { display: 'block' },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Which attachments were checked, and which nobody could check and why. */
export function Attachments({
  attachments,
  labels,
}: {
  readonly attachments: readonly AttachmentLine[];
  readonly labels: PaneLabels;
}) {
  const styles = useStyles();
  const tones = useToneIcon();
  if (attachments.length === 0) return null;
  return (
    <Section heading={labels.attachments}>
      <LongList items={attachments} labels={labels} keyOf={({ name }, index) => `${index} ${name}`}>
        {({ name, read, sentence }) => (
          <div className={styles.attachment}>
            <span className={mergeClasses(styles.icon, read ? tones.neutral : tones.caution)}>
              {read ? <DocumentRegular aria-hidden="true" /> : <DocumentQuestionMarkFilled aria-hidden="true" />}
            </span>
            <div>
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.quiet}>{sentence}</span>
            </div>
          </div>
        )}
      </LongList>
    </Section>
  );
}
