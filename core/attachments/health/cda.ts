import { xmlText } from '../xml.ts';
import { readXml } from '../xml-events.ts';
import { type HealthRecord, isoDay, labelledLines } from './labelled-lines.ts';

/** The root of Social Security numbers among object identifiers. */
const SSN_ROOT = '2.16.840.1.113883.4.1';

/**
 * A clinical document (HL7 CDA R2 and C-CDA, section 4.2.1) as text: the patient of its header in words that prose uses,
 * then everything as it stands.
 */
export function cdaRecord(source: string): HealthRecord {
  const { add, addPatient, record } = labelledLines();
  const path: string[] = [];
  let parts: string[] = [];
  let text = '';
  const within = (name: string) => path.includes(name);
  readXml(source, {
    open: (name, attributes) => {
      path.push(name);
      text = '';
      if (!within('patientRole')) return;
      const parent = path[path.length - 2];
      if (name === 'id' && parent === 'patientRole')
        addPatient(attributes.root === SSN_ROOT ? 'SSN' : 'MRN', attributes.extension ?? '');
      else if (name === 'birthTime') addPatient('DOB', isoDay(attributes.value ?? ''));
      else if (name === 'telecom') add('Phone', (attributes.value ?? '').replace(/^tel:/, ''));
      else if (name === 'name' || name === 'addr') parts = [];
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      if (within('patientRole')) {
        const parent = path[path.length - 2];
        if (parent === 'name' || parent === 'addr') parts.push(text);
        else if (name === 'name' && parent === 'patient') addPatient('Patient name', parts.join(' ') || text);
        else if (name === 'addr') add('Address', parts.join(' '));
      }
      path.pop();
      text = '';
    },
  });
  return record(xmlText(source));
}
