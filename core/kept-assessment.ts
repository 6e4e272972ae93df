import * as v from 'valibot';
import type { HeavyReaders } from './attachments/reading.ts';
import { countRules } from './audit/count-rules.ts';
import type { RuleCount } from './audit/event.ts';
import { DECIDING_SEGMENTS } from './delivery/decide.ts';
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
 * and the places of what was found where a decision looks, never a word of text. It holds for the one draft of its
 * digest. null when something was unread: its name may tell of a patient, and by the time of sending it may be readable.
 * `readers` are those the assessment had.
 */
export function keepAssessment(
  { findings, unread, exposure }: Assessment,
  digest: string,
  readers: HeavyReaders = {},
): string | null {
  if (unread.length > 0) return null;
  const deciding = findings.filter(({ segment }) => (DECIDING_SEGMENTS as readonly string[]).includes(segment));
  return JSON.stringify({
    v: 3,
    digest,
    readers: Object.keys(readers),
    exposure,
    findings: deciding,
    rules: countRules(findings),
  });
}

/**
 * The assessment that was kept for the draft of `digest`; null when none was, when the draft has changed since, or when
 * what is there is not an assessment. Of the findings it holds those that a decision looks at, and of all the rules' counts.
 * An assessment that lacked one of the `readers` at hand is none: this one may see more. One that had more than those saw
 * every byte of the same files, so it holds where less can be read.
 */
export function recallAssessment(
  kept: string | null,
  digest: string,
  readers: HeavyReaders = {},
): (Assessment & { readonly rules: readonly RuleCount[] }) | null {
  if (kept === null) return null;
  const read = v.safeParse(Kept, kept);
  if (!read.success || read.output.digest !== digest) return null;
  const { exposure, findings, rules } = read.output;
  if (Object.keys(readers).some((reader) => !read.output.readers.includes(reader))) return null;
  // Ids and categories are this code's own, so they are what they were when they were kept.
  return { exposure, findings, rules, unread: [] } as Assessment & { readonly rules: readonly RuleCount[] };
}

const Topic = v.nullable(v.string());
/** An exposure as it is kept; ids and categories are this code's own. */
export const KeptExposure = v.strictObject({
  level: v.picklist(EXPOSURE_LEVELS),
  probability: v.number(),
  reasons: v.array(v.strictObject({ id: v.string(), categories: v.array(v.string()), topic: Topic })),
});
const Shape = v.strictObject({
  v: v.literal(3),
  digest: v.string(),
  readers: v.array(v.string()),
  exposure: KeptExposure,
  findings: v.array(
    v.strictObject({
      rule: v.string(),
      category: v.string(),
      segment: v.picklist(DECIDING_SEGMENTS),
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
