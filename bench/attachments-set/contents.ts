/** What one file of the set says: a paragraph, and a table under it. All of it is invented. */
export interface Content {
  readonly about: string;
  readonly rows: readonly (readonly string[])[];
  /** The record number that was planted; null in an ordinary file. */
  readonly planted: string | null;
}

const GIVEN = ['Ana', 'Bruno', 'Celia', 'Darius', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Karla', 'Liam'];
const FAMILY = ['Beispiel', 'Muster', 'Okonkwo', 'Lindqvist', 'Ferreira', 'Novak', 'Haddad', 'Whitfield', 'Ortega'];
const DIAGNOSES = [
  'Type 2 diabetes',
  'Asthma',
  'Hypertension',
  'Hepatitis C',
  'Depression',
  'Breast cancer',
  'Epilepsy',
];
const GOODS = [
  'Copy paper A4',
  'Toner black',
  'Desk lamp',
  'Folding chair',
  'Whiteboard',
  'Coffee filters',
  'Label printer',
];
const PLACES = ['North store', 'South store', 'Canteen', 'Reception', 'Loading dock'];
const SUBJECTS = [
  'Order of the week. Please confirm the delivery dates.',
  'Stock list of the office. The count was taken on Friday.',
  'Budget of the next quarter. The sums are before tax.',
  'Shift plan of the canteen. Please tell us about changes.',
  'Minutes of the building meeting. The lift is repaired next month.',
];
const LETTERS = [
  'Please find the visit of last week below.',
  'Results as discussed on the phone, for your files.',
  'The following patient was referred to your practice.',
  'Discharge list of the ward.',
  'Refill requests that are still open.',
];

const pick = (list: readonly string[], i: number) => list[i % list.length] as string;

/** The `i`-th file with one row about an invented patient in it. */
export function plantedContent(i: number): Content {
  const mrn = String(40_000_000 + i * 7919).padStart(8, '0');
  const name = `${pick(GIVEN, i)} ${pick(FAMILY, i * 5 + 1)}`;
  const birth = `${1940 + ((i * 13) % 60)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`;
  return {
    about: pick(LETTERS, i),
    rows: [
      ['Patient name', 'MRN', 'DOB', 'Diagnosis'],
      [name, mrn, birth, pick(DIAGNOSES, i * 3)],
    ],
    planted: mrn,
  };
}

/** The `i`-th file about nothing but an office's daily life. */
export function ordinaryContent(i: number): Content {
  const line = (k: number) => [
    pick(GOODS, i + k),
    String(50_000 + (((i + k) * 6151) % 40_000)),
    String(1 + ((i * 3 + k) % 40)),
    pick(PLACES, i * 2 + k),
  ];
  return {
    about: pick(SUBJECTS, i),
    rows: [['Item', 'Order number', 'Pieces', 'Place'], line(0), line(1), line(2)],
    planted: null,
  };
}

/** A content as lines of text, labels before their values. */
export function linesOf({ about, rows: [names = [], ...rows] }: Content): string[] {
  return [about, ...rows.flatMap((row) => row.map((cell, column) => `${names[column]}: ${cell}`))];
}
