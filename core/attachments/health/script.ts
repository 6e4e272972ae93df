import { xmlText } from '../xml.ts';
import { readXml } from '../xml-events.ts';
import { type HealthRecord, labelledLines } from './labelled-lines.ts';

/** An electronic prescription (NCPDP SCRIPT 2017071 and later) as text: the patient in words that prose uses, then everything. */
export function prescriptionRecord(source: string): HealthRecord {
  const { addPatient, markTest, record } = labelledLines();
  const path: string[] = [];
  let names: Record<string, string> = {};
  let text = '';
  readXml(source, {
    open: (name) => {
      path.push(name);
      text = '';
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      path.pop();
      if (name === 'TestMessage' && path[path.length - 1] === 'Header' && text.trim() === '1') markTest();
      if (!path.includes('Patient')) return;
      if (path[path.length - 1] === 'Name') names[name] = text;
      else if (name === 'Name') {
        addPatient('Patient name', `${names.FirstName ?? ''} ${names.LastName ?? ''}`);
        names = {};
      }
      if (name === 'Date' && path.includes('DateOfBirth')) addPatient('DOB', text);
      else if (name === 'MedicalRecordIdentificationNumberEHR') addPatient('MRN', text);
      text = '';
    },
  });
  return record(xmlText(source));
}
