import { expect, it } from 'vitest';
import { spanishNames } from '../../../core/lexicon/spanish-names.ts';

it.each([
  ['amlodipine', 'amlodipino'],
  ['hydrochlorothiazide', 'hidroclorotiazida'],
  ['methylphenidate', 'metilfenidato'],
  ['ciprofloxacin', 'ciprofloxacino'],
  ['cisplatin', 'cisplatino'],
  ['amoxicillin', 'amoxicilina'],
  ['acetaminophen', 'acetaminofen'],
  ['ibuprofen', 'ibuprofeno'],
  ['tamoxifen', 'tamoxifeno'],
  ['diclofenac', 'diclofenaco'],
  ['donepezil', 'donepezilo'],
  ['fentanyl', 'fentanilo'],
  ['spironolactone', 'espironolactona'],
  ['omeprazole', 'omeprazol'],
  ['lisdexamfetamine', 'lisdexanfetamina'],
  ['lithium', 'litio'],
  ['colchicine', 'colchicina'],
  ['carbamazepine', 'carbamazepina'],
])('%s is called %s', (english, spanish) => {
  expect(spanishNames(`\n${english}\n`)).toBe(spanish);
});

it('gives nothing for what is spelt alike, listed already, or more than one word', () => {
  expect(spanishNames('\nlosartan\nhaloperidol\ninsulin\ninsulina\nzoledronic acid\n')).toBe('');
});
