import type { TermRule } from './rule.ts';

export const photoRule: TermRule = {
  id: 'photo',
  title: 'Photograph of a patient',
  category: 'photo',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(Q)',
  terms: [
    {
      topic: null,
      confidence: 'low',
      words: `
wound photo
wound pic
wound picture
photo of the wound
photo of her
photo of his
photo of the patient
photo of the rash
pic of the wound
pic of the rash
pic of his
pic of her
picture of the wound
picture of the rash
picture of her
picture of his
patient photo
clinical photo
intraoral photo
intraoral photos
foto de la herida
foto del paciente
`,
    },
  ],
  examples: {
    hit: [
      'sent a «pic of the rash»',
      '«wound photo» attached',
      'here is a «picture of her» leg',
      'le mando «foto de la herida»',
    ],
    miss: ['photo ID required', 'picture this', 'team photo on Friday', 'her wound healed'],
  },
};
