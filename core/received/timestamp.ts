const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322 section 3.3 with what servers make of it: day of three digits, short years, no seconds. */
const MAIL_DATE =
  /(?:^|[ ,])(\d{1,3}) ([A-Z][a-z]{2})[a-z]{0,6} (\d{2,4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?([+-]\d{4}|[A-Z]{1,4})?/;
/** Go's way of printing a time. */
const ISO_DATE = /(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})? ?([+-]\d{4}|Z)/;

/** Hours east of UTC: RFC 5322 section 4.3, and zones that mean one thing only. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  MSK: 3,
  JST: 9,
};

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A date stands in the last part of a line; what a forged line holds beyond that is not searched. */
const TAIL = 200;

/** The time a Received line ends with, in milliseconds since 1970; null where there is none or its zone is unknown. */
export function timestampOf(line: string): number | null {
  const semicolon = line.lastIndexOf(';');
  const stated = semicolon === -1 ? null : timeIn(line.slice(semicolon + 1, semicolon + 1 + TAIL));
  return stated ?? timeIn(line.slice(-TAIL));
}

function timeIn(text: string): number | null {
  const mail = MAIL_DATE.exec(text);
  if (mail !== null) {
    const month = MONTHS.indexOf((mail[2] ?? '').toLowerCase());
    return month === -1 ? null : utc(fullYear(mail[3] ?? ''), month, mail[1], mail.slice(4, 7), mail[7]);
  }
  const iso = ISO_DATE.exec(text);
  return iso === null ? null : utc(Number(iso[1]), Number(iso[2]) - 1, iso[3], iso.slice(4, 7), iso[7]);
}

/** RFC 5322 section 4.3 on years of two and three digits. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (digits.length === 2 && year < 50 ? 2000 : 1900);
}

function utc(
  year: number,
  month: number,
  day: string | undefined,
  clock: readonly (string | undefined)[],
  zone: string | undefined,
): number | null {
  const offset = zoneOffset(zone);
  if (offset === null) return null;
  const [hours, minutes, seconds] = clock.map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month, Number(day), hours, minutes, seconds);
  return Number.isNaN(time) ? null : time - offset;
}

/** Milliseconds east of UTC; null for a zone nobody can be sure of. */
function zoneOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (/^[+-]/.test(zone)) {
    const size = Number(zone.slice(1, 3)) * HOUR + Number(zone.slice(3)) * MINUTE;
    return zone.startsWith('-') ? -size : size;
  }
  const hours = ZONES[zone];
  return hours === undefined ? null : hours * HOUR;
}
