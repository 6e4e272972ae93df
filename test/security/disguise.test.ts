import { describe, expect, it } from 'vitest';
import { type Category, excerpt, review } from '../../core/index.ts';
import { draftOf, settingOf } from '../draft-of.ts';

type Type = 'ssn' | 'phone' | 'dob' | 'card' | 'mrn' | 'email';

const PLAIN: Readonly<Record<Type, { readonly label: string; readonly value: string }>> = {
  ssn: { label: 'SSN', value: '441-22-9013' },
  phone: { label: 'phone', value: '507-555-0134' },
  dob: { label: 'DOB', value: '04/19/1957' },
  card: { label: 'card', value: '4539 1488 0343 6467' },
  mrn: { label: 'MRN', value: '55-0073312' },
  email: { label: 'e-mail', value: 'm.robledo@gmail.com' },
};
const TYPES = Object.keys(PLAIN) as Type[];

interface Way {
  /** What is written instead of the value; null where the way does not apply to it. */
  readonly write: (value: string, type: Type) => string | null;
  /** Whether people and programs have no other reason to write so. */
  readonly hides: boolean;
}

const each = (value: string, write: (sign: string) => string) => [...value].map(write).join('');
const digits = (value: string, write: (digit: string) => string) => value.replace(/[0-9]/g, write);
const shifted = (from: number) => (digit: string) => String.fromCodePoint(from + Number(digit));
const numbersOnly = (write: (value: string) => string) => (value: string, type: Type) =>
  type === 'email' ? null : write(value);

