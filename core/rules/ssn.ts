import type { Confidence } from '../finding.ts';
import { isChartAbbreviation } from './clinical-abbreviation.ts';
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

/** What asks for the number in so many words; "social" alone is told from social work by `saysSocial`. */
const WORDS =
  'ssns?|ssan|ss[_ ]?(?:num|nbr|no)|ss ?(?:#|number)|s\\.? ?s\\.? ?(?:n|#|no)|soc(?:ial)?[._ -]{0,3}sec(?:urity)?|soc[_ ]?(?:#|no|num)|' +
  'va[ -]file|c-?file|seguro[_ ]social|seguridad[_ ]social|numero de social|n\\.?s\\.?s|itin|hicn?';
const LABEL = new RegExp(`(?:^|[^a-z])(?:${WORDS})(?:[^a-z]|$)`, 'i');
/** Short forms that mean it only right beside the number. */
const LABEL_BESIDE = new RegExp(`(?:^|[^a-z])(?:${WORDS}|ss|s\\.s|soc|social(?:'?s)?)$`, 'i');
const LABEL_AFTER = /^[^\n\d]{0,4}\b(?:ssn|social|soc\.? sec)\b([^\n]{0,24})/i;
const SOCIAL = /(?:^|[^a-z])socials?[^a-z\n]{0,3}([a-z]{0,16})/i;
/** What makes "social" another thing than the number: social work, social history. */
const NOT_SECURITY =
  /^(?:work|worker|media|services?|history|determinants?|skills?|distanc|events?|scien|stud|network|supports?|needs|isolation|care|program|group|club|and|emotional|hour|committee|activit|anxiety|phobia|risk|factors|function|post|channel|accounts?|team)/i;
/** Tax numbers: a firm's is written 2-7, so that one written 3-2-4 is a person's. */
const TAX =
  /(?:^|[^a-z])(?:tins?|f?ein|tax ?_?(?:id|no|num|number|identification|reference)|taxpayer)(?:[^a-z\n,;\d][^\n,;\d]{0,28})?$/i;

/** What HL7 calls the Social Security Administration's numbers, right before one. */
const SSN_OID = /2\.16\.840\.1\.113883\.4\.1\b\D{1,20}$/;

/** Things that bear numbers of their own; what is named right beside a number is told by its form, see `isNumbered`. */
const THINGS =
  'account|accession|acct|admission|agenda|agreement|amendment|appeal|application|appointment|approval|armband|article|asset|assignment|audit|auth|authorization|autorizacion|award|badge|barcode|batch|bill|bin|bol|booking|bracelet|bridge|bus|cabinet|carton|cart|case|caso|cassette|catalog(?:ue)?|celular|cert|certificat(?:e|ion)|certificado|chart|chassis|check|cheque|ck|citation|claim|clia|ccn|code|codigo|collection|complaint|conf|conference|confirmation|consignment|contract|contrato|control|cost cent(?:er|re)|coupon|crate|skid|cita|cuenta|pedido|envio|boleto|turno|cust|customer|cylinder|delivery|deposit|determination|device|dispatch|docket|document|documento|door|drawer|duns|encounter|engine|envelope|equipment|escrow|estimate|exhibit|expediente|ext|extension|factura|fax|file|flight|folio|form|formulario|freight|gift card|gl|grant|group|gtin|guia|incident|instrument|insurance|inv|inventory|invoice|isbn|issn|item|job|journal|juror|kit|lab|label|ledger|lease|licen[sc]e|licencia|litigation|load|loan|locker|lockbox|lot|lote|machine|manifest|matter|medicaid|medical record|meeting|membership|message|memo|meter|mobile|model|monitor|motion|mrn|ndc|notice|npi|order|orden|package|packet|packing slip|pager|pallet|parcel|part|passcode|passport|payment|permit|permiso|petition|phone|pickup|pieza|pin|placement|plate|pledge|plot|po|policy|poliza|portal|position|prescription|pro|procedure|product|project|proposal|protocol|pump|purchase|quote|quotation|rack|reagent|receipt|recibo|reclamo|recall|ref|reference|referencia|referral|registration|remit|remittance|report|req|request|requisition|requisicion|reservation|return|rma|roll|room|route|routing|rx|sample|scan|seal|seat|sensor|seq|sequence|serial|serie|series|session|shelf|shipment|sku|slide|slip|slot|s/n|sn|specimen|statement|station|stock|subject|submission|subpoena|summons|swab|tag|tank|task|telefono|tel|telephone|terminal|ticket|token|tote|track|tracking|trace|trailer|transaction|transfer|transmittal|tray|trip|truck|tube|unit|upc|vehicle|vendor|vial|vin|visit|voucher|vuelo|waiver|warrant|warranty|waybill|wo|work order|wheelchair|walker|wristband|zip|zoom|webex';
