import { type Draft, HEALTH_CATEGORIES, type Review, review } from '../../core/index.ts';
import { draftOf, SETTING } from '../draft.ts';
import { isHardIdentifier } from '../scoring/labels.ts';
import type { Span } from '../scoring/span.ts';
import type { Detector } from './peer.ts';

/** What one detector makes of one message. */
export interface Reading {
  readonly spans: readonly Span[];
  /** Whether the message would be protected, by each rule for deciding so. */
  readonly verdicts: Readonly<Record<string, boolean>>;
}

/** Whoever is measured. */
export interface Subject {
  /** `text` is what a detector without a reader of messages is given. */
  readonly read: (draft: Draft, text: string) => Promise<Reading>;
  readonly call: (text: string) => unknown;
  /** How many texts it could not read so far. */
  readonly failures: () => number;
}

const HEALTH: ReadonlySet<string> = new Set(HEALTH_CATEGORIES);

/** Mailward as it ships: spans are findings in the body. */
export const MAILWARD: Subject = {
  read: async (draft) => {
    const { findings, exposure } = await review(draft, SETTING);
    const spans = findings
      .filter(({ segment }) => segment === 'body')
      .map(({ start, end, category }) => ({ start, end, label: category }));
    return {
      spans,
      verdicts: {
        PHI: exposure.level === 'phi' || exposure.level === 'sensitive',
        'possible or PHI': exposure.level !== 'none',
      },
    };
  },
  call: (text) => review(draftOf({ text }), SETTING),
  failures: () => 0,
};

/**
 * A peer, which finds identifiers but does not decide. It is lent three rules; for the second also Mailward's health
 * terms, since no peer has any. After an error it is opened anew, because a peer may be broken by it.
 */
export async function subjectOf(open: () => Promise<Detector>): Promise<Subject> {
  let detector = await open();
  let failures = 0;
  const find = async (text: string) => {
    try {
      return await detector.find(text);
    } catch {
      failures++;
      detector = await open();
      return [];
    }
  };
  return {
    read: async (draft, text) => {
      const spans = await find(text);
      const any = spans.length > 0;
      return {
        spans,
        verdicts: {
          anything: any,
          'anything, health word': any && hasHealthWord(await review(draft, SETTING)),
          'hard identifier': spans.some(({ label }) => isHardIdentifier(label)),
        },
      };
    },
    call: (text) => detector.call(text),
    failures: () => failures,
  };
}

function hasHealthWord({ findings }: Review): boolean {
  return findings.some(({ category }) => HEALTH.has(category));
}
