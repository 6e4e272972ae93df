import type { Confidence } from '../finding.ts';
import { endsNear } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const LABEL = /\b(?:icd(?:-?10)?(?:-?cm)?|dx|diag|diagnos[ie]s|diagnostico|codes?|codigos?|d\/x|poa)\b/i;
/** Any list has codes; one without its dot is a diagnosis's only where that is said. */
const DIAGNOSIS = /\b(?:icd(?:-?(?:9|10))?(?:-?cm)?|dx|diag|diagnos[ie]s|diagnosticos?|d\/x|poa)\b/i;
const NEIGHBOUR = /\b[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?\b/;
/** What letter and two digits also are: vitamins, sizes, rooms, forms, parts. */
const OTHER_CODE =
  /\b(?:vitamin|vit|room|rm|bay|bed|gate|suite|size|box|form|table|figure|row|level|lot|part|model|exhibit|version|rev|build|section|building|bldg|floor|unit|dock|pod|(?:error|fault|promo)(?: codes?)?|paragraph|chrome|lens)\b[ .:#]{0,3}$/i;

export const icd10Rule: PatternRule = {
  id: 'icd-10-code',
  title: 'ICD-10-CM diagnosis code',
  category: 'icd10',
  source: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
  keywords: [],
  numbers: { digits: [1, 5], letters: true },
  pattern:
    /\b([A-TV-Z]\d[0-9AB](?:\.?[0-9A-Z]{1,4})?|U0[7-9]\.\d|(?:C4A|C7A|C7B|D3A|M1A|O9A|Z3A)(?:\.[0-9A-Z]{1,4})?)\b/g,
  confidence: 'medium',
  accept: acceptCode,
  examples: {
    hit: [
      'Dx «F11.21»',
      'gender dysphoria («F64.0»)',
      'ICD-10: «I10»',
      'codes «E11.9», «I10»',
      'M21 alone is a lens but «M21.371» is not',
      'diagnostico «J45.909»',
      'COVID «U07.1»',
      'Dx: «E1165» «N1831»',
      'ICD10: «N1831»',
    ],
    miss: [
      'vitamin B12 low',
      'A1C was 8.2',
      'room C14',
      'sending him an F20 in medium',
      'D50 syringe',
      'gate B12.',
      'Rev B10.2 of the form',
      'promo code B10',
      'error code E10.2',
      'code E1165 at the door',
    ],
  },
};

function acceptCode(value: string, around: Around): Confidence | null {
  if (/[\w./-]$/.test(around.before) && !/\.\s?$/.test(around.before)) return null;
  if (/^[-/]?\d|^-[A-Z]|^\.\d/.test(around.after) || OTHER_CODE.test(around.before)) return null;
  const labelled = endsNear(around.before, LABEL, 30);
  if (value.includes('.')) return labelled ? 'high' : 'medium';
  if (value === 'B12' || value === 'T20' || value === 'A10') return null;
  if (endsNear(around.before, DIAGNOSIS, 30)) return 'medium';
  if (value.length > 3) return null;
  if (labelled) return 'medium';
  const listed = /[,;/] ?$/.test(around.before) && NEIGHBOUR.test(around.before.slice(-10));
  const listing = /^ ?[,;/]/.test(around.after) && NEIGHBOUR.test(around.after.slice(0, 12));
  return (listed || listing) && /\.\d/.test(around.before.slice(-10) + around.after.slice(0, 12)) ? 'medium' : null;
}
