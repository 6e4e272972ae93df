import { describe, expect, it } from 'vitest';
import { review } from '../../../../core/index.ts';
import { draftOf, fileOf, policyWith, settingOf } from '../../../draft-of.ts';
import { readingOf } from '../archives.ts';

const MSH = 'MSH|^~\\&|LAB|NORTH|EHR|SOUTH|202611021400||ORU^R01|1|P|2.5.1\r';
const PID = 'PID|1||00482137^^^NC^MR||RUIZ^ANA^M||19620314|F|||12 Elm St^^Troy^IL||555-555-0142||||||536-22-8145\r';
const ISA =
  'ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261102*1253*^*00501*000000905*0*P*:~GS*HC*A*B*20261102*1253*1*X*005010~';
const SUBSCRIBER = 'NM1*IL*1*RUIZ*ANA*M***MI*JS00111223333~N3*236 N MAIN ST~N4*TROY*IL*62701~DMG*D8*19620314*F~';
const PATIENT = {
  resourceType: 'Patient',
  identifier: [
    { type: { coding: [{ code: 'MR' }] }, value: '00482137' },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '536-22-8145' },
  ],
  name: [{ family: 'Ruiz', given: ['Ana', 'M'] }],
  birthDate: '1962-03-14',
  telecom: [{ system: 'phone', value: '555-555-0142' }],
};
const CDA = (id: string, name: string) =>
  `<?xml version="1.0"?><?xml-stylesheet href="cda.xsl"?><!-- exported --><ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><id ${id}/><patient><name>${name}</name><birthTime value="19620314"/></patient></patientRole></recordTarget><title>Summary</title></ClinicalDocument>`;