const WAYS: Readonly<Record<string, Way>> = {
  'non-breaking hyphens and spaces': {
    write: (value) => value.replace(/-/g, '\u2011').replace(/ /g, '\u00a0'),
    hides: false,
  },
  'dashes and thin spaces': { write: (value) => value.replace(/-/g, '\u2013').replace(/ /g, '\u2009'), hides: false },
  'zero-width characters': { write: (value) => [...value].join('\u200b'), hides: true },
  'soft hyphens': { write: (value) => [...value].join('\u00ad'), hides: false },
  'full-width characters': {
    write: (value) => each(value, (sign) => (sign === ' ' ? ' ' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
    hides: true,
  },
  'mathematical digits': { write: numbersOnly((value) => digits(value, shifted(0x1d7ce))), hides: true },
  'digits of another script': { write: numbersOnly((value) => digits(value, shifted(0x0660))), hides: true },
  'decimal references': { write: (value) => each(value, (sign) => `&#${sign.charCodeAt(0)};`), hides: true },
  'hexadecimal references': {
    write: (value) => each(value, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
    hides: true,
  },
  'tags around signs in plain text': { write: (value) => value.replace(/[-/ @]/g, '<span>$&</span>'), hides: false },
  'tags between all characters in plain text': { write: (value) => [...value].join('<b></b>'), hides: true },
  'quoted line ends behind a sign': {
    write: (value, type) => (type === 'email' ? null : value.replace(/[-/ ]/, (sign) => `${sign.trim()}\n> `)),
    hides: false,
  },
  'line ends before a sign': {
    write: (value, type) => (/^(?:email|card|mrn)$/.test(type) ? null : value.replace(/[-/]/, '\n> $&')),
    hides: false,
  },
  'soft line ends': { write: (value) => `${value.slice(0, 4)}=\n${value.slice(4)}`, hides: false },
  'signs set apart': {
    write: (value, type) => (type === 'email' ? value.replace(/[@]|\.com/g, ' $& ').trim() : [...value].join(' ')),
    hides: true,
  },
  'letters for digits': {
    write: numbersOnly((value) => value.replace(/0/g, 'O').replace(/1/g, 'l')),
    hides: true,
  },
  'letters of another script': {
    write: (value, type) => (type === 'email' ? value.replace(/o/g, '\u043e').replace(/a/g, '\u0430') : null),
    hides: true,
  },
  'English words': { write: (_value, type) => WORDS[type].english, hides: true },
  'Spanish words': { write: (_value, type) => WORDS[type].spanish, hides: true },
};

const WORDS: Readonly<Record<Type, { readonly english: string; readonly spanish: string }>> = {
  ssn: {
    english: 'four four one, twenty-two, ninety thirteen',
    spanish: 'cuatro cuatro uno, veintidós, noventa, trece',
  },
  phone: {
    english: 'five oh seven, triple five, oh one three four',
    spanish: 'cinco cero siete, cinco cinco cinco, cero uno treinta y cuatro',
  },
  dob: {
    english: 'April nineteenth, nineteen fifty-seven',
    spanish: 'diecinueve de abril de mil novecientos cincuenta y siete',
  },
  card: {
    english: 'forty-five thirty-nine, fourteen eighty-eight, oh three four three, sixty-four sixty-seven',
    spanish:
      'cuarenta y cinco treinta y nueve catorce ochenta y ocho cero tres cuatro tres sesenta y cuatro sesenta y siete',
  },
  mrn: {
    english: 'five five dash double oh seven three three one two',
    spanish: 'cinco cinco guion cero cero siete tres tres uno dos',
  },
  email: { english: 'm dot robledo at gmail dot com', spanish: 'm punto robledo arroba gmail punto com' },
};

/** What a person could still read and is knowingly not found, with the reason. */
const NOT_FOUND: readonly (readonly [Type, text: string, reason: string])[] = [
  ['ssn', 'four four one, twenty-two, ninety thirteen', 'numbers in words without a label are counts and prices'],
  ['ssn', 'Bo Lind, 44l-22-9OI3', 'letters without a label may be a part number'],
  ['mrn', 'M\u202e2133700 RN\u202c', 'text written backwards and turned round by a control character'],
  ['email', 'robledo at gmail dot com', 'without a label or a sign in the name it reads like "an account at …"'],
];

const CASES = Object.entries(WAYS).flatMap(([way, { write, hides }]) =>
  TYPES.flatMap((type) => {
    const written = write(PLAIN[type].value, type);
    return written === null ? [] : [{ way, type, written, hides }];
  }),
);

async function found(body: { html: string | null; text: string | null }, category: Category) {
  const reviewed = await review(draftOf({ body }), settingOf());
  return reviewed.findings
    .filter((finding) => finding.category === category)
    .map((finding) => ({ text: excerpt(reviewed, finding).found, disguised: finding.disguised }));
}

describe('a disguised identifier is found, and the finding covers all of it', () => {
  it.each(CASES)('$type in $way', async ({ type, written, hides }) => {
    const text = `Patient ${PLAIN[type].label}: ${written} on file`;
    const findings = await found({ html: null, text }, type);
    expect(findings.map((finding) => finding.text)).toEqual([written.replace(/\s/g, ' ')]);
    if (hides) expect(findings[0]?.disguised).toBe(true);
  });
});

describe('a disguised label labels its number', () => {
  it.each([
    ['ssn', 'SS\u039d 441-22-9013'],
    ['mrn', '\u041cRN 0073312'],
    ['mrn', 'M R N 0073312'],
    ['mrn', 'M\u200bR\u200bN 0073312'],
    ['dob', 'D\u041eB 04/19/1957'],
    ['mrn', '&#77;RN 0073312'],
  ] as const)('%s: %s', async (category, text) => {
    expect(await found({ html: null, text }, category)).toHaveLength(1);
  });
});

const HTML_WAYS: Readonly<Record<string, (label: string, value: string) => string>> = {
  'text that is not shown': (label, value) => `<div style="display:none">${label} ${value}</div>`,
  'white on white': (label, value) => `<p style="color:#ffffff;background:#ffffff">${label} ${value}</p>`,
  'text without a size': (label, value) => `<span style="font-size:0">${label} ${value}</span>`,
  'tags between all characters': (label, value) => `<p>${label} ${each(value, (sign) => `<span>${sign}</span>`)}</p>`,
  'break opportunities and comments': (label, value) => `<p>${label} ${[...value].join('<wbr><!-- x -->')}</p>`,
  references: (label, value) => `<p>${label} ${each(value, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`,
  'references that were escaped': (label, value) =>
    `<p>${label} ${each(value, (sign) => `&amp;#${sign.charCodeAt(0)};`)}</p>`,
  'a column below a header cell': (label, value) =>
    `<table><tr><th>${label}</th><th>Note</th></tr><tr><td>-</td><td>new</td></tr><tr><td>${value}</td><td>seen</td></tr></table>`,
  'a column below a first row': (label, value) =>
    `<table><tr><td>${label}</td><td>Patient</td></tr><tr><td>-</td><td>-</td></tr><tr><td>${value}</td><td>Bo</td></tr></table>`,
  'a cell beside its label': (label, value) =>
    `<table><tr><td>Unit</td><td>4</td></tr><tr><td>${label}</td><td>${value}</td></tr></table>`,
};

describe('an identifier is found in HTML', () => {
  it.each(Object.entries(HTML_WAYS).flatMap(([way, write]) => TYPES.map((type) => ({ way, type, write }))))(
    '$type in $way',
    async ({ type, write }) => {
      const { label, value } = PLAIN[type];
      const findings = await found({ html: write(label, value), text: null }, type);
      expect(findings).toHaveLength(1);
    },
  );
});

describe('knowingly not found', () => {
  it.each(NOT_FOUND)('%s in "%s": %s', async (type, text) => {
    expect(await found({ html: null, text }, type)).toEqual([]);
  });

  it('MRN in a comment of HTML, which no mail client shows', async () => {
    expect(await found({ html: '<p>See below</p><!-- MRN 0073312 -->', text: null }, 'mrn')).toEqual([]);
  });
});

describe('ordinary writing gives no identifier', () => {
  const IDENTIFIERS: readonly Category[] = ['ssn', 'phone', 'dob', 'card', 'mrn', 'email', 'member_id', 'account'];

  it.each([
    'Meet me at the cafe dot com was invented in; we were at gmail dot com headquarters at noon.',
    'Look at point two, at the dot on the map, and at dot com stocks.',
    'Counts by week:\n5 3 6 2 2\n4 1 5 5 5\n5 2 6 7 1\n8 1 4 5 9',
    '5\t3\t6\t2\t2\t8\t1\t4\t5\n0\t1\t2\t3\t4\t5\t6\t7\t8',
    'We own five three-bedroom houses and two one-bedroom flats; call two or three of the five owners.',
    'One two three four five six seven eight nine ten, the children counted at home and on the phone.',
    'Born two or three weeks early, five or six pounds, one of four.',
    'The policy covers one, two or three of five; the plan is two to four years.',
    'Uno dos tres cuatro cinco seis siete ocho nueve diez, contaron los ninos en casa.',
    'Социальный номер и МРТ, НМО, ЭКГ. Пациент ОК, ВСЕ в норме, рост 1 8 0, телефон позже.',
    'Η μαγνητική ήταν ΟΚ. Ο ΝΟΜΟΣ και ΤΟ ΒΗΜΑ της πόλης, ΤΗΛ αργότερα.',
    'Version 5.\n3 items left\n-5 degrees\n12\n13\n14',
    'Room B12, unit O2, model l0S5, SO IS BIO, H1N1 and COVID-19.',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16',
    'x &lt; 5 && y &gt; 3; a<b and c>d; total=\n5; AT&T; R&D',
  ])('%j', async (text) => {
    const { findings } = await review(draftOf({ text }), settingOf());
    expect(findings.filter(({ category }) => IDENTIFIERS.includes(category))).toEqual([]);
    expect(findings.filter(({ disguised }) => disguised)).toEqual([]);
  });
});
