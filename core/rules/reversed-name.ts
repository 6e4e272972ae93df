import type { Confidence } from '../finding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { LONG_REVERSED_NAME, withinName } from './long-name.ts';
import { canBeName, isOrganisation } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';
import { US_STATES } from './us-states.ts';

/** What a registration system prints beside a name. */
const BESIDE =
  /\b(?:dob|d\.o\.b|born|b\.|mrn|md ?#|acct|enc|csn|fin|ssn|rm|room|bed|unit|male|female|y\/?o|yo|yrs?|dx|pt|patient|member|id|nac|fecha|expediente|\d{1,3} ?(?:[MF]|yo|y\/o)|[MF]|(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\b/i;

export const reversedNameRule: PatternRule = {
  id: 'reversed-name',
  title: 'Surname, given name as registration systems print it',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords: [],
  capitals: true,
  pattern: new RegExp(`\\b(${LONG_REVERSED_NAME})\\b`, 'g'),
  part: (caught) => withinName(caught, true),
  confidence: 'medium',
  accept: acceptReversed,
  examples: {
    hit: [
      '«KARAPETYAN, Anahit»  07/22/1987',
      'enc 99120447 («JIMENEZ, AURELIO» | 3N-12B)',
      'MRN 448120 «Ruiz, Ana M» room 4',
      '«OKAFOR,GRACE» DOB 3/14/62',
      '4. «Boateng, Emma» - graduating',
      "«O'SHAUGHNESSY, FIONN» DOB 3/14/62, «D'Angelo, Rita» DOB 3/14/62",
      '«DE LA CRUZ, MARIA» DOB 3/14/62, «van der Berg, Willem» DOB 3/14/62',
      '«GARCIA LOPEZ, MARIA»  DOB 3/14/62, RM «LOPEZ, MARIA JOSE ISABEL» DOB 3/14/62',
      '«DE LA TORRE RUIZ, JOSE LUIS» DOB 3/14/62, «Ruiz, Ana Maria» MRN 448120',
      'bed 4 «RUIZ, ANA» CHF; pt «RUIZ, XOCHITL» DOB 3/14/62; «GARCIA DE LA TORRE, ANA» bed 5',
      'Seen: «NG, BO»  DOB 03/14/1962',
    ],
    miss: [
      'Salt Lake City, UT 84108',
      'Monday, January 12',
      'Thanks, Ana 555',
      'Boston, MA 02118',
      'Hello, World 2025',
      'with CKD, John Williams, 60 yo',
    ],
  },
};

function acceptReversed(value: string, around: Around): Confidence | null {
  const [surname = '', given = ''] = value.split(/, ?/);
  if (
    !canBeName(surname.replace(/^(?:[a-z]{2,3} ){1,2}/i, '')) ||
    !canBeName(given) ||
    isOrganisation(value) ||
    (CREDENTIAL.test(given) && !(/^[A-Z]{2}$/.test(given) && !NO_NAME.test(given) && NAMED.test(around.after))) ||
    GREETING.test(surname)
  )
    return null;
  const shouted = surname.length > 2 && surname === surname.toUpperCase();
  // "with CKD, John Williams": an abbreviation, and a name in its usual order.
  if (/^[A-Z]{2,5}$/.test(surname) && /[a-z]/.test(given) && /^ [A-Z]/.test(around.after)) return null;
  const near = `${around.before.slice(-30)} ¦ ${around.after.slice(0, 30)}`;
  if (!BESIDE.test(near))
    return isGivenName(given.split(' ')[0] ?? '') &&
      !/^ ?[A-Z]/.test(around.after) &&
      /(?:^|[\n\t|(;:*-]|\d[.)]?) ?$/.test(around.before)
      ? 'low'
      : null;
  // "Ruiz, Ana" may be any two words; a shouted surname or a label near by tells a register.
  return shouted ? 'medium' : /\b(?:dob|mrn|born|nac|room|rm|acct|enc)\b/i.test(near) ? 'medium' : null;
}

const CREDENTIAL = /^(?:MD|DO|RN|NP|PA|PA-C|LPN|PhD|PharmD|DDS|DMD|JD|MBA|MPH|Inc|LLC|Ltd|Corp|[A-Z]{2})$/;
/** Two letters before a date of birth are a name (NG, BO), unless they are a state or a degree. */
const NO_NAME = new RegExp(`^(?:MD|DO|RN|NP|PA|JD|${US_STATES})$`);
const NAMED = /^\W{1,4}(?:dob|born|mrn)\b/i;
const GREETING =
  /^(?:thanks|thank|hi|hello|dear|hey|regards|best|sincerely|yes|no|ok|sure|also|well|however|gracias|saludos|hola)$/i;
