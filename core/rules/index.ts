import { conditionRule } from './condition.ts';
import { dobRule } from './dob.ts';
import { drugRule } from './drug.ts';
import { icd10Rule } from './icd10.ts';
import { mrnRule } from './mrn.ts';
import { patientNameRule } from './patient-name.ts';
import type { Rule } from './rule.ts';
import { ssnRule } from './ssn.ts';
import { testRule } from './test.ts';
import { visitRule } from './visit.ts';

/** Every rule that ships, in the order RULES.md lists them. */
export const RULES: readonly Rule[] = [
  ssnRule,
  mrnRule,
  dobRule,
  patientNameRule,
  icd10Rule,
  conditionRule,
  drugRule,
  testRule,
  visitRule,
];
