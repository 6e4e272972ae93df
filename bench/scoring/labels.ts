/**
 * What a kind is called here, by the first pattern that fits its name in capitals and underscores. The first two contain
 * ADDRESS without being one, and a user name is nobody's name.
 */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['IP', /(?:^|_)IP(?:_|V|$)/],
  ['EMAIL', /EMAIL/],
  ['MAC', /(?:^|_)MAC(?:_|$)/],
  ['USER', /USER_?NAME/],
  ['PASSPORT', /PASSPORT/],
  ['DL', /DRIVER|(?:^|_)DL(?:_|$)/],
  ['SSN', /SSN|SOCIAL_SECURITY/],
  ['ITIN', /ITIN/],
  ['IBAN', /IBAN/],
  ['CARD', /CREDIT_?CARD|DEBIT_?CARD|PAYMENT_?CARD|^CARD/],
  ['ABA', /(?:^|_)ABA(?:_|$)|ROUTING/],
  ['BANK', /BANK/],
  ['PHONE', /PHONE|(?:^|_)FAX(?:_|$)/],
  ['DATE', /(?:^|_)DATE(?:_|$)|DOB|BIRTH/],
  ['AGE', /(?:^|_)AGE(?:_|$)/],
  ['MRN', /MRN|MEDICAL_RECORD/],
  ['MBI', /MBI|MEDICARE/],
  ['NPI', /(?:^|_)NPI(?:_|$)/],
  ['DEA', /(?:^|_)DEA(?:_|$)/],
  ['PLAN', /PLAN|MEMBER|INSURANCE|MEDICAID|HEALTH_CARD/],
  ['ZIP', /(?:^|_)ZIP|POSTAL/],
  ['ADDRESS', /ADDRESS|STREET/],
  ['GEO', /^GEO|LOCATION/],
  ['URL', /(?:^|_)URL(?:_|$)/],
  ['NAME', /(?:^|_)(?:NAMES?|PERSON)(?:_|$)/],
  ['LICENSE', /LICEN[CS]E/],
  ['UID', /(?:^|_)UID(?:_|$)/],
  ['ACCOUNT', /ACCOUNT/],
];

/** Kinds that count as each other, since nobody divides them in the same place. */
const SAME: readonly (readonly string[])[] = [
  ['ADDRESS', 'ZIP', 'GEO'],
  ['SSN', 'ITIN'],
  ['BANK', 'ACCOUNT', 'ABA'],
  ['MRN', 'UID'],
  ['PLAN', 'UID'],
  ['MBI', 'PLAN'],
  ['DEA', 'LICENSE'],
  ['DL', 'LICENSE'],
];

/** Numbers that belong to one person or account and to nothing else. */
const HARD: ReadonlySet<string> = new Set('SSN MRN MBI NPI DEA PLAN DL PASSPORT BANK ABA CARD IBAN ITIN'.split(' '));

/** The common name of a kind: `DATE` for `dateOfBirth`, `DOB` or `date-of-birth`; `OTHER:…` for kinds nobody shares. */
export function kindOf(label: string): string {
  const name = label
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? `OTHER:${name}`;
}

/** Whether two labels, in whatever words, mean kinds that count as each other. */
export function compatible(one: string, other: string): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a === b || SAME.some((kinds) => kinds.includes(a) && kinds.includes(b));
}

export function isHardIdentifier(label: string): boolean {
  return HARD.has(kindOf(label));
}
