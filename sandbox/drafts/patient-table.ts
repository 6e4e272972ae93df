import { file, type ReadyDraft, written } from './ready-draft.ts';

const TABLE = `MRN,Last name,First name,Date of birth,Diagnosis,ICD-10
0048213,Doe,Jane,1961-03-14,Type 2 diabetes,E11.9
0051877,Hale,Robert,1955-11-02,Melanoma of skin,C43.9
0039920,Ortiz,Samuel,1948-07-02,Stroke,I63.9
0060124,Nguyen,Linh,1972-01-29,Asthma,J45.909
0058231,Baker,Joyce,1939-05-17,Heart failure,I50.9
`;

export const patientTable: ReadyDraft = {
  id: 'patient-table',
  title: 'A table of patients attached',
  expectation: 'The text says little, the attached list says it all: it goes by the secure portal.',
  message: written({
    to: [{ address: 'analysts@brightside-registry.example', name: 'Brightside Registry' }],
    subject: 'The file you asked for',
    html: `<p>Hi,</p>
<p>here is the file for this quarter. The columns are as agreed.</p>
<p>Best<br>Ana</p>`,
    attachments: [file('quarter.csv', 'text/csv', TABLE)],
  }),
  expected: { exposure: 'phi', route: 'portal' },
};
