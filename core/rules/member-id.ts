import type { Confidence } from '../finding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { behindLabel, digitCount, isAstray, isFiller, isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const ID = '(?:#|ids?\\b(?: ?(?:#|no\\b|number\\b))?|i\\.d\\.|nos?\\b|num\\b|numbers?\\b)';
/** Payers whose names alone say nothing of a number. */
const PAYERS =
  '(?:uhc|united ?health(?:care)?|anthem|kaiser(?: permanente)?|molina|wellcare|ambetter|amerigroup|healthfirst|emblemhealth|highmark|centene|triple-s|ahcccs|badgercare|soonercare|apple health|blue ?cross|bcbs|optum(?:rx)?|caresource|upmc)';
const LABELS = [
  `(?:mem(?:ber)?|mbr|card(?:holder)?|mcd|rid|subscriber|sub|beneficiary|enrollee|insured|recipient)(?:'s)? ?_?${ID}`,
  'member',
  'mi\\*',
  'policy:?',
  '(?:insurance|ins|insurer)[.:]? ?#?',
  '(?:health|insurance|drug) (?:plan|card|policy|coverage)(?: (?:#|id\\b|no\\b|number\\b))?',
  '(?:hmo|ppo|epo)',
  // "Member: Ana Ruiz   ID: 4410098822"
  "(?:member|subscriber|pt|patient|sponsor)(?: is)?:? [a-z' ,.-]{3,40}[ \\t\\n|,(]{1,12}(?:dod )?id\\b",
  'dod id',
  'edipi',
  '(?:your|ins|plan|part d) id',
  `(?:insurance|ins|insurer|plan|policy|coverage|medicaid|medicare|medi-cal|chip|hmo|ppo|tricare) ?_?(?:member )?(?:policy )?(?:card )?${ID}`,
  '(?:medicaid|medi-cal|masshealth|tenncare|bcbs|aetna|cigna|humana|pmi|cin|hicn?|tricare|champus)',
  'ma pmi',
  `${PAYERS} (?:member )?${ID}`,
  'poliza',
  '(?:numero|no\\.?|num\\.?|id) de (?:afiliad[oa]|miembro|asegurad[oa]|seguro|beneficiari[oa]|poliza|socio)',
];

const STRONG = '(?:mem(?:ber)?|mbr|subscriber|cardholder) ?(?:#|ids?|no|number)';
const STRONG_LABEL = new RegExp(`\\b(?:${STRONG})`, 'i');

export const memberIdRule: PatternRule = {
  id: 'health-plan-member-id',
  title: 'Health plan or Medicaid number',
  category: 'member_id',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)',
  keywords:
    'mi your d mem member cardholder mcd rid edipi mbr subscriber sub beneficiary enrollee insured recipient insurance ins plan policy coverage medicaid medicare medi chip hmo ppo tricare masshealth tenncare bcbs aetna cigna humana pmi cin uhc united unitedhealth unitedhealthcare anthem kaiser molina wellcare ambetter amerigroup healthfirst emblemhealth highmark centene triple ahcccs badgercare soonercare apple blue bluecross optum optumrx caresource upmc hic hicn champus poliza afiliado afiliada miembro asegurado asegurada seguro beneficiario beneficiaria socio memberid subscriberid insurer health drug epo pt patient sponsor dod card'.split(
      ' ',
    ),
  pattern: behindLabel(
    LABELS,
    String.raw`([a-z]{2,4} ?\d{3,8}(?:[ -]\d{2,5}){1,3}|[a-z]{2,4} \d{5,10}|[a-z]{0,6}-?\d{1,14}(?:[a-z-]{1,4}\d{1,10}){0,4}[a-z]{0,2})\b`,
    STRONG,
  ),
  lists: true,
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
      'Insurance ID: «54321-7890»',
      'insurance ID: «ABC123»',
      'insurer ID «CS-456789».',
      'Health Plan: «HP-998877»',
      'issues with HMO-«234567»',
      'Member: Gwendolyn Pruitt-Oyelowo\nID: «IW4410098822-01»   BIN 610014',
      'Humana «H44718820»',
      'Kaiser ID «11882290»',
      'PET coverage denied, member ID «W118822904»',
      'Lost library card; also my Aetna member ID «W118822904»',
      'Medicaid: «447188»',
      'Member IDs «W118822904», «W118822905» y «W118822977»',
      'UHC # «918822904»',
      'PROFESSIONAL LIABILITY\nInsured: Folake Abiodun, MD\nPolicy: «PMM-55-20381»',
      'member ID (front of card) «W118822904», member ID on card reads «W118822904»',
      'Member ID for him is «W118822904»; Member ID, «W118822904»',
      'Member ID/DOB: «W118822904» / 3-14-62',
      'Policy # «AB-44812» Ana Ruiz, Policy # «AB-44813» Group 55',
      'denied under policy # «AB-44812» on file',
      'Mem# «W118822904», Cardholder ID «W118822904», MCD # «9382017455», EDIPI «1234567890»',
      'TENDAI****MI*«HLH60271140»~',
    ],
    miss: [
      'member services 1-800-555-0199',
      'Medicaid rules changed in 2025',
      'member since 2019',
      'plan no. 4 of the building',
      'Insurance ID card must be shown',
      'policy number HR-12 on leave',
      'Aetna contract renewed 11/15/2025',
      'insurance for 20000 people',
      'health plan in 90210-1234',
      'Humana paid 44718 in March',
      'Aetna 44718',
      'Anthem 918822904',
      'homeowners policy # HO-4471882',
      'library card number 21442005118',
      'Costco member #111822904455',
      'insurance 20000/25000 deductible',
      'member ID, group 0087722',
      'plan IDs 41304MN0010001, our GPO member number 448120',
      'member ID is missing from 44718 records',
      'Policy # PC-448 Hand Hygiene was revised',
      'Policy # HR-20144 Leave of Absence',
      'your Policy #PC-44812 on sepsis screening',
      'as stated per policy no. IT-30021, laptops are locked',
      'Policy ID 5520817 (Patient Fall Prevention)',
    ],
  },
};

