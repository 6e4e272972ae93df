import type { Confidence } from '../finding.ts';
import { behindLabel, digitCount, isFiller } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

const ID = '(?:#|id\\b|no\\b\\.?|num\\b|number\\b)';
const LABELS = [
  'acc(?:oun)?t(?: ?(?:#|no\\b\\.?|num\\b|number\\b))?',
  'cl[mp](?: ?#)?',
  'ref(?:erence)?(?: ?(?:#|no\\b\\.?|number\\b))?',
  'pcr',
  'subj(?:ect)?(?: ?(?:#|id\\b|no\\b))?',
  'participant(?: ?(?:#|id\\b|no\\b))?',
  'student id',
  'claim (?:id|no\\b\\.?)',
  'csn',
  'har',
  'fin(?: nbr)?',
  // The second of two labels, with both numbers behind: "MRN / FIN: 5520817 / 80012345".
  'mrn ?[/&] ?(?:fin|csn|acct)[:# ]{1,3}\\d{4,12}',
  'patient control ?(?:#|no\\b\\.?|num\\b|number\\b)',
  'claim',
  'dcn',
  'icn',
  '[tp]cn',
  '(?:pa|pre-?cert(?:ification)?) ?(?:#|no\\b\\.?|number\\b)',
  'enc(?:ounter)?',
  'accession',
  'acc ?#',
  'rx(?: ?(?:#|no\\b\\.?|number\\b))?',
  '(?:prescription|script) ?(?:#|no\\b\\.?|number\\b)',
  `(?:visit|specimen|sample|req(?:uisition)?|kit|case|statement|guarantor) ?${ID}`,
  'kit',
  '(?:case|file|run|docket|petition|complaint|grievance|appeal|incident|estimate|application|isolate|job|statement)(?: ?(?:#|no\\b\\.?|number\\b|id\\b))?',
  'u\\.?i\\.?d\\.?',
  'unique (?:patient )?(?:id|identifier|number|no\\b)',
  'acc(?:oun)?t (?:with|w\\/) (?:you|us)',
  '(?:your|our) (?:file|ref|case)',
  '(?:caso|folio)',
  '(?:prior )?auth(?:orization)?',
  `referral ?${ID}`,
  '(?:numero|no\\.?|num\\.?) de (?:cuenta|reclamo|autorizacion|receta|referencia|visita)',
  'reclamo',
  'autorizacion',
];

export const accountNumberRule: PatternRule = {
  id: 'account-number',
  title: 'Account, claim, encounter or prescription number',
  category: 'account',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)',
  keywords:
    'clm clp ref reference pcr subj subject participant student acct account csn har fin claim dcn icn tcn pcn pa precert precertification cert certification control u enc encounter accession acc rx prescription script visit specimen sample req requisition kit case statement guarantor auth authorization referral cuenta reclamo autorizacion receta referencia visita file run docket petition complaint grievance appeal incident estimate application isolate job uid unique caso folio'.split(
      ' ',
    ),
  pattern: behindLabel(
    LABELS,
    String.raw`([a-z]{0,4}-?\d{1,14}(?:[a-z-]{1,4}\d{1,10}){0,4}[a-z]?|[a-z]{1,4}-[a-z]{1,4}-\d{3,10})\b`,
  ),
  confidence: 'medium',
  accept: acceptAccount,
  examples: {
    hit: [
      'sub generic for Delacroix, RX «7741209», and yes',
      'Claim «WC-2025-118843»',
      'Auth «5590-1182»',
      'lock held on enc «99120447»',
      'Kit «PH-55K-20917», received',
      'numero de reclamo «4481207»',
      'acct # «20-33187»',
      'your file # «24-PI-0071»',
      'WC claim «2025-WC-0077184»',
      'UID: «4471882»',
      'MRN / FIN: 5520817 / «80012345», FIN NBR «80012345»',
      'Patient Control No. «300817745»',
      'TCN «4471882», PA # «5590118»',
      'Precert # «5590118»',
      'Claim «FCP-6653» denied',
    ],
    miss: [
      'claim 12 of the patent',
      'the account 2025 budget',
      'case no. 3',
      'auth code sent at 10:30',
      'fax the rx 507-555-0134',
      'invoice 7719043',
      'warranty claim 12',
    ],
  },
};

/** An account or case number is as often a vendor's; a claim, an authorisation or a prescription is a patient's. */
const ANYBODYS =
  /\b(?:acc(?:oun)?ts?|case|statement|cuenta|fin|ref(?:erence)?|referencia|subj(?:ect)?|participant|student id|kit|sample|req(?:uisition)?|auth|file|run|docket|petition|complaint|grievance|appeal|incident|estimate|application|isolate|job|uid|unique|caso|folio|pcn)\b[^a-z0-9]{0,3}(?:(?:no|num|number|id|is|de)\b[^a-z0-9]{0,3}){0,2}$/i;

/** Claims that nobody's care is in. */
const OTHER_CLAIM = /\b(?:warranty|expense|auto|damage|freight|baggage) claims?\b[^\n]{0,16}$/i;

function acceptAccount(value: string, around: Around): Confidence | null {
  if (digitCount(value) < (/[a-z]-?\d/i.test(value) && !ANYBODYS.test(around.before) ? 4 : 5) || isFiller(value))
    return null;
  if (
    /^\d{3}-\d{3}-\d{4}$|^1-\d{3}-\d{3}-\d{4}$|^\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d{2}-\d{2}$/.test(value)
  )
    return null;
  if (/^(?:\/|:\d|\.\d|%|,\d{3})/.test(around.after) || /[$]$/.test(around.before)) return null;
  return ANYBODYS.test(around.before) || OTHER_CLAIM.test(around.before) ? 'low' : 'medium';
}
