import type { Confidence } from '../finding.ts';
import { canBePlace, TOWN } from './place-name.ts';
import type { Around, PatternRule } from './rule.ts';
import { US_STATE_NAMES, US_STATES } from './us-states.ts';

/** "from" tells a home only behind somebody: a patient, an age, a sex or a name. */
const SOMEBODY =
  /(?:\b(?:patients?|pt|male|female|man|woman|boy|girl|lady|gentleman|child|old|yo|y\/o|[MF]|originally|he's|she's|he is|she is|i'm|is|family|wife|husband|mother|father|son|daughter|mujer|hombre|nino|nina|paciente)|\b[A-Z]\.|[A-Z][a-z]{1,20}),? $/;

export const residenceRule: PatternRule = {
  id: 'residence',
  title: 'Town somebody lives in or comes from',
  category: 'address',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)',
  keywords: (
    'live lives living lived reside resides residing resided resident residents native moved relocated based home hometown from vive viven ' +
    'vivo reside residente oriundo oriunda originario originaria natural mudo'
  ).split(' '),
  pattern: new RegExp(
    `\\b(?:(?:liv(?:es?|ing|ed)|resid(?:es?|ing|ed)|residents?|native|moved|relocated|based|home(?:town)?|viv(?:e|en|o)|residente|oriund[oa]|originari[oa]|natural|mudo)(?: (?:back|here|alone|out|currently))? (?:in|of|near|outside|to|from|is|en|de|a)|from)(?: the)? (${TOWN}(?:,? (?:${US_STATE_NAMES})|, (?:${US_STATES}))?)\\b`,
    'g',
  ),
  confidence: 'low',
  accept: acceptResidence,
  examples: {
    hit: [
      'Robert Lee, who lives in «Sunnyvale, CA», and',
      'a resident of «Cedar Rapids»',
      'Patricia W., from «Houston», with an appointment',
      'la senora vive en «San Antonio, Texas»',
      'We moved here from «Kenosha»',
      '72-year-old female from «New Haven» with CHF',
    ],
    miss: [
      'lives in January',
      'a letter from Medicare',
      'moved to Monday',
      'from The Office',
      'living in pain',
      'based on Linux',
      'message from Ana Ruiz',
    ],
  },
};

function acceptResidence(value: string, around: Around): Confidence | null {
  if (!canBePlace(value)) return null;
  const from = /(?:^|[^a-z])from(?: the)? $/i.exec(around.before);
  if (from === null || /\b(?:moved|relocated|native|residents?)\b[^\n]{0,12}$/i.test(around.before)) return 'low';
  return SOMEBODY.test(around.before.slice(0, from.index + 1)) && !/^[^\n]{0,2}@/.test(around.after) ? 'low' : null;
}
