import { useCallback, useEffect, useRef, useState } from 'react';
import {
  auditLabels,
  cautionLabels,
  type Description,
  describeFailure,
  type FailureCode,
  type HeavyReaders,
  type Language,
  type Line,
  overrideLabels,
  paneLabels,
  redactionLabels,
} from '../../core/index.ts';
import { Attachments } from './attachments.tsx';
import { Cautions } from './cautions.tsx';
import type { DraftPort } from './draft-port.ts';
import { Foot } from './foot.tsx';
import { Frame } from './frame.tsx';
import { MainButton, type Offer } from './main-button.tsx';
import { NextStep } from './next-step.tsx';
import { offerFor } from './offer.ts';
import { OnSend } from './on-send.tsx';
import { Override } from './override.tsx';
import { Recipients } from './recipients.tsx';
import { Redaction } from './redaction.tsx';
import { ReportFalseAlarm } from './report-false-alarm.tsx';
import { type Deployed, describeReviewed, type ReviewedDraft } from './reviewed-draft.ts';
import { Together } from './together.tsx';
import { useCautions } from './use-cautions.ts';
import { useChoice } from './use-choice.ts';
import { useDismissals } from './use-dismissals.ts';
import { useFamiliarity } from './use-familiarity.ts';
import { useOnline } from './use-online.ts';
import { useReviewedDraft } from './use-reviewed-draft.ts';
import { Verdict } from './verdict.tsx';
import { Waiting } from './waiting.tsx';
import { Welcome } from './welcome.tsx';
import { Why } from './why.tsx';

/** The pane: what the draft tells about a patient, what happens to it, and what the sender can do. */
export function App({
  port,
  deployed,
  readers,
  setUp,
  language,
  onLanguage,
}: {
  readonly port: DraftPort;
  readonly deployed: Deployed;
  readonly readers: HeavyReaders;
  /** Whether an administrator deployed anything; otherwise the default policy holds. */
  readonly setUp: boolean;
  readonly language: Language;
  /** null where the organisation speaks only one. */
  readonly onLanguage: ((language: Language) => void) | null;
}) {
  const [sentHere, setSentHere] = useState(false);
  const labels = paneLabels(language);
  const words = overrideLabels(language);
  const { checked, checking, check, override, takeBack, seal, unseal } = useReviewedDraft(port, deployed, readers);
  const online = useOnline();
  const verdict = useRef<HTMLParagraphElement>(null);

  // Whoever works by keyboard and stands on a button that has done its work goes on from the verdict.
  const toVerdict = useCallback(() => verdict.current?.focus(), []);
  useEffect(
    () =>
      port.onOpenedByDialog(() => {
        setSentHere(true);
        toVerdict();
      }),
    [port, toVerdict],
  );

  const reviewed = checked.state === 'reviewed' ? checked.reviewed : null;
  const dismissals = useDismissals(reviewed);
  const { cautions, dismissCaution } = useCautions(reviewed);
  const description = reviewed === null ? null : describeReviewed(reviewed, language);
  const { welcomed, familiar, dismissWelcome } = useFamiliarity(reviewed?.review.decision.action === 'protect');
  const { choice, choose } = useChoice(port, reviewed === null ? undefined : noticeOf(reviewed, description));
  const failure = failureOf(
    checked.state === 'failed' ? checked.code : null,
    reviewed !== null && description === null,
  );
  const line = failure === null ? (description?.verdict ?? null) : failed(failure, language);

  const offer = (): Offer | null => {
    if (failure !== null) return { words: labels.checkAgain, hint: null, failure: () => '', urgent: false, act: check };
    if (reviewed === null || description === null) return null;
    return offerFor(
      reviewed,
      description,
      { labels, language, familiar, sentHere },
      {
        escalate: () =>
          choose('to-send', async () => {
            await port.escalate();
            // Asking for the portal is the newer word; without this, taking that back would bring the older one to life.
            if (reviewed.override === 'none' || !(await takeBack())) await check();
          }),
        withdraw: () =>
          choose('other', async () => {
            await port.withdraw();
            await check();
          }),
        seal: () => choose('to-send', () => seal(reviewed)),
        unseal: unseal === null ? null : () => choose('other', unseal),
      },
    );
  };
  const button = offer();
  const audit = auditLabels(language);

  return (
    <Frame
      language={language}
      busy={checked.state === 'loading' || checking}
      foot={
        <Foot
          policy={description?.foot ?? deployed.policy.organisation.name}
          language={language}
          labels={labels}
          note={setUp ? (deployed.policy.audit.endpoint === null ? audit.staysHere : null) : labels.notSetUp}
          onLanguage={onLanguage}
        />
      }
    >
      <Verdict
        line={line}
        certainty={failure === null ? (description?.certainty ?? null) : null}
        waiting={labels.checking}
        checking={checking}
        focus={verdict}
      />
      {checked.state === 'loading' && <Waiting />}
      {description !== null && (
        <OnSend label={labels.onSend} line={description.onSend} note={online ? null : labels.offline} />
      )}
      {sentHere && (
        <NextStep
          words={choice === 'to-send' && reviewed?.review.decision.action === 'protect' ? labels.nowSend : ''}
        />
      )}
      {button !== null && <MainButton offer={button} onFocusLost={toVerdict} />}
      {description !== null && (
        <Cautions
          cautions={cautions}
          language={language}
          labels={cautionLabels(language)}
          onDismiss={(caution) => {
            dismissCaution(caution);
            toVerdict();
          }}
        />
      )}
      {!welcomed && (
        <Welcome
          words={labels.welcome}
          onDismiss={() => {
            dismissWelcome();
            toVerdict();
          }}
        />
      )}
      {reviewed !== null && description !== null && (
        <>
          <Together>
            <Why
              description={description}
              review={reviewed.review}
              dismissals={dismissals}
              labels={labels}
              overrideLabels={words}
            />
            {/* An encrypted text has nothing to take out, and whatever is changed in it breaks it. */}
            {!reviewed.sealed && (
              <Redaction
                reviewed={reviewed}
                dismissed={dismissals.dismissed}
                port={port}
                labels={redactionLabels(language)}
                check={check}
              />
            )}
            <Override
              state={reviewed.override}
              overridable={reviewed.review.decision.overridable}
              remainder={dismissals.remainder}
              labels={words}
              onOverride={(justification) => choose('other', () => override(reviewed, justification))}
              onTakeBack={() => choose('other', takeBack)}
              onDone={toVerdict}
            />
            <ReportFalseAlarm
              reviewed={reviewed}
              dismissed={dismissals.dismissed}
              port={port}
              labels={audit}
              onDone={toVerdict}
            />
          </Together>
          <Recipients recipients={description.recipients} labels={labels} brief={familiar} />
          <Attachments attachments={description.attachments} labels={labels} />
        </>
      )}
    </Frame>
  );
}

function failureOf(code: FailureCode | null, unsaid: boolean): FailureCode | null {
  return code ?? (unsaid ? 'review' : null);
}

/** What Outlook's info bar says of a review, as it does when an event reviews; null for nothing, undefined where it has no words. */
function noticeOf({ review }: ReviewedDraft, description: Description | null): string | null | undefined {
  const { decision, exposure, unread } = review;
  const nothingFound = decision.action === 'send' && exposure.level === 'none' && unread.length === 0;
  return nothingFound ? null : description?.notice;
}

function failed(code: FailureCode, language: Language): Line {
  return { icon: 'stop', tone: 'danger', sentence: describeFailure(code, language) };
}
