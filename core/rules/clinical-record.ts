import type { PatternRule } from './rule.ts';

export const clinicalRecordRule: PatternRule = {
  id: 'clinical-record',
  title: 'Clinical document in a standard format',
  category: 'record',
  source: 'https://www.healthit.gov/isa/',
  keywords: 'msh isa clinicaldocument resourcetype bundle urn dicm'.split(' '),
  pattern:
    /(?:^|[\s({])(MSH\|\^~\\&\|[^|\n]{0,40}\||ISA\*\d\d\*[^*\n]{10}\*|<(?:cda:)?ClinicalDocument\b|"resourceType"\s{0,3}:\s{0,3}"(?:Bundle|Patient|Observation|Condition|MedicationRequest|Encounter|DiagnosticReport|Claim|ExplanationOfBenefit|Coverage|Immunization|Procedure|AllergyIntolerance|DocumentReference)")/g,
  confidence: 'high',
  examples: {
    hit: [
      '«MSH|^~\\&|SPECTRA|»3RIVERS|ALLEGNEPH|EHR|20251203141207||ORU^R01|88213907',
      '{ «"resourceType": "Patient"», "birthDate": "1971-03-19" }',
      '<?xml version="1.0"?>\n«<ClinicalDocument» xmlns="urn:hl7-org:v3">',
      '«ISA*00*          *»00*          *ZZ*SENDER',
    ],
    miss: [
      'the MSH segment comes first',
      'ISA certified',
      '{"resourceType": "Organization"}',
      'a ClinicalDocument template guide',
    ],
  },
};
