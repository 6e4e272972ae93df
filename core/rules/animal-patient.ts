import type { TermRule } from './rule.ts';

/** Only words that no person's care bears: people have canines, service dogs, parvovirus and rabies vaccine, and are veterinarians. */
export const animalPatientRule: TermRule = {
  id: 'animal-patient',
  title: "Animal, whose record is nobody's health information",
  category: 'placeholder',
  source: 'https://www.ecfr.gov/current/title-45/section-160.103',
  terms: [
    {
      topic: null,
      confidence: 'medium',
      words: `
animal hospital
domestic shorthair
dvm
feline
litter box
neutered
rabies tag
spay
spayed
veterinary
mascota
`,
    },
  ],
  examples: {
    hit: ['Species: «feline» DSH', 'the «veterinary» board', '«spayed» in May', 'mi «mascota»'],
    miss: ['a veteran called', 'impacted canine', 'who has a service dog', 'parvo B19 IgG', 'rabies vaccine dose 2'],
  },
};
