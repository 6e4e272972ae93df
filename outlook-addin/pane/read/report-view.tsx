import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  type Line,
  type PaneLabels,
  type TransportDescription,
  type TransportLabels,
  type TransportReport,
  transportText,
} from '../../../core/index.ts';
import { LongList } from '../long-list.tsx';
import { Section } from '../section.tsx';
import { useToneIcon } from '../tone-styles.ts';
import { WayIcon } from '../way-icon.tsx';
import { CopyText } from './copy-text.tsx';
import { Drawing } from './drawing.tsx';
import { HandOffs, HopLines } from './hop-lines.tsx';
import { journeyOf } from './journey.ts';

const useStyles = makeStyles({
  stacked: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  icon: { display: 'flex', fontSize: '20px' },
});

/** A transport report: hand-offs first, then the sender's check, the reply, the hints, and every line for whoever wants it. */
export function ReportView({
  report,
  description,
  labels,
  words,
}: {
  readonly report: TransportReport;
  readonly description: TransportDescription;
  readonly labels: PaneLabels;
  readonly words: TransportLabels;
}) {
  const styles = useStyles();
  const { handOffs, hops, authentication, reply, hints, notes, headings } = description;
  const journey = journeyOf(report);
  return (
    <>
      {journey !== null && (
        <Section heading={headings.handOffs}>
          <div className={styles.stacked}>
            <Drawing journey={journey} />
            {/* As the drawing goes, from the sender to the reader. */}
            <HandOffs lines={[...handOffs].reverse()} report={report} labels={labels} />
          </div>
        </Section>
      )}
      <Section heading={headings.authentication}>
        <IconLine line={authentication} />
      </Section>
      {reply !== null && (
        <Section heading={headings.reply}>
          <IconLine line={reply} />
        </Section>
      )}
      <Sentences heading={headings.hints} sentences={hints} labels={labels} />
      <Sentences heading={headings.notes} sentences={notes} labels={labels} />
      {hops.length > 0 && (
        <Section heading={headings.hops}>
          <HopLines lines={hops} report={report} labels={labels} words={words} />
        </Section>
      )}
      <CopyText text={transportText(description)} words={words} />
    </>
  );
}

function IconLine({ line: { icon, tone, sentence } }: { readonly line: Line }) {
  const styles = useStyles();
  const tones = useToneIcon();
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.icon, tones[tone])}>
        <WayIcon icon={icon} />
      </span>
      <span>{sentence}</span>
    </div>
  );
}

function Sentences({
  heading,
  sentences,
  labels,
}: {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly labels: PaneLabels;
}) {
  if (sentences.length === 0) return null;
  return (
    <Section heading={heading}>
      <LongList items={sentences} labels={labels} keyOf={(sentence, index) => `${index} ${sentence}`}>
        {(sentence) => sentence}
      </LongList>
    </Section>
  );
}
