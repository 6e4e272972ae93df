import type { Sign } from './signs.ts';

/**
 * What each sign is worth, in log-odds, as in any additive model of evidence: they are summed and the logistic function
 * makes a probability of the sum. Signs of a patient weigh zero or more and counter-signs zero or less, so that saying
 * more about a patient never lowers the result.
 */
export const BASE = -3;

export const WEIGHTS: Readonly<Record<Sign, number>> = {
  'direct-identifier': 2,
  'direct-beside-clinical': 3,
  'direct-beside-care': 1.5,
  'several-direct': 1,
  person: 0.5,
  'person-beside-clinical': 1.5,
  'person-beside-care': 0.7,
  name: 0.7,
  'name-beside-clinical': 1.2,
  'name-in-subject': 0.5,
  dob: 0.8,
  'dob-beside-name': 1.5,
  account: 0.6,
  'account-beside-name': 1.2,
  'weak-name': 0.3,
  'weak-name-beside-clinical': 1.2,
  'several-people': 0.5,
  clinical: 0.3,
  'clinical-2': 0.2,
  'clinical-5': 0.2,
  care: 0.1,
  'care-3': 0.2,
  'clinical-in-subject': 0.2,
  'personal-recipient': 0.5,
  'personal-your-clinical': 2.2,
  'personal-your-care': 1.6,
  'personal-clinical': 0.5,
  'personal-relative': 1,
  'pronoun-clinical': 1.2,
  relative: 0.4,
  'one-patient': 0.3,
  'one-patient-clinical': 0.6,
  'age-and-sex': 0.3,
  'phone-beside-name': 0.2,
  placeholder: -0.8,
  aggregate: -0.8,
  deidentified: -0.8,
  'bulk-mail': -2,
  'provider-identity': -0.3,
  'provider-identity-3': -0.8,
  training: -1.2,
};

/** From this probability on the signs decide alone: they are wrong about 1 % of the labelled mail without PHI. */
export const CLEAR = 0.999;

/** Probabilities from which a message counts as `possible` and as `phi`, per the policy's sensitivity. */
export const THRESHOLDS = {
  strict: { possible: 0.35, phi: 0.5 },
  balanced: { possible: 0.5, phi: 0.7 },
  relaxed: { possible: 0.7, phi: 0.85 },
} as const;
