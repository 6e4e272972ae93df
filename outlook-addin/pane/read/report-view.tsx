import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Line, PaneLabels, TransportDescription, TransportLabels, TransportReport } from '../../../core/index.ts';
import { Section } from '../section.tsx';
import { useToneIcon } from '../tone-styles.ts';
import { WayIcon } from '../way-icon.tsx';
import { Drawing } from './drawing.tsx';
import { HandOffs, HopLines } from './hop-lines.tsx';
import { journeyOf } from './journey.ts';

const useStyles = makeStyles({
  stacked: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  icon: { display: 'flex', fontSize: '20px' },
  sentences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  sentence: { '::marker': { color: tokens.colorNeutralForeground3 } },
});

/** A transport report: hand-offs first, then the sender's check, the reply, the hints, and every line for whoever wants it. */
export function ReportView({
  report,
  description: { handOffs, hops, authentication, reply, hints, notes, headings },
  labels,
  words,
}: {
  readonly report: TransportReport;
  readonly description: TransportDescription;
  readonly labels: PaneLabels;
  readonly words: TransportLabels;
}) {
  const styles = useStyles();
  const journey = journeyOf(report);
  return (
    <>
      {journey !== null && (
        <Section heading={headings.handOffs}>
          <div className={styles.stacked}>
            <Drawing journey={journey} />
            <HandOffs lines={handOffs} report={report} labels={labels} />
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
      <Sentences heading={headings.hints} sentences={hints} />
      <Sentences heading={headings.notes} sentences={notes} />
      {hops.length > 0 && (
        <Section heading={headings.hops}>
          <HopLines lines={hops} report={report} labels={labels} words={words} />
        </Section>
      )}
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

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <Section heading={heading}>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.sentence}>
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
