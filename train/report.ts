import { expose } from '../core/exposure/expose.ts';
import { learnedProbability } from '../core/exposure/verdict-model.ts';
import { defaultPolicy, type Exposure, type Policy } from '../core/index.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { crossValidate, type Judged, scoresOf } from './cross-validation.ts';
import type { ReviewedMail } from './examples.ts';
import { KINDS } from './kinds.ts';
import { ORDINARY_WORLD } from './ordinary-mail.ts';

type Sensitivity = Policy['detection']['sensitivity'];

interface Verdict extends Judged {
  readonly exposure: Exposure;
}

/** Prints how well judged mails came out, as shares of messages. */
export function report(judged: readonly Judged[]): void {
  const healthcare = judged.filter(({ reviewed }) => reviewed.mail.world !== ORDINARY_WORLD);
  const area = areaUnderCurve(scoresOf(healthcare));
  console.log(`AUC of the learned verdict: ${area.toFixed(4)}`);
  const rows: Record<string, unknown> = {};
  for (const sensitivity of ['strict', 'balanced', 'relaxed'] as const) {
    const verdicts = exposed(judged, sensitivity);
    rows[sensitivity] = rowOf(verdicts.filter(({ reviewed }) => reviewed.mail.world !== ORDINARY_WORLD));
    const ordinary = verdicts.filter(({ reviewed }) => reviewed.mail.world === ORDINARY_WORLD);
    if (ordinary.length > 0) rows[`${sensitivity}, ordinary mail`] = rowOf(ordinary);
  }
  console.table(rows);
  const balanced = exposed(judged, 'balanced');
  const worlds = [...new Set(judged.map(({ reviewed }) => reviewed.mail.world))];
  if (worlds.length <= 1) return;
  const kinds = Object.entries(KINDS).map(([kind, files]) => [kind, rowOf(of(balanced, files))] as const);
  console.table(
    Object.fromEntries([...kinds, ...worlds.map((world) => [world, rowOf(of(balanced, [world]))] as const)]),
  );
}

function of(verdicts: readonly Verdict[], worlds: readonly string[]): Verdict[] {
  return verdicts.filter(({ reviewed }) => worlds.includes(reviewed.mail.world));
}

/** What each threshold would give, floors included, for choosing the ones of core/exposure/expose.ts. */
export function thresholds(judged: readonly Judged[]): void {
  const rows: Record<string, unknown> = {};
  const sensed = judged.map((one) => ({
    ...one,
    probability: exposureOf(one, 'balanced').probability,
    learned: learnedProbability(one.reviewed.features, one.model).phi,
  }));
  for (let at = 0.05; at < 1; at += 0.05) {
    const share = (of: (one: Judged) => boolean, by: 'probability' | 'learned' = 'probability') => {
      const all = sensed.filter(of);
      return percent(all.filter((one) => one[by] >= at).length, all.length);
    };
    const withoutPhi = ({ reviewed }: Judged) => !reviewed.mail.phi && reviewed.mail.world !== ORDINARY_WORLD;
    rows[at.toFixed(2)] = {
      recall: share(({ reviewed }) => reviewed.mail.phi),
      'false alarms': share(withoutPhi),
      'recall, learned alone': share(({ reviewed }) => reviewed.mail.phi, 'learned'),
      'false alarms, learned alone': share(withoutPhi, 'learned'),
      'ordinary mail': share(({ reviewed }) => reviewed.mail.world === ORDINARY_WORLD),
    };
  }
  console.table(rows);
}

/** How the verdict gets better with the number of mails it learns from. */
export function learningCurve(mails: readonly ReviewedMail[], plainWords: string): void {
  const rows: Record<string, unknown> = {};
  for (const oneIn of [8, 4, 2]) {
    const healthcare = crossValidate(mails, plainWords, oneIn).filter(
      ({ reviewed }) => reviewed.mail.world !== ORDINARY_WORLD,
    );
    rows[`one in ${oneIn}`] = { area: areaUnderCurve(scoresOf(healthcare)).toFixed(4) };
  }
  console.table(rows);
}

function exposed(judged: readonly Judged[], sensitivity: Sensitivity): Verdict[] {
  return judged.map((one) => ({ ...one, exposure: exposureOf(one, sensitivity) }));
}

function exposureOf({ reviewed, model }: Judged, sensitivity: Sensitivity): Exposure {
  const policy = defaultPolicy();
  const sensed = { ...policy, detection: { ...policy.detection, sensitivity } };
  return expose(reviewed.mail.draft, reviewed.segments, reviewed.findings, [], sensed, model);
}

function rowOf(verdicts: readonly Verdict[]): Record<string, string | number> {
  const phi = verdicts.filter(({ reviewed }) => reviewed.mail.phi);
  const rest = verdicts.filter(({ reviewed }) => !reviewed.mail.phi);
  const sensitive = verdicts.filter(({ reviewed }) => reviewed.mail.sensitive);
  const plain = verdicts.filter(({ reviewed }) => !reviewed.mail.sensitive);
  const isPhi = ({ exposure }: Verdict) => exposure.level === 'phi' || exposure.level === 'sensitive';
  const isAny = ({ exposure }: Verdict) => exposure.level !== 'none';
  const isSensitive = ({ exposure }: Verdict) => exposure.level === 'sensitive';
  return {
    messages: verdicts.length,
    'phi found': percent(phi.filter(isPhi).length, phi.length),
    'phi or possible': percent(phi.filter(isAny).length, phi.length),
    'false phi': percent(rest.filter(isPhi).length, rest.length),
    'false possible or phi': percent(rest.filter(isAny).length, rest.length),
    'sensitive found': percent(sensitive.filter(isSensitive).length, sensitive.length),
    'false sensitive': percent(plain.filter(isSensitive).length, plain.length),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
