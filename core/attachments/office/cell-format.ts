import { readXml } from '../xml-events.ts';

/** Writes a number as the cell shows it, as far as that says what the number is: a day, or digits set apart. */
export type CellFormat = (value: string) => string;

/** Formats with these numbers are dates without saying how (ISO/IEC 29500-1 section 18.8.30). */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const DAY_MS = 86_400_000;
/** 9999-12-31, the last day a workbook knows. */
const LAST_DAY = 2_958_465;
/** What it counts its days from: 1900 with a 29 February that never was, or 1904 on old Macs. */
const EPOCH_1900 = -2_209_161_600_000;
const EPOCH_1904 = -2_082_844_800_000;
const FALSE_LEAP_DAY = 60;
/** Longer ones hold sentences. */
const MAX_FORMAT = 100;

/** The formats of a workbook's cells by the number of their style; `styles` is the part's XML. */
export function cellFormats(styles: string, from1904: boolean): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  readXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes.numFmtId ?? 0), codes, from1904));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Words in front of a number, such as "MRN "0; signs of currencies are none. */
const LABEL = /^[^0#"]{0,20}"([^"]{0,20}[A-Za-z]{3}[^"]{0,20})"\s{0,3}[0#]/;

const asItIs: CellFormat = (value) => value;

function formatOf(id: number, codes: ReadonlyMap<number, string>, from1904: boolean): CellFormat {
  const code = codes.get(id);
  if (code === undefined) return isBuiltInDate(id) ? (value) => day(value, from1904) : asItIs;
  if (code.length > MAX_FORMAT) return asItIs;
  const label = LABEL.exec(code)?.[1];
  if (label !== undefined) return (value) => `${label}${value}`;
  // Colours, conditions and quoted words are no part of the pattern.
  const pattern = (code.split(';')[0] ?? '').replace(/\[[^\]]{0,40}\]|"[^"]{0,40}"|\\./g, '');
  if (/[dy]/i.test(pattern) && !/[0#]/.test(pattern)) return (value) => day(value, from1904);
  const digits = digitPattern(code);
  return digits === null ? asItIs : (value) => (/^\d{1,15}$/.test(value) ? filled(digits, value) : value);
}

/** A pattern of zeros and signs, such as the one for Social Security numbers, 000\-00\-0000; null for any other. */
function digitPattern(code: string): string | null {
  const pattern = code.replace(/\\(.)|"([^"]{0,40})"/g, '$1$2');
  return /^[0 ()-]{4,30}$/.test(pattern) && /00/.test(pattern) ? pattern : null;
}

function filled(pattern: string, value: string): string {
  const places = pattern.replace(/[^0]/g, '').length;
  const padded = value.padStart(places, '0');
  // What does not fit stands before the first place, as in the cell.
  let at = padded.length - places;
  return padded.slice(0, at) + pattern.replace(/0/g, () => padded.charAt(at++));
}

/** A day's number as its date, ISO 8601; anything else as it is. */
function day(value: string, from1904: boolean): string {
  const days = Number(value);
  if (!/^\d{1,7}(?:\.\d{1,20})?$/.test(value) || days > LAST_DAY) return value;
  const epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
  const counted = !from1904 && days < FALSE_LEAP_DAY ? days + 1 : days;
  return new Date(epoch + Math.floor(counted) * DAY_MS).toISOString().slice(0, 10);
}
