import type { Draft, Unread } from '../draft.ts';
import { type Category, CONFIDENCE_RANK, type Finding, type Segment, type SensitiveTopic } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';
import { EXPOSURE_LEVELS, type Exposure, type ExposureLevel, type ExposureReason } from './exposure.ts';
import { featuresOf } from './features.ts';
import { isOnePatientsCare } from './one-patients-care.ts';
import { sentencesAboutSomebody } from './sentences-about-somebody.ts';
import { type Seen, see } from './signs.ts';
import { learnedProbability, type VerdictModel } from './verdict-model.ts';
import { VERDICT } from './verdict-weights.ts';

/** A direct identifier beside health information: no counter-sign brings the probability below this. */
const CERTAIN = 0.97;
/** The care of one patient, told by place and day or by name, age and sex. */
const TOLD = 0.6;
/** A direct identifier without a plain word about health, or a name and birth date with one. */
const IDENTIFIED = 0.3;
/** So many sentences about somebody are judged by themselves; each takes as long as there are recipients. */
const MOST_SENTENCES = 500;
/** From this probability on PHI counts as about a sensitive topic; from the lower one where a term says which. */
const SENSITIVE = 0.55;
const SENSITIVE_IF_SAID = 0.45;

/**
 * Probabilities from which a message counts as `possible` and as `phi`, per the policy's sensitivity. What they mean in
 * messages found and false alarms: docs/accuracy.md.
 */
const THRESHOLDS = {
  strict: { possible: 0.2, phi: 0.35 },
  balanced: { possible: 0.3, phi: 0.5 },
  relaxed: { possible: 0.5, phi: 0.75 },
} as const;

/**
 * Judges how much a draft tells about an identifiable patient. A learned verdict weighs the message as a whole; under it
 * lies a floor: a direct identifier with plain health information, or with a name and any, is at least `phi` whatever speaks
 * against it, and so are one patient's care told by place and day and a clinical record with a patient in it. Sensitive topics
 * lift `phi`, and what could not be read is at least `possible`. `findings` are those that may be about patients.
 */
export function expose(
  draft: Draft,
  segments: readonly Segment[],
  findings: readonly Finding[],
  unread: readonly Unread[],
  policy: Policy,
  model: VerdictModel = VERDICT,
): Exposure {
  const seen = see(draft, segments, findings);
  const record = isPatientRecord(segments, findings);
  const byRules = Math.max(floor(seen), isOnePatientsCare(findings) ? TOLD : 0, record ? CERTAIN : 0);
  const features = featuresOf(draft, segments, findings, seen.signs, policy.organisation.domains, model.plainWords);
  const learned = learnedProbability(features, model);
  const thresholds = THRESHOLDS[policy.detection.sensitivity];
  let probability = Math.max(byRules, learned.phi);
  let looked = 0;
  // A patient is one in a long letter about other things, too.
  for (const alone of sentencesAboutSomebody(segments, findings)) {
    if (probability >= thresholds.phi || looked++ === MOST_SENTENCES) break;
    const { signs } = see(draft, alone.segments, alone.findings);
    const read = featuresOf(
      draft,
      alone.segments,
      alone.findings,
      signs,
      policy.organisation.domains,
      model.plainWords,
    );
    probability = Math.max(probability, learnedProbability(read, model).phi);
  }
  let level: ExposureLevel = 'none';
  if (probability >= thresholds.phi) level = 'phi';
  else if (probability >= thresholds.possible) level = 'possible';
  const topic = level === 'phi' ? topicOf(seen.health) : null;
  if (level === 'phi' && learned.sensitive >= (topic === null ? SENSITIVE : SENSITIVE_IF_SAID)) level = 'sensitive';
  if (unread.length > 0) level = atLeast(level, 'possible');
  const reached = probability >= thresholds.phi ? thresholds.phi : thresholds.possible;
  const learnedDecides = probability >= reached && byRules < reached;
  const reasons: ExposureReason[] = level === 'none' ? [] : reasonsFor(seen, level, topic, learnedDecides, record);
  if (unread.length > 0) reasons.push({ id: 'unread-part', categories: [], topic: null });
  return { level, probability: Math.round(probability * 1000) / 1000, reasons };
}

/** Whether a file is, as a whole, a clinical record with a patient in it; unless somebody says that this is not so. */
function isPatientRecord(segments: readonly Segment[], findings: readonly Finding[]): boolean {
  const records = new Set(segments.filter(({ signs }) => signs.includes('record')).map(({ id }) => id));
  return records.size > 0 && findings.some(({ category, segment }) => category === 'record' && records.has(segment));
}

function floor({ signs, health, specimens, singledOut }: Seen): number {
  // "Unit", "chart" and "claim" are often no more than the number's own label, unless somebody is named.
  if (signs.has('direct-identifier'))
    return health.some(({ confidence }) => confidence !== 'low' || signs.has('name')) ? CERTAIN : IDENTIFIED;
  // Test data, as far as it says so; what says so may be wrong.
  if (specimens && health.length > 0) return IDENTIFIED;
  // Name, birth date and illness together single somebody out, whatever the message around them reads like.
  return singledOut ? IDENTIFIED : 0;
}

function atLeast(level: ExposureLevel, least: ExposureLevel): ExposureLevel {
  return EXPOSURE_LEVELS.indexOf(level) < EXPOSURE_LEVELS.indexOf(least) ? least : level;
}

/** A topic counts when a term says it plainly; a word with other everyday meanings does not. */
function topicOf(health: readonly Finding[]): SensitiveTopic | null {
  return health.find(({ topic, confidence }) => topic !== null && confidence !== 'low')?.topic ?? null;
}

/** What a person needs to hear, the strongest first: at most three. */
function reasonsFor(
  { signs, identifying, health, counter }: Seen,
  level: ExposureLevel,
  topic: SensitiveTopic | null,
  learnedDecides: boolean,
  record: boolean,
): ExposureReason[] {
  const who = categories(identifying, 2);
  const what = categories(health, 2);
  const reasons: ExposureReason[] = [];
  const say = (id: ExposureReason['id'], said: readonly Category[]) =>
    reasons.push({ id, categories: said, topic: null });
  if (level === 'sensitive') reasons.push({ id: 'sensitive-topic', categories: [], topic });
  if (record) say('patient-record', []);
  // Only where the rules alone would not have said so, and before their own reasons, which then merely support it.
  if (learnedDecides) say('reads-like-patient-mail', []);
  if (signs.has('several-people') || signs.has('several-direct')) say('patient-list', [...who, ...what]);
  else if (signs.has('direct-identifier')) {
    if (health.length > 0) say('direct-identifier-with-health-context', [...who.slice(0, 1), ...what.slice(0, 1)]);
    else say('identifier-of-a-patient', who.slice(0, 1));
  } else if (signs.has('person') && health.length > 0)
    say('patient-details-with-health-context', [...who.slice(0, 1), ...what.slice(0, 1)]);
  else if (!signs.has('personal-recipient') && health.length > 0) say('health-words-with-a-name', [...what, ...who]);
  if (signs.has('personal-recipient') && health.length > 0) say('care-to-a-personal-address', what);
  if (level === 'possible' && counter.length > 0) say('counter-sign', categories(counter, 1));
  return reasons.slice(0, 3);
}

/** The categories of some findings, the surest first. */
function categories(findings: readonly Finding[], max: number): Category[] {
  const sorted = [...findings].sort((a, b) => CONFIDENCE_RANK[b.confidence] - CONFIDENCE_RANK[a.confidence]);
  return [...new Set(sorted.map(({ category }) => category))].slice(0, max);
}
