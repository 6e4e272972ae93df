import type { Confidence } from '../finding.ts';
import { canBeName, FULL_NAME, SURNAME } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

const WHOSE =
  '(?:[Mm]y|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]his|[Tt]hat|[Ss]u|[Mm]i|[Nn]uestr[oa]|[Ee]l|[Ll]a)';
const KIND =
  '(?:patient|pt|client|resident|paciente|residente|mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|grandmother|grandfather|grandson|granddaughter|nephew|niece|aunt|uncle|cousin|guardian|partner|baby|newborn|twin|madre|padre|mama|papa|esposa|esposo|hijo|hija|hermano|hermana|abuela|abuelo|sobrina|sobrino|tia|tio|nino|nina|bebe)';
const KIN =
  '(?:mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|grandmother|grandfather|grandson|granddaughter|nephew|niece|guardian|poa|esposa|esposo|hijo|hija|hermana|hermano|sobrina|sobrino)';
const EXTRA =
  '(?: (?:mutual|shared|new|former|long-?time|elderly|late|current|favorite|oldest|youngest|older|younger|referred|transfer))?';

export const relatedNameRule: PatternRule = {
  id: 'related-name',
  title: 'Name of "my patient", "your mother"',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords:
    'patient pt client resident paciente residente mother father mom mum dad wife husband son daughter brother sister grandmother grandfather grandson granddaughter nephew niece aunt uncle cousin sobrina sobrino tia tio poa guardian partner baby newborn twin madre padre mama papa esposa esposo hijo hija hermano hermana abuela abuelo nino nina bebe'.split(
      ' ',
    ),
  pattern: new RegExp(
    `\\b(?:${WHOSE}${EXTRA} ${KIND}|${KIN}),? (?:is |es |named |called |se llama )?["(]?((?:Mrs?\\. |Ms\\. |Sra?\\. )?(?:${FULL_NAME}|${SURNAME}))\\b`,
    'g',
  ),
  confidence: 'medium',
  accept: acceptRelated,
  examples: {
    hit: [
      'I saw my patient «Ana Ruiz» today',
      'our mutual patient «Mr. Delgado» fell',
      'how is your mother «Galina» doing',
      'su hija «Yesenia» llamo',
      'talk to his daughter «Oksana Weir»',
      'wife is «Lorna» 412-555-0187',
      'not to let her nephew «Randy» in',
      'son «Lech», next of kin',
    ],
    miss: [
      'the patient Portal is down',
      'our client Services team',
      'my mother called',
      'The resident Handbook',
      'the patient MRN',
    ],
  },
};

function acceptRelated(value: string, around: Around): Confidence | null {
  const name = value.replace(/^(?:Mrs?|Ms|Sra?)\. /, '');
  if (!canBeName(name) || (name === name.toUpperCase() && !name.includes(' '))) return null;
  if (/\b(?:client|partner|resident)\b[^a-z]{0,3}$/i.test(around.before)) return 'low';
  if (!OWNED.test(around.before)) return 'low';
  return /\b(?:patient|pt|paciente|residente)\b[^\n]{0,12}$/i.test(around.before) ? 'high' : 'medium';
}

/** "her daughter" rather than "daughter". */
const OWNED =
  /\b(?:my|our|your|his|her|their|the|this|that|su|mi|nuestr[oa]|el|la) (?:[a-z-]{3,10} )?[a-z]{2,13},? (?:is |es |named |called |se llama )?["(]?$/i;
