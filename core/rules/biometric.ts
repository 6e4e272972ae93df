import type { TermRule } from './rule.ts';

export const biometricRule: TermRule = {
  id: 'biometric',
  title: 'Fingerprint, retina or voice of a person',
  category: 'biometric',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)',
  terms: [
    {
      topic: null,
      confidence: 'low',
      words: `
retina scan
retinal scan
iris scan
his fingerprints
her fingerprints
patient fingerprint
palm vein
palm scan
voiceprint
voice print
face scan
huellas digitales del paciente
`,
    },
  ],
  examples: {
    hit: [
      'her «palm vein» enrolment failed',
      'attached the «retina scan»',
      'the «voiceprint» on file',
      'we took «his fingerprints»',
    ],
    miss: ['badge reader fingerprint option', 'palm trees', 'a voice in print', 'retinal surgeon'],
  },
};
