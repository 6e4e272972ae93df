import type { Confidence } from '../finding.ts';
import type { Around, PatternRule } from './rule.ts';
import { US_STATES } from './us-states.ts';

const KIND =
  '(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Pl|Place|Way|Ter|Terrace|Cir|Circle|Pkwy|Parkway|Hwy|Highway|Trl|Trail|Loop|Run|Sq|Square|Aly|Alley|ST|AVE|RD|BLVD|LN|DR|CT|PL|PKWY|HWY)';
const UNIT = '(?:,? (?:(?:Apt|Unit|Rm|Lot|Trlr|APT|UNIT)\\.? ?#?|#)[A-Za-z0-9-]{1,6})?';
const CITY = `(?:,? [A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,2},? (?:${US_STATES})\\.?(?:,? \\d{5}(?:-\\d{4})?)?)?`;

/** PSC 0413, Box 8144, APO AA 42323. */
const MILITARY = '(?:PSC|CMR|Unit|UNIT) \\d{1,5},? B(?:ox|OX) \\d{1,6}(?:[,\\n ]{1,2}(?:[AFD]PO),? A[AEP] \\d{5})?';
/** Calle Luna 12; Avenida de la Reforma #1200. */
const SPANISH =
  '(?:Calle|Avenida|Avda?\\.|Carrera|Camino|Paseo|Calz(?:ada|\\.)|Urb\\.?) (?:(?:de |del |la |las |los ){0,2}[A-Z][a-z]{1,20} ){1,3}(?:#|No\\.? ?|num\\.? ?)?\\d{1,5}\\b';

export const streetAddressRule: PatternRule = {
  id: 'street-address',
  title: 'Street address',
  category: 'address',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)',
  keywords: [],
  numbers: { digits: [1, 6] },
  pattern: new RegExp(
    `\\b(\\d{1,6}(?:-\\d{1,5})? (?:[NSEW]{1,2}\\.? )?(?:[A-Z][A-Za-z.'-]{1,20}|\\d{1,3}(?:st|nd|rd|th))(?: [A-Z][A-Za-z.'-]{1,20}){0,3} ${KIND}\\b\\.?(?: [NSEW]{1,2}\\b)?${UNIT}${CITY}|(?:P\\.?O\\.? ?Box|(?:RR|HC|Rt|Rural Route)\\.? \\d{1,3},? B(?:ox|OX)) \\d{1,6}${CITY}|${MILITARY}|${SPANISH})`,
    'g',
  ),
  confidence: 'low',
  accept: acceptAddress,
  examples: {
    hit: [
      'lives at «402 Menaul Ct NW #11, Albuquerque, NM 87107»',
      'address: «2218 Pelican Loop Unit 4, Gulf Shores AL 36542»',
      '«1706 BUENA VISTA ST»',
      'vive en «1810 S. Flores St», San Antonio',
      '«123 Maple Street, Chicago, IL», who was treated',
      '«PSC 6293, Box 8158\nAPO AP 04336»',
      'en la «Calle Luna 12», Ponce',
      '«Rt 2 Box 118», Chimayo',
    ],
    miss: [
      '1400 Main Suite',
      'the 5 Stages of Way Finding',
      '12 Drive bays',
      'Room 12, Street level',
      '3 St Brendan beds',
    ],
  },
};

const HOME =
  /\b(?:lives?|living|home|house|reside[sd]?|resides|address|addr|mail(?:ed)? to|deliver(?:ed)? to|domicilio|direccion|vive|casa|c\/o)\b[^\n]{0,30}$/i;
const OFFICE = /^[^\n]{0,30}\b(?:suite|ste|floor|fl|bldg|building|dock)\b/i;

function acceptAddress(value: string, around: Around): Confidence | null {
  if (/[\d./-]$/.test(around.before)) return null;
  if (HOME.test(around.before) || /\b(?:Apt|Unit|APT|UNIT|Trlr)\b|#/.test(value)) return 'medium';
  if (OFFICE.test(around.after)) return 'low';
  return 'low';
}
