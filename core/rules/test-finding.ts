import type { PatternRule } from './rule.ts';

const TEST =
  '(?:biops(?:y|ies)|results?|labs?|path(?:ology)?|cultures?|mri|ct|scans?|x-?rays?|mammogram|ultrasound|echo|ekg|pap|swab|screen|test|panel|uds|ua|strep|covid|flu|hcg|hiv|rpr|hep [abc]|hbsag|chlamydia|gonorrhea|syphilis|trich|cologuard|biopsia|resultados?|prueba|cultivo|examen|analisis|radiografia|mamografia)';
const VERB =
  '(?: (?:results?|report|came|comes|come|has|have|had|is|are|was|were|be|been|back|just|now|again|grew|showed|shows|show|showing|read|reads|salio|salieron|es|son|fue|estan|esta|dio|for|of|your|the|recent|a|an|her|his|del?|su|muestra)){1,5}[.: ]{0,3}';
const RESULT =
  '(?:positive|negative|abnormal|normal|benign|malignant|detected|not detected|non-?reactive|reactive|inconclusive|elevated|mrsa|e\\.? ?coli|staph|strep|positiv[oa]s?|negativ[oa]s?|normal(?:es)?|anormal(?:es)?|benign[oa]s?|malign[oa]s?|clear|clean|fractured?|a mass|a tumor|a fracture|as you feared|worse|not good)';

export const testFindingRule: PatternRule = {
  id: 'test-finding',
  title: 'What a test showed',
  category: 'test',
  source: 'https://medlineplus.gov/lab-tests/',
  keywords:
    'positive negative abnormal normal benign malignant detected reactive nonreactive inconclusive elevated mrsa coli staph strep positivo positiva positivos positivas negativo negativa negativos negativas normales anormal anormales benigno benigna maligno maligna clear clean fracture fractured mass tumor feared worse good'.split(
      ' ',
    ),
  pattern: new RegExp(`\\b${TEST}(?:${VERB}|[ .:-]{1,12})(${RESULT})\\b`, 'gi'),
  confidence: 'medium',
  accept: (value, around) => {
    if (
      /^(?:ly|ity)|^ (?:feedback|attitude|cash|hours|business|response|impact|reviews?|use|form|form of)/i.test(
        around.after,
      )
    )
      return null;
    if (
      /\b(?:stress|unit|build|load|beta|pilot|financial|survey|election|quarterly|sales|a\/b)\b[^\n]{0,40}$/i.test(
        around.before,
      )
    )
      return null;
    return /^(?:clear|clean|worse|not good|elevated|normal|good)$/i.test(value) ? 'low' : 'medium';
  },
  examples: {
    hit: [
      'the biopsy was «positive»',
      'Chlamydia ........ «DETECTED»',
      'blood culture grew «MRSA»',
      'her scan came back «abnormal»',
      'la prueba salio «positiva»',
      'HIV test is «non-reactive»',
      'results are «normal» this time',
    ],
    miss: [
      'quarterly results were positive',
      'positive attitude',
      'the load test was negative',
      'a normal Tuesday',
      'we are positive about results',
    ],
  },
};