const THING = new RegExp(`(?:^|[^a-z])(?:${THINGS})(?:e?s)?(?:[^a-z]|$)`, 'i');
/** One of them, and a few words in lower case that lead to its number: "order for the walker is". */
const THING_NEAR = new RegExp(`(?:^|[^a-z])(?:${THINGS})(?:e?s)?((?:[^a-z\\n,;\\d][^\\n,;\\d]{0,23})?)$`, 'i');
/** Whether the words right before a number name it as that of a thing: "order for the walker is". */
export function namesThing(before: string): boolean {
  return THING_NEAR.test(before);
}
/** Whose number it may be. */
const PERSON =
  /(?:^|[^a-z])(?:patient|pt|client|resident|employee|guarantor|payee|member|subscriber|applicant|claimant|veteran|decedent|deceased|dependent|beneficiary|participant|student|taxpayer|borrower|tenant|donor|debtor|owner|insured|person|individual|mother|father|mom|dad|mama|papa|madre|padre|son|daughter|child|kids?|baby|babies|newborn|twin|triplet|boy|girl|children|hij[oa]|spouse|husband|wife|espos[oa]|partner|brother|sister|sibling|parent|guardian|grandmother|grandfather|grandma|grandpa|aunt|uncle|nephew|niece|cousin|mrs?|ms|miss|sra?|him|hers?|his|my|mine|yours?|theirs?|our|whose|self|name|nombre|paciente|dob|born)(?:'?s)?(?:[^a-z]|$)/i;
/** What somebody has or undergoes: "stroke 536-22-8145" is no number of a stroke. */
const OF_CARE =
  /^(?:dx|hx|stroke|cancer|diabet(?:es|ic)|asthma|pain|fracture|surgery|dialysis|seizures?|sepsis|pneumonia|hypertension|depression|dementia|pregnan(?:t|cy)|overdose|chemo|infection|injury)$/i;
/** Words in lower case that lead to a number of any kind. */
const NAMES_NOTHING =
  /^(?:an?|the|this|that|these|those|its?|he|she|they|we|you|i|who|which|ones?|own|identification|identificacion|using|saying|giving|typing|being|having|other|another|same|and|or|but|so|then|than|to|for|of|on|in|at|by|with|from|as|was|were|be|been|has|have|had|got|gets?|uses?|says?|said|gave|gives?|wrote|write|shows?|told|sent|send|put|keep|found|find|took|saw|see|only|just|now|still|not|also|yes|ok|okay|here|there|below|above|both|maybe|again|too|first|last|old|new|real|full|whole|wrong|right|correct|please|thanks|hi|hey|verify|confirm|enter|type|update|add|remove|delete|try|use|call|give|find|read|look|match|matches|equals|know|need|want|think|mean|means|try|lists?|has|become|becomes|became|typed|like|into|onto|about|about|before|after|until|since|between|against|without|per|via|versus|vs|begins|begin|starts|start|ends|e|el|las?|los?|una?|son|y|o|del?|con|para|por|su|tiene|si|birth|male|female|[mf]|years|yrs|yo|jr|sr|ii|iii|md|rn|do|np|pa)$/i;
/** Begins another clause than the one that the thing stands in. */
const CLAUSE = /\b(?:i|he|she|we|they|you|it|who|ssn)\b/i;
/** From the name of a number to the number. */
const LINK =
  /(?:[ \t\r\n:#=(>)"'*.|-]|\b(?:no|nos|num|nbr|nr|nro|numbers?|numero|ids?|is|was|are|es|itself|reads|under|code)\b){1,14}$/i;
/** Says of a word before it that it names a number. */
const MARK = /#|\b(?:no|nos|num|nbr|nr|nro|numbers?|numero|ids?|code|key)\b/i;
/** Another number of the same kind, and what stands between two in a list. */
const LISTED = /\b\d{3}[- ]?\d{2}[- ]?\d{4}[A-Z]?\s{0,3}(?:[,;/&+|]|,? ?\b(?:and|or|not|instead of|y)\b)\s{0,3}$/i;
/** Longer lists are tables. */
const MAX_LISTED = 40;
/** A number that the label before it already has, or the end of what the label speaks about. */
const NUMBER = /\d[\d./-]{4,14}\d/;
const BREAK = /[.;,|\t\n]|\s\s/;
/** "Whose number, she says, is": the kind of number that was spoken of before. */
const SAME_KIND = /(?:\b(?:her|his|whose|their|my|your|same)|'s)\b[^\n\d.]{0,14}\bnumber\b[^\d]{0,20}$/i;
/** How far before a bare number its label may stand: a sentence's length, "her SSN, which I checked twice, is …". */
const LABEL_REACH = 40;
/** How far back a list of numbers may begin, and how far a sentence refers back. */
const LIST_REACH = 600;
const SENTENCE_REACH = 200;
const DIGITS = 9;

/** Set apart as other numbers are too: theirs only right behind a label. */
const ODDLY_SET_APART = /^\d{3}(?:[- .]\d{6}|\d{2}[- .]\d{4}|-\d{2}[ .]\d{4}|[ .]\d{2}-\d{4})/;

export const ssnRule: PatternRule = {
  id: 'ssn',
  title: 'Social Security number',
  category: 'ssn',
  source: 'https://secure.ssa.gov/poms.nsf/lnx/0110201035',
  keywords: [],
  numbers: { digits: [4, 9] },
  pattern:
    /\b(\d{3}(?:\d{6}|-\d{2}-\d{4}| - \d{2} - \d{4}| \d{2} \d{4}|\.\d{2}\.\d{4}|\/\d{2}\/\d{4}|_\d{2}_\d{4}|[- .]\d{6}|\d{2}[- .]\d{4}|-\d{2}[ .]\d{4}|[ .]\d{2}-\d{4})(?:-?[A-HJKMTW]\d?)?)\b/g,
  confidence: 'medium',
  accept: acceptSsn,
  examples: {
    hit: [
      'SSN: «536-22-8145»',
      'Her social security number is «536228145», please update.',
      'Payee: W. Tso, SSN «585 - 62 - 1038»',
      'numero de seguro social «536 22 8145»',
      'Ana Ruiz, «536-22-8145», wants a refill',
      'the SSN is «530075728». Thanks',
      'SSN «078-05-1120» is printed on every sample wallet card',
      'ITIN on the SSN line: SSN «912-70-1234»',
      'name,ssn,order\nAna Ruiz,«536228145»,530-07-5728',
      'SSNs: «536228145», «530075728» and «417832096»',
      'TIN «536-22-8145» for the locum',
      'Medicare claim number «536-22-8145A»',
      'REF*SY*«536228145»~',
      '<id root="2.16.840.1.113883.4.1" extension="«536-22-8145»"/>',
      'SSN: «536-22 8145»',
      'SSN «536-228145»',
      'CHF «536-22-8145»',
      'VA file number «536-22-8145», C-file «530-07-5728»',
      'root: 2.16.840.1.113883.4.1\nextension: «536-22-8145»',
    ],
    miss: [
      'Conf ID 558-31-9902#',
      'tracking 536228145 left the dock',
      'SSN 666-12-3456',
      'ratio 0.536228145 after fitting',
      'Order no. 536-22-8145 shipped',
      'part 77-536-22-8145',
      'call 536-22 8145',
      'zip 53622-8145',
      'SKU 536-22-8145',
      '536228145 units in stock',
      'order,name\n536-22-8145,bed rail',
      'the armband 536-22-8145 was cut off',
      'Group policy G-536-22-8145',
      'SSN 000-12-3456, ticket 530-07-5728',
    ],
  },
};

function acceptSsn(value: string, around: Around): Confidence | null {
  const number = kindOf(value.replace(/[^0-9]/g, '').slice(0, DIGITS));
  if (number === null || !standsAlone(value, around)) return null;
  if (ODDLY_SET_APART.test(value) && !LABEL_BESIDE.test(around.before.replace(LINK, ''))) return null;
  const named = namedAs(value, around);
  if (named === 'other') return null;
  if (number === 'published' || isSpecimen(value, around.before)) return 'low';
  if (named === 'ssn') return 'high';
  if (/^\d{9}|[/_A-Z]/.test(value)) return null;
  if (named === 'tax') return value.includes('-') ? 'medium' : null;
  if (number === 'itin') return null;
  return value.includes('-') ? 'medium' : 'low';
}

/** Whether it is no part of a longer number, no decimal or amount, and no number with letters of its own (AMB-220-44-7180). */
function standsAlone(value: string, { before, after }: Around): boolean {
  if (/^[-._]\d/.test(after) || (/^\/\d/.test(after) && !/^\/\d{3}-?\d\d-?\d{4}\b/.test(after))) return false;
  // Behind a comma only "1,536 22 8145" may be one number; all other forms have no thousands.
  if (/\d,$/.test(before)) return !value.includes(' ');
  if (/\d\/$/.test(before)) return /\b\d{3}-?\d\d-?\d{4}\/$/.test(before);
  if (/[a-z]\.?[-_/]$/i.test(before)) return LABEL_BESIDE.test(before.replace(LINK, ''));
  if (/(?:^|\s)[-.]$/.test(before)) return value.includes('-') && before.endsWith('-');
  return !/[\d$_]$|\d[.-]$/.test(before);
}

/** What the text calls a number: by a label beside it, by its column's heading, or by a label further before. */
function namedAs(value: string, around: Around): 'ssn' | 'tax' | 'other' | 'nothing' {
  const heading = around.heading().replace(/([a-z])([A-Z])/g, '$1 $2');
  if (saysSsn(heading) || isLabelledAfter(around.after)) return 'ssn';
  const own = withoutListed(around)
    .replace(/<\/[^<>\n]{1,40}>/g, ';')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
  if (LABEL_BESIDE.test(own.replace(LINK, '')) || SSN_OID.test(own)) return 'ssn';
  // A cell's label stands in its own row.
  const row = heading === '' ? 0 : own.lastIndexOf('\n') + 1;
  const near = own.slice(Math.max(row, own.length - LABEL_REACH));
  if (/\d[A-Z]/.test(value) && /\b(?:claim|medicare|hic|ssa)\b/i.test(near)) return 'ssn';
  const other = isNumbered(own);
  if (saysSsn(near)) {
    // What stands behind the last label: a number of its own, or the end of the sentence and another label?
    const behind = near.slice(lastLabelEnd(near));
    if (!NUMBER.test(behind) && !(other && BREAK.test(behind))) return 'ssn';
  }
  if (TAX.test(heading) || TAX.test(near)) return 'tax';
  if (other || isOtherHeading(heading)) return 'other';
  if (SAME_KIND.test(own) && saysSsn(around.further(SENTENCE_REACH))) return 'ssn';
  return 'nothing';
}

/** The text before a number, or before the list that it stands in: "SSNs: 536-22-8145, 530-07-5728 and …". */
function withoutListed({ before, further }: Around): string {
  if (!LISTED.test(before)) return before;
  let text = further(LIST_REACH);
  for (let count = 0; count < MAX_LISTED && LISTED.test(text.slice(-MAX_LISTED)); count++)
    text = text.replace(LISTED, '');
  return text.slice(-before.length);
}

function saysSsn(text: string): boolean {
  if (LABEL.test(text)) return true;
  const social = SOCIAL.exec(text);
  return social !== null && !NOT_SECURITY.test(social[1] ?? '');
}

/** Where the last of the words that ask for the number ends. */
function lastLabelEnd(text: string): number {
  let end = text.length;
  while (end > 0 && !saysSsn(text.slice(end))) end--;
  const label = LABEL.exec(text.slice(end)) ?? SOCIAL.exec(text.slice(end));
  return end + (label?.[0] ?? '').length;
}

/** "536-22-8145 (SSN)", but not "118-20-7713 SSN 536-22-8145". */
function isLabelledAfter(after: string): boolean {
  // HL7 names the kind of an identifier behind it.
  if (/^\^{3}[^|~\n]{0,40}\^SS\b/.test(after)) return true;
  const [, rest] = LABEL_AFTER.exec(after) ?? [];
  return rest !== undefined && !/\d/.test(rest) && !NOT_SECURITY.test(rest.trim());
}

/** Whether the words before a number name it as that of a thing: "armband 770-…", "Pledge no. 220-…", "order for the bed is". */
function isNumbered(before: string): boolean {
  const [link = ''] = LINK.exec(before) ?? [];
  const words = before.slice(0, before.length - link.length);
  const [, leading] = THING_NEAR.exec(before) ?? [];
  if (
    leading !== undefined &&
    !/[A-Z]|\s\s\S/.test(leading.replace(LINK, '')) &&
    !PERSON.test(leading) &&
    !CLAUSE.test(leading)
  )
    return true;
  if (THING_NEAR.test(words.slice(-LABEL_REACH / 2)) && /[a-z]$/i.test(words)) {
    const [word = ''] = /[a-z]{1,30}$/i.exec(words) ?? [];
    if (THING.test(word)) return true;
  }
  const [, prior = '', word = ''] = /(?:([A-Za-z']{1,20}) )?([A-Za-z][A-Za-z'&]{0,24})$/.exec(words) ?? [];
  if (word === '' || NAMES_NOTHING.test(word) || PERSON.test(word) || word.endsWith("'s")) return false;
  if (OF_CARE.test(word) || isChartAbbreviation(word)) return false;
  if (/\n|\s\s|[\t|]/.test(link)) return false;
  // Two capitals in a row are a name.
  if (/^[A-Z]/.test(word)) {
    if (/^[A-Z]/.test(prior)) return false;
    return MARK.test(link) || /^(?:[A-Z&]{2,4}|[A-Z]?[b-df-hj-np-tv-xz]{2,5})$/.test(word);
  }
  return !/(?:[a-z]{3}ed|[a-z]{4}ing|ly)$/.test(word);
}

/** Whether a column or a list is one of numbers of things rather than people. */
function isOtherHeading(heading: string): boolean {
  if (THING.test(heading)) return true;
  return (
    MARK.test(heading.replace(/_/g, ' ')) &&
    !PERSON.test(heading) &&
    /[a-z]{3}/i.test(heading.replace(/number|numero/i, ''))
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
