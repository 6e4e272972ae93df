import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import {
  cardLabels,
  describeTransport,
  type Language,
  type Line,
  paneLabels,
  type TransportLabels,
  transportLabels,
} from '../../../core/index.ts';
import { Foot } from '../foot.tsx';
import { Frame } from '../frame.tsx';
import { MainButton } from '../main-button.tsx';
import type { Deployed } from '../reviewed-draft.ts';
import { Verdict } from '../verdict.tsx';
import { Waiting } from '../waiting.tsx';
import type { MessagePort } from './message-port.ts';
import { ReportView } from './report-view.tsx';
import { type Reading, useTransportReport } from './use-transport-report.ts';

const useStyles = makeStyles({
  trust: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The pane beside a message being read: whether it came encrypted, hop by hop, and what a reply would do. */
export function ReadApp({
  port,
  deployed,
  language,
  onLanguage,
}: {
  readonly port: MessagePort;
  readonly deployed: Deployed;
  readonly language: Language;
  /** null where the organisation speaks only one. */
  readonly onLanguage: ((language: Language) => void) | null;
}) {
  const styles = useStyles();
  const labels = paneLabels(language);
  const words = transportLabels(language);
  const { reading, readAgain } = useTransportReport(port, deployed);
  const verdict = useRef<HTMLParagraphElement>(null);
  const toVerdict = useCallback(() => verdict.current?.focus(), []);
  const description = reading.state === 'read' ? describeTransport(reading.report, language) : null;

  return (
    <Frame
      language={language}
      busy={reading.state === 'loading'}
      foot={
        <Foot
          policy={cardLabels(language).policy(deployed.policy)}
          language={language}
          labels={labels}
          onLanguage={onLanguage}
        />
      }
    >
      <Verdict
        line={description?.verdict ?? withoutReport(reading, words)}
        waiting={words.reading}
        checking={false}
        focus={verdict}
      />
      {description !== null && description.trust !== '' && <p className={styles.trust}>{description.trust}</p>}
      {reading.state === 'loading' && <Waiting />}
      {reading.state === 'failed' && (
        <MainButton
          offer={{ words: words.readAgain, hint: null, failure: () => '', urgent: false, act: readAgain }}
          onFocusLost={toVerdict}
        />
      )}
      {reading.state === 'read' && description !== null && (
        <ReportView report={reading.report} description={description} labels={labels} words={words} />
      )}
    </Frame>
  );
}

/** Nothing was stopped here, so nothing is as red as a message that was not sent. */
function withoutReport({ state }: Reading, words: TransportLabels): Line | null {
  if (state === 'none') return { icon: 'envelope', tone: 'neutral', sentence: words.noMessage };
  return state === 'failed' ? { icon: 'envelope', tone: 'caution', sentence: words.unreadable } : null;
}
