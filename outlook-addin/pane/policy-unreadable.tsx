import { useState } from 'react';
import { describeFailure, type Language, type PolicyError, paneLabels, transportLabels } from '../../core/index.ts';
import { Foot } from './foot.tsx';
import { Frame } from './frame.tsx';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

/** In place of everything when the organisation's policy has a mistake: nothing can be said about a message then. */
export function PolicyUnreadable({
  errors,
  shown,
  reading,
}: {
  readonly errors: readonly PolicyError[];
  readonly shown: Language;
  /** Beside a message being read, where nothing is to be sent. */
  readonly reading: boolean;
}) {
  const [language, setLanguage] = useState(shown);
  const labels = paneLabels(language);
  const verdict = reading
    ? ({ icon: 'envelope', tone: 'caution', sentence: transportLabels(language).policyUnreadable } as const)
    : ({ icon: 'stop', tone: 'danger', sentence: describeFailure('policy', language) } as const);
  return (
    <Frame
      language={language}
      busy={false}
      foot={<Foot policy="Mailward" language={language} labels={labels} onLanguage={setLanguage} />}
    >
      <Verdict line={verdict} waiting="" checking={false} />
      <Section heading={labels.forHelpDesk}>
        <LongList items={errors} labels={labels} keyOf={({ path }, index) => `${index} ${path}`}>
          {({ path, message }) => (
            <span lang="en">
              <code>{path}</code> {message}
            </span>
          )}
        </LongList>
      </Section>
    </Frame>
  );
}
