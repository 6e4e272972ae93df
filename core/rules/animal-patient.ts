import type { TermRule } from './rule.ts';

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
canine
domestic shorthair
dvm
equine
feline
golden retriever
kennel
labrador
litter box
neutered
parvo
rabies tag
rabies vaccine
service dog
spay
spayed
species
therapy dog
vet clinic
veterinarian
veterinary
mascota
veterinaria
veterinario
`,
    },
  ],
  examples: {
    hit: ['«Species»: «feline» DSH', 'the «veterinary» board', 'a «therapy dog» visits', 'mi «mascota»'],
    miss: ['a veteran called', 'special diet', 'cat scan', 'dog days of summer'],
  },
};
