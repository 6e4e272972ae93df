import type { Confidence } from '../finding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { isPossibleDate } from './date-form.ts';
import { canBeName } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

/** Imaging, scanning and export programs name files after the patient: surname, given name and record number. */
export const fileNameRule: PatternRule = {
  id: 'record-number-in-file-name',
  title: 'Record number beside a name in the name of a file',
  category: 'mrn',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)',
  keywords: [],
  signs: '_',
  pattern:
    /(?:^|[^A-Za-z0-9])((?:[A-Za-z]{2,20}_){2,3}(?:mrn|id|pt)?[_-]?\d{5,10}|(?:mrn|id|pt)?[_-]?\d{5,10}(?:_[A-Za-z]{2,20}){2})/gi,
  // Surer than that a link leads to somebody's chart, which is why it is this that is told of a link with both.
  confidence: 'high',
  accept: acceptFileName,
  examples: {
    hit: [
      'https://teach.lakeside.example/cases/2025/«RUIZ_ANA_71120884»_abdMR/',
      'see «Wexler_Tom_4471120»_CT.pdf',
      '«scan_priya_nair_MRN00482137».tif',
      'stored as «MRN00482137_RUIZ_ANA»_echo.pdf',
    ],
    miss: [
      'RUIZ_ANA_20251101_agenda.pdf',
      'FINAL_REPORT_118203_service.pdf',
      'INVOICE_ACME_20251101.pdf',
      'BATCH_EXPORT_1182034.csv',
      'bill_of_lading_118203.pdf',
      'lab_anna_118203',
    ],
  },
};

const NUMBER = /\d{5,10}/;

function acceptFileName(value: string, { after }: Around): Confidence | null {
  const number = NUMBER.exec(value)?.[0] ?? '';
  // Cut in the middle of a longer number or word it is something else; and eight digits of a calendar say when.
  if (/^[A-Za-z0-9]/.test(after) || (number.length === 8 && isDay(number))) return null;
  const words = value.split(/[_\d-]{1,12}/).filter((word) => word.length > 1);
  const isNamed = words.some((word, i) => {
    const next = words[i + 1];
    return next !== undefined && canBeName(`${word} ${next}`) && (isGivenName(word) || isGivenName(next));
  });
  return isNamed ? 'high' : null;
}

/** 20251101, 11012025. */
function isDay(digits: string): boolean {
  return isPossibleDate(digits) || isPossibleDate(`${digits.slice(4)}${digits.slice(0, 4)}`);
}
