/** Ordinary and clinical sentences, invented here, from which messages of any size are put together. */
const SENTENCES = [
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

/** Text of about `bytes` bytes, the same at every call. */
export function textOf(bytes: number): string {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < bytes; i++) {
    // Steps by 7 and 3 so that neighbours change from line to line.
    const line = `${SENTENCES[(i * 7) % SENTENCES.length]} ${SENTENCES[(i * 3 + 1) % SENTENCES.length]}`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n').slice(0, bytes);
}
