import { review } from '../../core/index.ts';
import { draftOf, SETTING } from '../draft.ts';
import { textOf } from '../messages.ts';
import { compatible, kindOf } from '../scoring/labels.ts';
import { type Tally, tallies } from '../scoring/score.ts';
import type { Span } from '../scoring/span.ts';
import type { WrittenIdentifier } from '../sets/disguises.ts';
import type { Sample, SampleSet } from '../sets/sample.ts';
import { MESSAGE_BYTES, megabytesPerSecond } from '../throughput.ts';
import { MAILWARD, type Subject } from './subject.ts';

/** How one rule for deciding came out on one set. */
export interface Decisions {
  readonly set: string;
  readonly rule: string;
  /** Messages with PHI, and how many of them would be protected. */
  readonly phi: number;
  readonly found: number;
  /** Messages without, and how many of them would be protected all the same. */
  readonly rest: number;
  readonly alarms: number;
}

/** Everything that is measured of one detector, as plain data that goes from process to process. */
export interface Measured {
  readonly decisions: readonly Decisions[];
  readonly tallies: readonly { readonly set: string; readonly tallies: readonly Tally[] }[];
  /** Identifiers that it still finds as what they are, by set, way and type. */
  readonly evaded: readonly {
    readonly set: string;
    readonly way: string;
    readonly type: string;
    readonly found: boolean;
  }[];
  readonly megabytesPerSecond: number;
  /** Mailward's on the same text, in the same process and the same seconds, so that other work on the machine cancels out. */
  readonly besideIt: number;
  /** Which of the kinds of PROBE it finds at all. */
  readonly kinds: readonly string[];
  /** Texts on which it threw an error, which counts as nothing found. */
  readonly failures: number;
}

/** Longer messages are cut for peers, whose time grows faster than the text. */
const LONGEST = 8000;

/** The identifiers of nearly every message about a patient, in their plainest form. */
const PROBE: readonly (readonly [kind: string, text: string])[] = [
  ['MRN', 'MRN 00482137'],
  ['MRN', 'Patient MRN: 00482137 was seen today.'],
  ['MRN', 'Medical record number: 00482137'],
  ['DATE', 'DOB: 03/14/1962'],
  ['DATE', 'She was seen on 11/02/2026.'],
  ['NAME', 'Dear John Smith,'],
  ['NAME', 'The patient Mary Johnson was seen by Dr. Robert Brown.'],
];

/** Measures a detector on everything; `progress` is told what comes next. */
export async function measure(
  subject: Subject,
  sets: readonly SampleSet[],
  disguises: readonly WrittenIdentifier[],
  progress: (what: string) => void,
): Promise<Measured> {
  const decisions: Decisions[] = [];
  const counted: { set: string; tallies: readonly Tally[] }[] = [];
  for (const { name, samples } of sets) {
    progress(name);
    const judged = await read(subject, samples);
    if (samples.some(({ phi }) => phi !== null)) decisions.push(...decisionsOf(name, judged));
    const marked = judged.filter(({ sample }) => sample.spans !== null);
    if (marked.length > 0) {
      const texts = marked.map(({ sample, spans }) => ({ gold: sample.spans ?? [], found: spans }));
      counted.push({ set: name, tallies: tallies(texts) });
    }
  }
  progress('evasion');
  const evaded: Measured['evaded'][number][] = [];
  for (const { set, way, type, text, html } of disguises) {
    const { spans } = await subject.read(draftOf(html ? { html: `<p>${text}</p>` } : { text }), text);
    evaded.push({ set, way, type, found: spans.some(({ label }) => compatible(label, type)) });
  }
  progress('speed');
  const text = textOf(MESSAGE_BYTES);
  const speed = await megabytesPerSecond(text, () => subject.call(text), 3);
  const besideIt = await megabytesPerSecond(text, () => MAILWARD.call(text), 3);
  const kinds = new Set<string>();
  for (const [kind, probe] of PROBE) {
    const { spans } = await subject.read(draftOf({ text: probe }), probe);
    if (spans.some(({ label }) => kindOf(label) === kind)) kinds.add(kind);
  }
  return {
    decisions,
    tallies: counted,
    evaded,
    megabytesPerSecond: speed,
    besideIt,
    kinds: [...kinds],
    failures: subject.failures(),
  };
}

interface Judged {
  readonly sample: Sample;
  readonly spans: readonly Span[];
  readonly verdicts: Readonly<Record<string, boolean>>;
}

async function read(subject: Subject, samples: readonly Sample[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const sample of samples) {
    judged.push({ sample, ...(await subject.read(sample.draft, await plainText(sample))) });
  }
  return judged;
}

/** What a detector of text is given: the marked text itself, or all that Mailward reads of the message. */
async function plainText({ draft, spans }: Sample): Promise<string> {
  if (spans !== null) return draft.body.text ?? '';
  const { segments } = await review(draft, SETTING);
  return segments
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST);
}

function decisionsOf(set: string, judged: readonly Judged[]): Decisions[] {
  return Object.keys(judged[0]?.verdicts ?? {}).map((rule) => {
    const phi = judged.filter(({ sample }) => sample.phi === true);
    const rest = judged.filter(({ sample }) => sample.phi === false);
    const protectedOnes = (ones: readonly Judged[]) => ones.filter(({ verdicts }) => verdicts[rule] === true).length;
    return { set, rule, phi: phi.length, found: protectedOnes(phi), rest: rest.length, alarms: protectedOnes(rest) };
  });
}
