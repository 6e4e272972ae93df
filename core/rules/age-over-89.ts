import type { Confidence } from '../finding.ts';
import type { PatternRule } from './rule.ts';

export const ageOver89Rule: PatternRule = {
  id: 'age-over-89',
  title: 'Age over 89',
  category: 'age_over_89',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: [],
  numbers: { digits: [2, 3] },
  pattern:
    /\b((?:9\d|1[01]\d)(?:[- ]?(?:y\/?o|yo|yr\.? ?old|yrs?[- ]old|years?[- ]old|years? of age|anos(?: de edad)?)| ?[MF])|(?:aged?|edad)[: ]{1,2}(?:de )?(?:9\d|1[01]\d)|(?:turn(?:s|ing|ed)|(?:s?he|who)(?:'s| is)(?: now)?) (?:9\d|1[01]\d))\b/gi,
  confidence: 'medium',
  accept: (value, around): Confidence | null => {
    if (/^9\d ?[mf]$|^1\d\d ?[mf]$/.test(value) || /[\d.,$/-]$/.test(around.before)) return null;
    if (/^(?:%|\/| ?(?:days?|percent|minutes|miles|lbs?|kg|degrees|units|points)\b)/i.test(around.after)) return null;
    return /\b(?:hr|bp|sat|sats|building|company|tradition|tree|house|church|since|for)\b[^\n]{0,12}$/i.test(
      around.before,
    )
      ? null
      : 'medium';
  },
  examples: {
    hit: [
      'Ana, «92 y/o», lives alone',
      'a «94-year-old» man',
      'pt «91F» fell',
      '«age 97», on hospice',
      'tiene «93 anos»',
      "at home, and «he's 91». Any chance",
    ],
    miss: [
      '54F with RUQ pain',
      '90 days',
      '95 m of cable',
      'a tradition for 100 years old',
      'page 97',
      '1.92 y/o ratio',
    ],
  },
};
