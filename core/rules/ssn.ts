import type { Confidence } from '../finding.ts';
import { asWords } from './column.ts';
import { isSpecimen } from './label.ts';
import type { Around, PatternRule } from './rule.ts';

/** Social Security numbers printed in pamphlets, wallets and adverts: somebody's text about SSNs, hardly a patient's. */
const PUBLISHED = new Set(
  (
    '078051120 219099999 042103580 062360749 095073645 128036045 135016629 141186941 165167999 165187999 165207999 ' +
    '165227999 165247999 189092294 212097694 212099999 306302348 308125070 468288779 549241889 002281852 022281852 ' +
    '123456789'
  ).split(' '),
);

const LABEL =
  /\b(?:ssn|s\.s\.n|ss ?#|ss (?:no|num|number)|soc(?:ial)?\.? sec(?:urity)?|social ?#|seguro social|seguridad social|nss|us-ssn)/i;
const OTHER_NUMBER =
  /\b(?:mrn|m\.r\.n|medical records?|med rec|chart|member(?: id)?|subscriber|insurance|insurer|medicaid|medicare|hic|uid|id|group|grp|npi|dea|imei|barcode|asset|tag|docket|hts|seal|container|awb|waybill|usps|ups|fedex|dhl|ticker|cusip|isin|epoch|timestamp|ts|unix|build|version|rev|commit|track(?:ing)?|order|invoice|inv|po|purchase|phone|tel|fax|cell|mobile|ext|conf|conference|meeting|bridge|zoom|webex|pin|passcode|ticket|case|juror|customer|cust|pro|part|p\/n|pn|item|lot|sku|quantity|qty|passport|serial|sn|s\/n|model|ein|tin|tax id|fein|routing|aba|zip|duns|upc|ndc|clia|ccn|job|req|rma|quote|contract|gl|cost center|grant|award|submission|ref|reference|agreement|factura|recibo|lockbox|claim|policy|poliza|acct|account|check|ck|receipt|confirmation|reservation|folio|permit|bol|no)\b[^\n]{0,14}$/i;
/** How far before a bare number its label may stand: a sentence's length, "her SSN, which I checked twice, is …". */
const LABEL_REACH = 40;

export const ssnRule: PatternRule = {
  id: 'ssn',
  title: 'Social Security number',
  category: 'ssn',
  source: 'https://secure.ssa.gov/poms.nsf/lnx/0110201035',
  keywords: [],
  numbers: { digits: [4, 9] },
  pattern:
    /\b(\d{3}(?:\d{6}|-\d{2}-\d{4}| - \d{2} - \d{4}| \d{2} \d{4}|\.\d{2}\.\d{4}|\/\d{2}\/\d{4}|_\d{2}_\d{4}))\b/g,
  confidence: 'medium',
  accept: acceptSsn,
  examples: {
    hit: [
      'SSN: «536-22-8145»',
      'Soc. Sec. No.: «536-22-8145»',
      'Her social security number is «536228145», please update.',
      'Payee: W. Tso, SSN «585 - 62 - 1038»',
      'numero de seguro social «536 22 8145»',
      'Ana Ruiz, «536-22-8145», wants a refill',
      'the SSN is «530075728». Thanks',
      'name,ssn,order_id\nAna Ruiz,«401557712»,448120333\nBo Li,«402557713»,448120334',
      'SSN «078-05-1120» is printed on every sample wallet card',
      'ITIN on the SSN line: SSN «912-70-1234»',
    ],
    miss: [
      'Conf ID 558-31-9902#',
      'tracking 536228145 left the dock',
      'SSN 666-12-3456',
      'ratio 0.536228145 after fitting',
      'Order no. 536-22-8145 shipped',
      'part 77-536-22-8145',
      'SSN: 536-22 8145',
      'MRN: 536-22-8145',
      'with medical record 536-22-8145',
      'insurance ID 536-22-8145',
      '536228145 units in stock',
      'tracking_number,order_id\n401-55-7712,402-55-7713\n403-55-7714,404-55-7715',
    ],
  },
};

function acceptSsn(value: string, around: Around): Confidence | null {
  if (/^[-./_]\d/.test(around.after)) return null;
  const number = kindOf(value.replace(/[^0-9]/g, ''));
  if (number === null) return null;
  const column = around.column();
  const joined = /[\d.$/_-]$|\d,$/.test(around.before) && !/[a-z]\.?[-_]$/i.test(around.before);
  if (joined && !(LABEL.test(column) && around.before.endsWith(','))) return null;
  if (column !== '' && !LABEL.test(column) && OTHER_NUMBER.test(column)) return null;
  const labelled = isLabelled(around, column);
  if (!labelled && OTHER_NUMBER.test(around.before)) return null;
  if (number === 'published' || isSpecimen(value, around.before)) return 'low';
  if (labelled) return 'high';
  if (/^\d{9}$/.test(value) || number === 'itin' || /[/_]/.test(value)) return null;
  return /[-]/.test(value) ? 'medium' : 'low';
}

/**
 * An SSN's label heads its column, or stands before it with no other number and label between the two, or right behind it
 * with no number of its own.
 */
function isLabelled({ before, after }: Around, column: string): boolean {
  if (LABEL.test(column)) return true;
  // The labels before a value in a table are those of other columns.
  const near = asWords(
    column === '' ? before.slice(-LABEL_REACH) : before.slice(before.lastIndexOf('\n') + 1).slice(-LABEL_REACH),
  );
  const label = LABEL.exec(near);
  if (label !== null && !(/\d{4}/.test(near.slice(label.index)) && OTHER_NUMBER.test(before))) return true;
  return (
    /\bsocial(?:[^a-z0-9\n]{0,3}is)?[^a-z0-9]{0,3}$/i.test(near) ||
    /^[^\n\d]{0,4}\b(?:ssn|social)\b(?:[^\n\d]{5}|[^\n\d]{0,4}(?:\n|$))/i.test(after)
  );
}

/** The ranges that were ever assigned: area not 000, 666 or 9xx; group not 00; serial not 0000. */
function kindOf(digits: string): 'ssn' | 'itin' | 'published' | null {
  if (PUBLISHED.has(digits) || /^98765432\d$/.test(digits)) return 'published';
  const area = digits.slice(0, 3);
  const group = digits.slice(3, 5);
  if (group === '00' || digits.slice(5) === '0000' || area === '000' || area === '666') return null;
  // IRS individual taxpayer numbers stand where an SSN is asked for; 999 is what synthetic records use.
  if (area.startsWith('9'))
    return area !== '999' && /^(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])$/.test(group) ? 'itin' : null;
  return 'ssn';
}
