import * as v from 'valibot';
import { countRules } from './audit/count-rules.ts';
import type { RuleCount } from './audit/event.ts';
import type { Draft } from './draft.ts';
import { EXPOSURE_LEVELS } from './exposure/exposure.ts';
import type { Assessment } from './review.ts';

/**
 * With more attached than this, telling at send that the draft is the same takes as long as assessing it, and a digest at
 * each change would hold up whoever writes.
 */
const KEPT_UP_TO_BYTES = 4 * 1024 * 1024;

/** Whether keeping a draft's assessment saves anything. */
export function isWorthKeeping({ attachments }: Draft): boolean {
  const bytes = attachments.reduce((sum, { content }) => sum + (content instanceof Uint8Array ? content.length : 0), 0);
  return bytes <= KEPT_UP_TO_BYTES;
}

/**
 * An assessment in a form that may lie beside the item being written, to be looked up when it is sent: levels, reasons
 * and the places of what was found in the subject, never a word of text. It holds for the one draft of its digest. null
 * when something was unread: its name may tell of a patient, and by the time of sending it may be readable.
 */
export function keepAssessment({ findings, unread, exposure }: Assessment, digest: string): string | null {
  if (unread.length > 0) return null;
  // A decision looks at the subject's findings alone.
  const inSubject = findings.filter(({ segment }) => segment === 'subject');
  const kept = { v: 2, digest, exposure, findings: inSubject, rules: countRules(findings) };
  return JSON.stringify(kept);
}

/**
 * The assessment that was kept for the draft of `digest`; null when none was, when the draft has changed since, or when
 * what is there is not an assessment. Of the findings it holds those in the subject, and of all of them the rules' counts.
 */
export function recallAssessment(
  kept: string | null,
  digest: string,
): (Assessment & { readonly rules: readonly RuleCount[] }) | null {
  if (kept === null) return null;
  const read = v.safeParse(Kept, kept);
  if (!read.success || read.output.digest !== digest) return null;
  const { exposure, findings, rules } = read.output;
  // Ids and categories are this code's own, so they are what they were when they were kept.
  return { exposure, findings, rules, unread: [] } as Assessment & { readonly rules: readonly RuleCount[] };
}

const Topic = v.nullable(v.string());
const Shape = v.strictObject({
  v: v.literal(2),
  digest: v.string(),
  exposure: v.strictObject({
    level: v.picklist(EXPOSURE_LEVELS),
    probability: v.number(),
    reasons: v.array(v.strictObject({ id: v.string(), categories: v.array(v.string()), topic: Topic })),
  }),
  findings: v.array(
    v.strictObject({
      rule: v.string(),
      category: v.string(),
      segment: v.literal('subject'),
      start: v.number(),
      end: v.number(),
      confidence: v.picklist(['low', 'medium', 'high']),
      zone: v.picklist(['new', 'quoted', 'signature', 'disclaimer']),
      topic: Topic,
      disguised: v.boolean(),
    }),
  ),
  rules: v.array(v.strictObject({ rule: v.string(), category: v.string(), count: v.number() })),
});

const Kept = v.pipe(v.string(), v.parseJson(), Shape);