/** The label says number or ID, right before the value. */
const ASKED = /(?:#|\b(?:ids?|nos?|numbers?|num|numero)\b)[^a-z0-9\n]{0,4}(?:(?:is|was|es)[^a-z0-9\n]{1,3})?$/i;
/** A payer's name and no word for a number: what follows is as often a sum, a count or a form. */
const PAYER_ALONE =
  /\b(?:medicaid|medi-cal|masshealth|tenncare|bcbs|aetna|cigna|humana|tricare|champus)\b[^a-z0-9\n#:]{0,6}$/i;
/** What else has policies, and right before the number what else has cards. */
const OTHER_POLICY =
  /\b(?:malpractice|impericia|liability|fleet|auto|property|workers|naic)\b[^\n]{0,40}$|\b(?:aadvantage|skymiles|costco|gpo|association|society|(?:homeowners?|renters?|travel|flood|cyber|umbrella|vehicle|warranty)(?: insurance)? policy|(?:library|sd|gift|business) card)\b[^\n,;.]{0,16}$/i;
/** Short words before a number that are no letters of it. */
const NOT_LETTERS =
  /^(?:for|and|the|to|in|on|at|by|or|per|was|con|por|of|from|as|is|with|over|que|all|top|next|last|this|past|only|me|us|pa|dob|mrn|fax|tel|ext|rx|npi|ssn|bin|pcn|grp|dos|zip) /i;

/** Right before the number; and the heading that makes it a clinician's, on the lines above. */
const POLICY = /\bpolicy[^\n]{0,12}$/i;
const LIABILITY =
  /\b(?:malpractice|(?:professional|general) liability|tail coverage)(?: insurance| coverage| policy)?[^\na-z0-9]{0,6}(?:\n[^\n]{1,60}){0,2}\n[^\n]{0,20}$/i;

/** An organisation's rule is numbered by department and named, or says what it is on. */
const BY_DEPARTMENT = /^[a-z]{2,5}-\d{2,6}$/i;
const TITLE = /^[ :(-]{1,4}([A-Z][a-z]{1,20})( (?:[A-Z][a-z]{1,20}|of|and|for|to|the|in)){1,6}/;
const SUBJECT_OF_RULE = /(?:tion|sion|ing|ment|ance|ence|ity|ness)$/;
const TREATS = /^ on (?!file|the|this|my|h)[a-z]/;
const AS_RULED = /\bper (?:our )?policy[^\n\d]{0,12}$/i;

/** Whether a policy is not insurance, but what an organisation has laid down. */
function isOwnPolicy(value: string, { before, after }: Around): boolean {
  if (TREATS.test(after) || AS_RULED.test(before)) return true;
  const [title, first = ''] = TITLE.exec(after) ?? [];
  if (title === undefined || isGivenName(first)) return false;
  return (BY_DEPARTMENT.test(value) && first !== 'Group') || SUBJECT_OF_RULE.test(title);
}

function acceptMemberId(value: string, around: Around): Confidence | null {
  const asked = ASKED.test(around.before);
  // "policy ABC123" may be any policy's; where a number is asked for, three digits and letters are one.
  const least = asked && /[a-z]/i.test(value) ? 3 : PAYER_ALONE.test(around.before) ? 7 : 5;
  if (digitCount(value) < least || isFiller(value) || NOT_LETTERS.test(value)) return null;
  // "Humana paid 44718": nobody writes the letters of a card small and the rest apart.
  if (!asked && /^[a-z]{1,6} /.test(value)) return null;
  if (/^\d{1,3}-\d{3}-\d{3}-?\d{4}$|^\d{3}-\d{4}$|^\d{3}-\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$/.test(value))
    return null;
  if (!asked && /^\d{5}-\d{4}$/.test(value)) return null;
  if (
    /^(?:\/|:\d|\.\d|%|,\d{3}(?!\d{2})| ?(?:members|patients|lives))/.test(around.after) ||
    /[$]$/.test(around.before)
  )
    return null;
  if (OTHER_POLICY.test(around.before) || isAstray(around.before, STRONG_LABEL, around.after)) return null;
  if (isSpecimen(value, around.before)) return 'low';
  // What a plan is called on the marketplaces (HIOS plan ID, 45 CFR 156.20), the same for all its members.
  if (/^\d{5}[a-z]{2}\d{7}/i.test(value)) return null;
  if (POLICY.test(around.before) && LIABILITY.test(around.further(240))) return 'low';
  if (!POLICY.test(around.before)) return 'high';
  if (isOwnPolicy(value, around)) return null;
  // Cars, houses and companies have policies too.
  return asked || /(?:policy ?:|\b(?:health|medical|patient)[^\n]{0,30})/i.test(around.before.slice(-45))
    ? 'medium'
    : 'low';
}