describe('a record in a format of health care is known by what it says, whatever its file is called', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'an HL7 v2 message',
      `${MSH}${PID}`,
      ['MRN: 00482137', 'Patient name: ANA M RUIZ', 'DOB: 1962-03-14', 'SSN: 536-22-8145'],
    ],
    ['one whose number stands in brackets', `${MSH}PID|1||[00482137]||^|`, ['MRN: [00482137]']],
    ['one whose name stands in brackets', `${MSH}PID|1||||[Ana Ruiz]||`, ['Patient name: [Ana Ruiz]']],
    ['one whose name is also another word', `${MSH}PID|1||||[Doris Day]||`, ['Patient name: [Doris Day]']],
    ['a template half filled in', `${MSH}PID|1||||<last name> Ruiz^<first name> Ana||`, ['<last name> Ruiz']],
    ['one in a frame', `\x0b${MSH}${PID}\x1c\r`, ['MRN: 00482137']],
    ['one behind what a log writes before it', `2026-11-02 14:00 in: ${MSH}${PID}`, ['MRN: 00482137']],
    ['one in a batch', `FHS|^~\\&|A\rBHS|^~\\&|A\r${MSH}${PID}BTS|1\rFTS|1\r`, ['MRN: 00482137']],
    [
      'one divided by other signs',
      `${MSH}${PID}`.replace(/\|/g, '#').replace(/\^/g, '!'),
      ['Patient name: ANA M RUIZ'],
    ],
    [
      'an X12 claim',
      `${ISA}ST*837*0021~${SUBSCRIBER}CLM*26463774*100~HI*ABK:E119~SV1*HC:99213*40~DTP*472*D8*20261001~SE*1*0021~`,
      [
        'Patient name: ANA M RUIZ',
        'Member ID: JS00111223333',
        'DOB: 1962-03-14',
        'Diagnosis: E11.9',
        'Address: 236 N MAIN ST',
        'Date of service: 2026-10-01',
      ],
    ],
    ...['835', '270', '271', '276', '278', '834'].map((kind): [string, string, readonly string[]] => [
      `an X12 ${kind}`,
      `${ISA}ST*${kind}*0021~${SUBSCRIBER}SE*1*0021~`,
      ['Member ID: JS00111223333'],
    ]),
    [
      'X12 divided by other signs',
      `${ISA}ST*271*0021~${SUBSCRIBER}SE*1*0021~`.replace(/\*/g, '\x1d').replace(/~/g, '\n'),
      ['Member ID: JS00111223333'],
    ],
    [
      'a FHIR patient',
      JSON.stringify(PATIENT),
      ['Patient name: Ana M Ruiz', 'MRN: 00482137', 'SSN: 536-22-8145', 'DOB: 1962-03-14', 'Phone: 555-555-0142'],
    ],
    ['a FHIR bundle', JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: PATIENT }] }), ['MRN: 00482137']],
    [
      'a FHIR export of one resource a line',
      `${JSON.stringify(PATIENT)}\n${JSON.stringify({ ...PATIENT, id: '2' })}\n`,
      ['MRN: 00482137'],
    ],
    [
      'a FHIR result about a patient kept elsewhere',
      JSON.stringify({ resourceType: 'Observation', subject: { reference: 'Patient/77', display: 'Ana Ruiz' } }),
      ['Patient name: Ana Ruiz'],
    ],
    [
      'FHIR in XML',
      '<Patient xmlns="http://hl7.org/fhir"><identifier><type><coding><code value="MR"/></coding></type><value value="00482137"/></identifier><name><family value="Ruiz"/><given value="Ana"/></name><birthDate value="1962-03-14"/></Patient>',
      ['Patient name: Ana Ruiz', 'MRN: 00482137', 'DOB: 1962-03-14'],
    ],
    [
      'a clinical document',
      CDA('extension="00482137"', '<given>Ana</given><family>Ruiz</family>'),
      ['Patient name: Ana Ruiz', 'MRN: 00482137', 'DOB: 1962-03-14', 'title: Summary'],
    ],
    [
      'a pharmacy claim',
      '610066D0B1          1011234567890     20261102          \x1e\x1cAM01\x1cC419620314\x1cCAANA\x1cCBRUIZ\x1e\x1cAM04\x1cC2W123456789',
      ['Patient name: ANA RUIZ', 'DOB: 1962-03-14', 'Member ID: W123456789'],
    ],
    [
      'a prescription',
      '<Message><Body><NewRx><Patient><HumanPatient><Name><LastName>Ruiz</LastName><FirstName>Ana</FirstName></Name><DateOfBirth><Date>1962-03-14</Date></DateOfBirth></HumanPatient></Patient></NewRx></Body></Message>',
      ['Patient name: Ana Ruiz', 'DOB: 1962-03-14'],
    ],
  ])('%s', async (_what, content, said) => {
    const { text, signs, unread } = await readingOf('notes.dat', content);
    expect(unread).toEqual([]);
    expect(signs).toEqual(['record']);
    for (const one of said) expect(text).toContain(one);
  });

  it.each([
    ['an acknowledgement', `${MSH}MSA|AA|1\r`],
    ['a message whose patient was left empty', `${MSH}PID|1||||^||\r`],
    ['an order for chairs', `${ISA}ST*850*0021~NM1*IL*1*CHAIRS~BEG*00*SA*123~SE*1*0021~`],
    ['what a server can do', JSON.stringify({ resourceType: 'CapabilityStatement', name: 'Server', rest: [] })],
    ['a list of codes', JSON.stringify({ resourceType: 'ValueSet', expansion: { contains: [{ code: '4548-4' }] } })],
    ['a template', `${MSH}PID|1||{MRN}^^^NC^MR||{LAST}^{FIRST}^{MI}||{YYYYMMDD}|\r`],
    ['a template in words', `${MSH}PID|1||<patient id>||[PatientLastName]^[first name]||[mm/dd/yyyy]|\r`],
    ['an empty template', CDA('nullFlavor="NI"', '').replace(' value="19620314"', '')],
    ['words about such messages', 'MSH is the first segment, and PID|3 holds the number.'],
  ])('%s is none', async (_what, content) => {
    expect((await readingOf('notes.dat', content)).signs).toEqual([]);
  });
});

