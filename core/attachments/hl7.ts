/**
 * HL7 v2 as text: one field a line behind the name the standard gives it (HL7 v2.5.1, chapters 3, 4 and 7), so that the
 * same labels that are found in prose are found in an interface message.
 */

const FIELDS: Readonly<Record<string, string>> = {
  'PID-2': 'Patient ID',
  'PID-3': 'MRN',
  'PID-4': 'Patient ID',
  'PID-5': 'Patient name',
  'PID-6': 'Maiden name',
  'PID-7': 'DOB',
  'PID-11': 'Address',
  'PID-13': 'Phone',
  'PID-14': 'Phone',
  'PID-18': 'Account number',
  'PID-19': 'SSN',
  'NK1-2': 'Next of kin',
  'NK1-5': 'Phone',
  'PV1-19': 'Visit number',
  'PV1-44': 'Admitted',
  'PV1-45': 'Discharged',
  'OBR-3': 'Accession number',
  'OBR-4': 'Test',
  'OBR-7': 'Date of service',
  'OBX-3': 'Test',
  'OBX-5': 'Result',
  'DG1-3': 'Diagnosis',
  'DG1-4': 'Diagnosis',
  'IN1-36': 'Member ID',
  'IN1-49': 'Member ID',
  'AL1-3': 'Allergy',
  'RXE-2': 'Medication',
};

/** Whether the text is an HL7 v2 message or batch: a header segment stands at its start. */
export function isHl7(source: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: MLLP frames a message by a vertical tab and a file separator
  return /^[\s\x0b]{0,8}(?:MSH|FHS|BHS)\|/.test(source);
}

export function hl7Text(source: string): string {
  const lines: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the same frame
  for (const segment of source.split(/[\r\n\x0b\x1c]+/)) {
    const [name = '', ...fields] = segment.split('|');
    fields.forEach((field, i) => {
      if (field === '' || name === 'MSH') return;
      const label = FIELDS[`${name}-${i + 1}`];
      for (const repeat of field.split('~')) {
        const text = label?.endsWith('name') ? personName(repeat) : repeat.replace(/\^+/g, ' ').trim();
        if (text !== '') lines.push(label === undefined ? text : `${label}: ${label === 'DOB' ? isoDate(text) : text}`);
      }
    });
  }
  return lines.join('\n');
}

/** XPN: family^given^middle. */
function personName(field: string): string {
  const [family = '', given = '', middle = ''] = field.split('^');
  return [given, middle, family].filter((part) => part !== '').join(' ');
}

/** HL7 TS: YYYYMMDD… */
function isoDate(timestamp: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(timestamp);
  return match === null ? timestamp : `${match[1]}-${match[2]}-${match[3]}`;
}
