import type { Confidence } from '../finding.ts';
import type { PatternRule } from './rule.ts';

const PEOPLE =
  '(?:patients|pts|subjects|participants|members|cases|admissions|visits|encounters|adults|children|women|men|residents|deaths|births|falls|referrals|claims|lives|people|pacientes|casos|consultas|participantes|visitas)';

/** Two or three are people one knows, and a census of nine names them; behind "census" a date may stand, too. */
const FEW = /^(?:[1-3] (?:\w{1,20} ){0,2}\w{1,20}|census (?:\w{1,6} ){0,3}\d)$/i;

export const aggregateRule: PatternRule = {
  id: 'aggregate',
  title: 'Counts, shares and rates of many people',
  category: 'aggregate',
  source: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
  keywords:
    'n per rate incidence prevalence census tasa incidencia patients pts subjects participants members cases admissions visits encounters adults children women men residents deaths births falls referrals claims lives people pacientes casos consultas participantes visitas'.split(
      ' ',
    ),
  pattern: new RegExp(
    `((?:\\d{1,3}(?:[.,]\\d{1,3})? ?(?:%|percent|por ciento) (?:of|de) (?:\\w{1,20} ){0,3}${PEOPLE}|\\b[nN] ?= ?\\d{1,7}|\\b\\d{1,3}(?:,\\d{3}|\\d{0,4}) (?:\\w{1,20} ){0,2}(?:${PEOPLE})|${PEOPLE} per \\w{1,12}|per \\d{1,3},\\d{3}|per 1000|(?:rate|incidence|prevalence|census|tasa|incidencia) (?:of |de |was |is |rose |fell |up |down ){0,3}\\d{1,6}(?:\\.\\d{1,3})?|\\d{1,2} (?:of|in) \\d{1,3} ${PEOPLE}))\\b`,
    'gi',
  ),
  confidence: 'medium',
  accept: (value, { after }): Confidence | null => (FEW.test(value) || /^\/\d/.test(after) ? null : 'medium'),
  examples: {
    hit: [
      '«12% of patients» missed a visit',
      'mean age 61 («n=212»)',
      '«4 cases» of measles',
      '58 «per 100,000»',
      '«212 subjects» enrolled',
      '«30 por ciento de los pacientes»',
      '«census 84» at midnight',
    ],
    miss: [
      'the patient had 2 visits',
      'Ana Ruiz, 54F',
      'room 12, bed 3',
      'one patient',
      'census 12/24, evening',
      'CENSUS 3',
    ],
  },
};