describe('a clinical record with a patient in it', () => {
  const bare = fileOf('a.json', JSON.stringify({ resourceType: 'Observation', subject: { reference: 'Patient/77' } }));

  const TESTED = {
    ...PATIENT,
    meta: { tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] },
  };
  const MADE_UP = { ...PATIENT, meta: { tag: [{ code: 'SYNTHETIC', display: 'Synthea' }] } };
  const prescription = (test: 0 | 1) =>
    `<Message xmlns="http://www.ncpdp.org/schema/SCRIPT"><Header><TestMessage>${test}</TestMessage></Header><Body><NewRx><Patient><HumanPatient><Name><LastName>Ruiz</LastName><FirstName>Ana</FirstName></Name></HumanPatient></Patient></NewRx></Body></Message>`;
  const bundle = (...resources: object[]) =>
    JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });
  it.each([
    ['an HL7 v2 message for training', `${MSH.replace('|P|', '|T|')}${PID}`, ['test-data']],
    ['one for debugging', `${MSH.replace('|P|', '|D^A|')}${PID}`, ['test-data']],
    ['one of several that is in earnest', `${MSH.replace('|P|', '|T|')}${PID}${MSH}${PID}`, ['record']],
    ['a claim in a test envelope', `${ISA.replace('*P*', '*T*')}ST*837*1~${SUBSCRIBER}SE*1*1~`, ['test-data']],
    [
      'a claim in earnest behind one that is not',
      `${ISA.replace('*P*', '*T*')}ST*837*1~${SUBSCRIBER}SE*1*1~${ISA}ST*837*1~${SUBSCRIBER}SE*1*1~`,
      ['record'],
    ],
    ['a claim in earnest', `${ISA}ST*837*1~${SUBSCRIBER}SE*1*1~`, ['record']],
    ['a FHIR patient tagged as test data', JSON.stringify(TESTED), ['test-data']],
    ['a bundle of such patients', bundle(TESTED, TESTED), ['test-data']],
    ['one tagged by the program that made it up', JSON.stringify(MADE_UP), ['test-data']],
    ['one with another among them', bundle(TESTED, PATIENT), ['record']],
    ['a prescription sent as a test', prescription(1), ['test-data']],
    ['a prescription', prescription(0), ['record']],
  ])('is no record by itself where its own format calls it test data: %s', async (_what, content, signs) => {
    const reading = await readingOf('notes.dat', content);
    expect(reading.signs).toEqual(signs);
    expect(reading.text).toMatch(/RUIZ|Ruiz/);
  });

  it.each([
    ['T', ['possible']],
    ['P', ['phi', 'sensitive']],
  ])('with a number of its own is at least what its processing ID %s allows', async (mode, levels) => {
    const patient = PID.replace('RUIZ^ANA^M', 'TESTPATIENT^ALPHA');
    const content = `${MSH.replace('|P|', `|${mode}|`)}${patient}OBX|1|NM|4548-4^Hemoglobin A1c^LN||8.4|%|\r`;
    const attachments = [fileOf('zztest.hl7', content)];
    const text = 'Attached is the sample message from the conformance script.';
    const { exposure } = await review(draftOf({ text, attachments }), settingOf());
    expect(levels).toContain(exposure.level);
  });

  it('makes a message PHI by itself, and says so', async () => {
    const { exposure } = await review(draftOf({ text: 'Here it is.', attachments: [bare] }), settingOf());
    expect(exposure.level).toBe('phi');
    expect(exposure.reasons[0]?.id).toBe('patient-record');
  });

  it('counts for nothing where the policy disables the rule for it', async () => {
    const policy = policyWith('detection', { disabledRules: ['clinical-record'] });
    const { exposure } = await review(draftOf({ text: 'Here it is.', attachments: [bare] }), settingOf({ policy }));
    expect(exposure.reasons.map(({ id }) => id)).not.toContain('patient-record');
  });
});
