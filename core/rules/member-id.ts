import type { Confidence } from '../finding.ts';
import { behindLabel, digitCount, isFiller, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const ID = '(?:#|id\\b(?: ?(?:#|no\\b|number\\b))?|i\\.d\\.|no\\b|num\\b|number\\b)';
const LABELS = [
  `(?:member|mbr|subscriber|sub|beneficiary|enrollee|insured|recipient)(?:'s)? ?_?${ID}`,
  'member',
  '\\*mi\\*',
  'policy:',
  '(?:insurance|ins)[.:]? ?#?',
  '(?:your|ins|plan|part d) id',
  `(?:insurance|ins|plan|policy|coverage|medicaid|medicare|medi-cal|chip|hmo|ppo|tricare) ?_?(?:member )?(?:policy )?(?:card )?${ID}`,
  '(?:medicaid|medi-cal|masshealth|tenncare|bcbs|aetna|cigna|humana|pmi|cin|hicn?|tricare|champus)',
  'ma pmi',
  'poliza',
  '(?:numero|no\\.?|num\\.?|id) de (?:afiliad[oa]|miembro|asegurad[oa]|seguro|beneficiari[oa]|poliza|socio)',
];

export const memberIdRule: PatternRule = {
  id: 'health-plan-member-id',
  title: 'Health plan or Medicaid number',
  category: 'member_id',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)',
  keywords: [
    'mi',
    'your',
    'd',
    'member',
    'mbr',
    'subscriber',
    'sub',
    'beneficiary',
    'enrollee',
    'insured',
    'recipient',
    'insurance',
    'ins',
    'plan',
    'policy',
    'coverage',
    'medicaid',
    'medicare',
    'medi',
    'chip',
    'hmo',
    'ppo',
    'tricare',
    'masshealth',
    'tenncare',
    'bcbs',
    'aetna',
    'cigna',
    'humana',
    'pmi',
    'cin',
    'hic',
    'hicn',
    'champus',
    'poliza',
    'afiliado',
    'afiliada',
    'miembro',
    'asegurado',
    'asegurada',
    'seguro',
    'beneficiario',
    'beneficiaria',
    'socio',
    'memberid',
    'subscriberid',
  ],
  pattern: behindLabel(
    LABELS,
    String.raw`([a-z]{2,4} \d{3,5}(?: \d{2,5}){1,3}|[a-z]{0,6}-?\d{1,14}(?:[a-z-]{1,3}\d{1,10}){0,4}[a-z]?)\b`,
  ),
  confidence: 'high',
  accept: acceptMemberId,
  examples: {
    hit: [
      'Re: Member «CMX662019475»',
      'Medicaid ID: «93820174C»',
      'member_id: «LKP00381947702»',
      'Ins: MA PMI «01938827»',
      'poliza numero «AB-448120-7»',
      'numero de afiliado «5590118»',
      'Policy # «WPL-20-33187»',
    ],
    miss: [
      'member services 1-800-555-0199',
      'Medicaid rules changed in 2025',
      'member since 2019',
      'plan no. 4 of the building',
      'Insurance ID card must be shown',
      'policy number HR-12 on leave',
      'Aetna contract renewed 11/15/2025',
    ],
  },
};

function acceptMemberId(value: string, around: Around): Confidence | null {
  if (digitCount(value) < 5 || isFiller(value)) return null;
  if (
    /^\d{1,3}-\d{3}-\d{3}-?\d{4}$|^\d{3}-\d{4}$|^\d{3}-\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{5}-\d{4}$/.test(value)
  )
    return null;
  if (/^(?:\/|:\d|\.\d|%|,\d{3}| ?(?:members|patients|lives))/.test(around.after) || /[$]$/.test(around.before))
    return null;
  if (/\b(?:malpractice|impericia|liability|fleet|auto|property|workers|naic)\b[^\n]{0,40}$/i.test(around.before))
    return null;
  if (isSpecimen(value, around.before)) return 'low';
  return /\bpolicy[^\n]{0,12}$/i.test(around.before) ? 'medium' : 'high';
}
