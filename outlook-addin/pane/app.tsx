import { useCallback, useRef, useState } from 'react';
import { describeFailure, type FailureCode, type Language, type Line, paneLabels } from '../../core/index.ts';
import { Attachments } from './attachments.tsx';
import type { DraftPort } from './draft-port.ts';
import { Foot } from './foot.tsx';
import { Frame } from './frame.tsx';
import { MainButton, type Offer } from './main-button.tsx';
import { OnSend } from './on-send.tsx';
import { Recipients } from './recipients.tsx';
import { type Deployed, describeReviewed } from './reviewed-draft.ts';
import { useReviewedDraft } from './use-reviewed-draft.ts';
import { Verdict } from './verdict.tsx';
import { Waiting } from './waiting.tsx';
import { Why } from './why.tsx';

/** The pane: what the draft tells about a patient, what happens to it, and what the sender can do. */
export function App({
  port,
  deployed,
  shown,
}: {
  readonly port: DraftPort;
  readonly deployed: Deployed;
  /** The language Outlook is shown in. */
  readonly shown: Language;
}) {
  const { languages, name } = deployed.policy.organisation;
  const [language, setLanguage] = useState(languages.includes(shown) ? shown : (languages[0] ?? 'en'));
  const labels = paneLabels(language);
  const { checked, checking, check } = useReviewedDraft(port, deployed);
  const verdict = useRef<HTMLParagraphElement>(null);

  const act = async (change: () => Promise<void>) => {
    await change();
    await check();
  };
  // Whoever works by keyboard and stands on a button that has done its work goes on from the verdict.
  const toVerdict = useCallback(() => verdict.current?.focus(), []);

  const reviewed = checked.state === 'reviewed' ? checked.reviewed : null;
  const description = reviewed === null ? null : describeReviewed(reviewed, language);
  const failure = failureOf(
    checked.state === 'failed' ? checked.code : null,
    reviewed !== null && description === null,
  );
  const line = failure === null ? (description?.verdict ?? null) : failed(failure, language);
  const offer = (): Offer | null => {
    if (failure !== null) return { words: labels.checkAgain, hint: null, failure: '', urgent: false, act: check };
    if (reviewed === null || description === null) return null;
    const notApplied = describeFailure('apply', language);
    if (reviewed.withdrawable) {
      return {
        words: labels.withdraw,
        hint: null,
        failure: notApplied,
        urgent: false,
        act: () => act(port.withdraw),
      };
    }
    if (description.button === null) return null;
    const { action } = reviewed.review.decision;
    return {
      words: description.button,
      hint: labels.stillSend,
      failure: notApplied,
      urgent: action === 'ask' || action === 'block',
      act: () => act(port.escalate),
    };
  };
  const button = offer();

  return (
    <Frame
      language={language}
      busy={checked.state === 'loading' || checking}
      foot={
        <Foot
          policy={description?.foot ?? name}
          language={language}
          labels={labels}
          onLanguage={languages.length > 1 ? setLanguage : null}
        />
      }
    >
      <Verdict line={line} waiting={labels.checking} checking={checking} focus={verdict} />
      {checked.state === 'loading' && <Waiting />}
      {description !== null && <OnSend label={labels.onSend} line={description.onSend} />}
      {button !== null && <MainButton offer={button} onFocusLost={toVerdict} />}
      {reviewed !== null && description !== null && (
        <>
          <Why description={description} review={reviewed.review} labels={labels} />
          <Recipients recipients={description.recipients} labels={labels} />
          <Attachments attachments={description.attachments} labels={labels} />
        </>
      )}
    </Frame>
  );
}

function failureOf(code: FailureCode | null, unsaid: boolean): FailureCode | null {
  return code ?? (unsaid ? 'review' : null);
}

function failed(code: FailureCode, language: Language): Line {
  return { icon: 'stop', tone: 'danger', sentence: describeFailure(code, language) };
}
