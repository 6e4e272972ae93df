import type { PatternRule } from './rule.ts';

export const blankFormRule: PatternRule = {
  id: 'blank-form',
  title: 'Blank to be filled in',
  category: 'placeholder',
  source: 'https://csrc.nist.gov/pubs/sp/800/188/final',
  keywords: [
    'name',
    'patient',
    'pt',
    'dob',
    'mrn',
    'date',
    'phone',
    'signature',
    'ssn',
    'nombre',
    'fecha',
    'paciente',
    'firma',
    'insert',
    'first',
    'redacted',
  ],
  pattern:
    /(_{4,80}|[[<{]{1,2}(?:patient|pt|first|last|insert|name|dob|mrn|date|phone|nombre|paciente|fecha|redacted)[a-z _-]{0,24}[\]>}]{1,2}|00\/00\/0000|000-00-0000|mm\/dd\/yyyy|dd\/mm\/aaaa)/gi,
  confidence: 'medium',
  examples: {
    hit: [
      'Name: «________»',
      'Dear «[PATIENT NAME]»,',
      'DOB «00/00/0000»',
      'fecha de nacimiento «dd/mm/aaaa»',
      '«{{first_name}}», your name',
    ],
    miss: ['date_of_birth', '[secure] name', 'Name: Ana', 'DOB 03/14/1962', 'pt <b>'],
  },
};
