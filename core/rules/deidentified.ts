import type { TermRule } from './rule.ts';

export const deidentifiedRule: TermRule = {
  id: 'deidentified',
  title: 'Said to be without identifiers',
  category: 'deidentified',
  source: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
  terms: [
    {
      topic: null,
      confidence: 'medium',
      words: `
anonymised
anonymized
anonymous case
coded ids only
de identified
deidentified
de-id
identifiers removed
limited data set
no identifiers
no names
no patient identifiers
no patient info
no patient information
no phi
phi removed
phi scrubbed
safe harbor method
expert determination
scrubbed of phi
aggregate only
sin datos de pacientes
anonimizado
anonimizada
anonimizados
desidentificado
desidentificados
`,
    },
  ],
  examples: {
    hit: [
      'a «de-identified» extract',
      'case for Weds («anonymised»!)',
      'there is «no PHI» in it',
      'datos «anonimizados»',
    ],
    miss: ['identified by name', 'an anonymous donor', 'PHI is inside', 'no phishing here'],
  },
};
