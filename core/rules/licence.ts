import { behindLabel, digitCount } from './label.ts';
import type { PatternRule } from './rule.ts';

const LABELS = [
  "(?:driver'?s?|drivers|driving|operator'?s?) ?(?:licen[sc]e|lic)\\b\\.?(?: ?(?:#|no\\b|number\\b))?",
  'dl(?: ?(?:#|no\\b|number\\b))?',
  'cdl(?: ?(?:#|no\\b|number\\b))?',
  'licen[sc]e(?: plate)?(?: ?(?:#|no\\b|number\\b))?',
  'plates?',
  'lic\\.?(?: ?(?:#|no\\b|number\\b))?',
  'passport(?: ?(?:#|no\\b|number\\b))?',
  'state id(?: ?(?:#|no\\b|number\\b))?',
  'alien (?:registration )?(?:#|no\\b|number\\b)',
  '(?:licencia(?: de (?:conducir|manejo))?|pasaporte|matricula|placas?)',
];

export const licenceRule: PatternRule = {
  id: 'licence-number',
  title: "Driver's licence, plate, passport or certificate number",
  category: 'licence',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)',
  keywords:
    'driver drivers driving operator operators dl cdl license licence lic plate plates passport state alien licencia pasaporte matricula placa placas'.split(
      ' ',
    ),
  pattern: behindLabel(LABELS, String.raw`((?:[A-Z]{2} )?[a-z]{0,3}-?\d{1,9}(?:[ -]?[a-z]{0,3}-?\d{1,7}){0,4})\b`),
  confidence: 'medium',
  accept: (value, around) => {
    if (digitCount(value) < 4 || /^(?:19|20)\d\d$/.test(value) || /^(?:\/|\.\d|%)/.test(around.after)) return null;
    if (/^\d{3}-\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$/.test(value)) return null;
    // A clinician's or a product's licence is nobody's secret.
    return /\b(?:driver'?s?|driving|operator'?s?|dl|cdl|passport|pasaporte|conducir|manejo|alien|state id)\b[^\n]{0,16}$/i.test(
      around.before,
    )
      ? 'medium'
      : 'low';
  },
  examples: {
    hit: [
      'DL «K-482-119-370-554» copied',
      'license «G-114-220-871-404»',
      'passport no. «548120937»',
      'licencia de conducir «D4481207»',
      'plate «MN 7KR-2040»',
    ],
    miss: ['licence renewed 2025', 'license fee $4100', "driver's license copy", 'plate 12', 'license server 10.2.0.4'],
  },
};
