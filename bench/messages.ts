/** Ordinary and clinical sentences, invented here, from which messages of any size are put together. */
const MIXED = [
  'Thank you for sending the updated schedule for the front desk.',
  'The delivery of the new chairs moved to Thursday between nine and eleven.',
  'Please find the minutes of the last meeting below and add what is missing.',
  'Patient: Ana Ruiz, MRN 00482137, DOB 03/14/1962, was seen on Monday.',
  'She has type 2 diabetes and hypertension and takes metformin 500 mg twice a day.',
  'Could you confirm the invoice number 2026-11-0417 before Friday?',
  'The follow-up is planned in six weeks, sooner if the blood pressure stays above 150/95.',
  'Parking behind the building is closed while the roof is being repaired.',
  'Call 507-555-0142 when the courier arrives, the bell is out of order.',
  'La cita de la señora Robledo es el martes a las tres de la tarde.',
];

/** A newsletter: prose without anybody's name, number or illness. */
const ORDINARY = [
  'The garden behind the library opens again on the first Saturday of the month, and everyone who lent a hand is invited.',
  'Volunteers repainted the benches, mended the fence along the river and planted two rows of apple trees.',
  'If you would like to bring something for the shared table, bread and cheese are always the first to go.',
  'Our reading circle chose a novel about lighthouse keepers; copies wait at the desk until the end of the week.',
  'The heating in the small hall has been repaired, so evening courses move back from the school.',
  'A reminder that bicycles left in the yard over the winter will be given to the repair workshop.',
  'Tickets for the concert are free, but please say how many of you are coming so that we put out enough chairs.',
  'The committee thanks everyone who answered the survey: most of you want longer opening hours and better coffee.',
  'Next time we write about the history of the old mill, and about the plans for the square in front of it.',
  'To stop receiving this letter, use the link at the bottom; nobody will ask you why.',
];

/** Notes from a chart, with something to find in every line. */
const CLINICAL = [
  'Patient: Thaddeus Vong, MRN 20418837, DOB 02/28/1953, Medicare 1EG4-TE5-MK73.',
  'Admitted 11/02/2026 with COPD exacerbation (J44.1), acute on chronic systolic heart failure and AKI on CKD 3b.',
  'Meds: furosemide 40 mg IV BID, prednisone 40 mg daily, apixaban 5 mg BID, tiotropium 18 mcg inhaled.',
  'Labs: BNP 1840 pg/mL, creatinine 2.1 mg/dL, potassium 5.4 mmol/L, WBC 13.2, hemoglobin A1c 8.4 %.',
  'CT chest without contrast 11/03/2026: bilateral effusions, no pulmonary embolism, 8 mm nodule left upper lobe.',
  'Daughter Mireille Vong, cell 507-555-0168, is health care agent; SSN on the form is 536-22-8145.',
  'Procedure: thoracentesis (CPT 32555) by Dr. Adaeze Okafor, NPI 1234567893, 900 mL removed.',
  'Assessment: 73-year-old man with depression (PHQ-9 17) and alcohol use disorder, on naltrexone.',
  'Insurance member ID CMX662019475, authorization pending for home oxygen 2 L and pulmonary rehabilitation.',
  'Discharge 11/09/2026 to 14 Cannon Valley Road, Northfield, MN 55057; follow-up echocardiogram in two weeks.',
];

/** The texts that speed is measured on. */
export const TEXTS = { mixed: MIXED, ordinary: ORDINARY, clinical: CLINICAL } as const;

/** Text of about `bytes` bytes, the same at every call. */
export function textOf(bytes: number, sentences: readonly string[] = MIXED): string {
  return linesOf(bytes, sentences).join('\n').slice(0, bytes);
}

/** A message of about `bytes` bytes as mail programs write it: styles, tables, entities and a quoted mail below. */
export function htmlOf(bytes: number): string {
  const cells = (line: string) =>
    `<td style="padding:4px 8px;border:1px solid #c8c8c8">${line.replace(/ /g, (space, at: number) => (at % 9 === 0 ? '&nbsp;' : space))}</td>`;
  let html = '<html><head><style>p.MsoNormal{margin:0cm;font-family:"Calibri",sans-serif}</style></head><body>';
  const lines = linesOf(bytes, MIXED);
  for (const [i, line] of lines.entries()) {
    if (html.length > bytes) break;
    if (i % 8 === 5) html += `<table><tbody><tr>${cells(line)}</tr></tbody></table>`;
    else if (i % 8 === 7)
      html += `<blockquote type="cite"><div>On Monday &lt;a@partner.example&gt; wrote:</div>${line}</blockquote>`;
    else html += `<p class="MsoNormal"><span style="font-size:11.0pt;color:#1f497d">${line}<o:p></o:p></span></p>`;
  }
  return `${html}</body></html>`;
}

function linesOf(bytes: number, sentences: readonly string[]): string[] {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < bytes; i++) {
    // Steps by 7 and 3 so that neighbours change from line to line.
    const line = `${sentences[(i * 7) % sentences.length]} ${sentences[(i * 3 + 1) % sentences.length]}`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines;
}
