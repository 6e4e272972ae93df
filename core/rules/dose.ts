import type { Confidence } from '../finding.ts';
import type { Around, PatternRule } from './rule.ts';

const UNIT =
  '(?:mg|mcg|ug|units?|u|iu|meq|ml|puffs?|tabs?|tablets?|caps?|capsules?|pastillas?|tabletas?|gotas|drops|unidades)';
const ROUTE =
  '(?: (?:po|sl|im|iv|ivp|sc|sq|subq|pr|prn|by mouth|in the (?:morning|evening)|via oral|cada (?:dia|noche|manana)))?';
const OFTEN =
  '(?: ?(?:q ?\\d{1,2} ?h(?:rs?|ours?)?|qd|qod|qhs|qam|qpm|bid|tid|qid|daily|nightly|weekly|monthly|prn|hs|(?:once|twice|\\d ?x|three times|four times)(?: a| per)? ?(?:day|daily|week|weekly)|every (?:\\d{1,2} hours|day|night|morning|other day|week)|at bedtime|x ?\\d{1,2} ?(?:d|days)|cada \\d{1,2} horas|(?:una|dos|tres|\\d) (?:vez|veces) al dia|al dia|diari[oa]s?))?';

/** United States Adopted Name stems: what most generic names end in. */
const STEM =
  /(?:pril|sartan|statin|olol|azole|cillin|mycin|floxacin|cycline|gliptin|gliflozin|glutide|tidine|prazole|mab|nib|vir|triptan|azepam|azolam|oxetine|tinib|parin|xaban|dipine|zosin|setron|caine|sone|solone|lukast|thiazide|semide|phylline|terol|tropium|barbital|fenac|profen|oxacin|dronate|fibrate|codone|morphone|formin|zepine|tadine|micin|bactam|penem|platin|rubicin|taxel|citabine|trexate)\s{0,2}(?:[a-z]{2,3} )?$/i;

export const doseRule: PatternRule = {
  id: 'dose',
  title: 'Dose of a medicine',
  category: 'drug',
  source: 'https://www.nlm.nih.gov/research/umls/rxnorm/',
  keywords: [],
  numbers: { digits: [1, 5] },
  pattern: new RegExp(`\\b(\\d{1,5}(?:[.,\\/-]\\d{1,4})? ?${UNIT}\\b${ROUTE}${OFTEN})`, 'gi'),
  confidence: 'medium',
  accept: acceptDose,
  examples: {
    hit: [
      'testosterone cypionate «80 mg weekly» for 26 months',
      'doxycycline «100 mg twice a day»',
      'take «2 tabs po bid» with food',
      'zorbatinib «20 mg»',
      'tome «500 mg cada 8 horas»',
      'started «5 mg qhs»',
    ],
    miss: [
      'sodium 300 mg per serving',
      '10 mL syringe',
      'Lorazepam 2 mg/mL vial',
      '40 units in stock',
      'a 5 mg weight',
      'lift 20 tabs of paper',
    ],
  },
};

function acceptDose(value: string, around: Around): Confidence | null {
  if (/[\d.$/-]$/.test(around.before) || /^\/(?:m?l|dl|kg|g|m2|tab|vial)/i.test(around.after)) return null;
  if (
    / (?:po|sl|im|iv|sc|sq|subq|q ?\d|qd|qod|qhs|qam|qpm|bid|tid|qid|hs|nightly|at bedtime|prn|(?:once|twice)|daily|every|by mouth|\d ?x|x ?\d|weekly|cada|al dia|diari|(?:una|dos|tres|\d) ve)/i.test(
      value,
    )
  )
    return 'high';
  if (/^\d[\d.,/-]{0,9} ?(?:tab|cap|pill|puff)/i.test(value)) return null;
  return STEM.test(around.before) ? 'medium' : null;
}
