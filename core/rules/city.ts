import type { Confidence } from '../finding.ts';
import { CITIES } from '../lexicon/cities.ts';
import { canBePlace, TOWN } from './place-name.ts';
import type { PatternRule } from './rule.ts';
import { US_STATE_NAMES, US_STATES } from './us-states.ts';

const NAMES = CITIES.split(/[|\n]/)
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);

export const cityRule: PatternRule = {
  id: 'city',
  title: 'Larger city',
  category: 'address',
  source: 'https://www.census.gov/programs-surveys/popest.html',
  keywords: [...new Set(NAMES.map((name) => /^[A-Za-z]{1,20}/.exec(name)?.[0].toLowerCase() ?? ''))],
  pattern: new RegExp(`\\b(${NAMES.join('|').replace(/\./g, '\\.')})\\b`, 'g'),
  confidence: 'low',
  accept: (_value, around): Confidence | null =>
    /[@.\w/-]$/.test(around.before) || /^[@\w]|^\.\w/.test(around.after) ? null : 'low',
  examples: {
    hit: ['the «Chicago» office', 'a flight to «San Antonio»', 'trasladada a «Bogota»', 'seen in «St. Louis»'],
    miss: ['the chicago style', 'www.Boston.com', 'Austin called', 'a mobile phone', 'Denverside Roofing'],
  },
};

/** Abbreviations that stand behind a name as a degree or behind a word as something else: MD, PA, CT, MS, OK, ME. */
const OTHER_MEANING = /^(?:MD|PA|MA|MS|CT|ND|OR|IN|ME|HI|OK|CO|LA|AL|ID|PR|DC|DE|VA|MO|MI|AR|AS)$/;

export const cityAndStateRule: PatternRule = {
  id: 'city-and-state',
  title: 'City and state',
  category: 'address',
  source: 'https://pe.usps.com/text/pub28/28apb.htm',
  keywords: (
    `al ak az ar ca co ct dc de fl ga hi id il in ia ks ky la ma me md mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa pr ri sc sd tn tx ut va vt ` +
    `wa wi wv wy ${US_STATE_NAMES.toLowerCase().replace(/\||(?:new|north|south|west|rhode|puerto) /g, ' ')} hampshire`
  )
    .split(' ')
    .filter((word, index, words) => word !== '' && words.indexOf(word) === index),
  pattern: new RegExp(`\\b(${TOWN}, ?(?:${US_STATES}|${US_STATE_NAMES}))\\b`, 'g'),
  confidence: 'low',
  accept: (value, around): Confidence | null => {
    const [town = '', state = ''] = value.split(/, ?/);
    if (!canBePlace(town) || GREETING.test(town)) return null;
    if (!OTHER_MEANING.test(state)) return 'low';
    return NAMES.includes(town) ||
      /^ {1,2}\d{5}\b/.test(around.after) ||
      /\b(?:in|from|of|near|to|at) $/.test(around.before)
      ? 'low'
      : null;
  },
  examples: {
    hit: [
      '«Springfield, IL» on April 10',
      'a lab in «Newark, DE»',
      '«Salt Lake City, UT» 84108',
      'born in «Gary, Indiana»',
    ],
    miss: ['Ana Smith, MD', 'Thanks, OK', 'Head, CT', 'springfield, il', 'Monday, IN'],
  },
};

const GREETING =
  /^(?:thanks|hi|hello|dear|hey|regards|best|sincerely|yes|ok|sure|well|gracias|hola|mon|tue|wed|thu|fri|sat|sun|head|chest)\b/i;
