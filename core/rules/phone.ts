import type { Confidence } from '../finding.ts';
import { endsNear } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

/** NANPA: area and exchange begin with 2 to 9 and the exchange is no service code such as 911. */
export const PHONE_NUMBER = String.raw`(?:\+?1[-. ]?)?(?:\([2-9]\d\d\)|\(?[2-9]\d\d\)?[-. \/]{1,2})\d{3}[-. ]\d{4}|\+?1?[2-9]\d\d[2-9]\d{6}`;
/** ITU-T E.164: a plus sign, the country's code and at most 15 digits, grouped as each country likes. */
const ABROAD = String.raw`\+[2-9]\d{0,2} ?(?:\(0\) ?)?\d{1,4}(?:[ -]\d{2,4}){2,4}|\+[2-9]\d{8,13}`;
export const TOLL_FREE = /^(?:\+?1[-. ]?)?\(?(?:800|833|844|855|866|877|888)/;
const LABEL =
  /\b(?:phone|ph|tel|telephone|cell|cel|celular|mobile|home|call|text|llame|telefono|movil|contact|reach|at|number|#|c|h|t)\b[^a-z0-9\n]{0,4}(?:is |at |him |her |them |me |no |number |# ?|es ){0,2}$/i;
/** Whose number it is: a patient's or a relative's rather than a desk's. */
export const PERSONS =
  /\b(?:cell|home|her|his|mom|mother|dad|father|wife|husband|daughter|son|sister|brother|guardian|patient|pt|emergency contact|next of kin|celular|casa|mama|papa|esposa|esposo|hija|hijo|hermana|hermano|paciente)\b[^\n]{0,30}$/i;
const FAX = /\bfax\b[^a-z0-9\n]{0,4}(?:(?:to|at|is|no|number|me|it|#)\b[^a-z0-9\n]{0,3}){0,2}$/i;
const OTHER_NUMBER =
  /\b(?:isbn|track(?:ing)?|order|invoice|po|serial|sn|lot|acct|account|npi|mrn|conf|meeting|zoom|id|pin|ticket|upc|job|unix|epoch|ts|sku|gtin|part (?:no|num|number)|model|asset(?: tag)?|quote)\b[^\n]{0,12}$/i;

export const phoneRule: PatternRule = {
  id: 'phone-number',
  title: 'Telephone number',
  category: 'phone',
  source: 'https://www.nanpa.com/',
  keywords: [],
  numbers: { digits: [2, 11] },
  pattern: new RegExp(`((?:${PHONE_NUMBER})(?:x\\d{1,5})?|${ABROAD})\\b`, 'g'),
  confidence: 'low',
  accept: acceptPhone,
  examples: {
    hit: [
      'cell «207-555-0143»',
      'Mom has called from «917-555-0102»',
      'telefono «210.555.0136»',
      'her phone is «4125550122»',
      'x «+1 312 555 0106»',
      'cell «(813)555-0173»',
      'su hermana, «+46 (0)8 928 571 38», no contesta',
    ],
    miss: [
      'call 1-800-555-0199',
      'order 5075550134',
      'ratio 0.5075550134',
      '123-555-0134',
      'fax 507-555-0134',
      '507-911-0134',
      'SKU 507-555-0134',
      'part number 507-555-0134',
      'asset tag 507-555-0134, quote # 507-555-0199',
    ],
  },
};

function acceptPhone(value: string, around: Around): Confidence | null {
  if (/[\d.,$/_=-]$/.test(around.before) || /^[-./_]?\d|^[-_]\w/.test(around.after)) return null;
  if (TOLL_FREE.test(value) || /^[^0-9]{0,2}1?[^0-9]{0,2}\d{3}[^0-9]{0,2}\d11/.test(value)) return null;
  if (FAX.test(around.before)) return null;
  if (/^\+[2-9]/.test(value)) return PERSONS.test(around.before) ? 'medium' : 'low';
  // No exchange begins with 0 or 1; behind a label it is still meant as a number to call.
  const exchange = value.replace(/[^0-9]/g, '').slice(-7, -6);
  if (exchange < '2' && !endsNear(around.before, LABEL, 30)) return null;
  const bare = /^\+?\d{10,11}$/.test(value);
  if (OTHER_NUMBER.test(around.before)) return null;
  if (bare && !endsNear(around.before, LABEL, 30)) return null;
  return PERSONS.test(around.before) ? 'medium' : 'low';
}
