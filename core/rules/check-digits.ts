/** Check digits and assigned ranges of published numbering schemes. Each says whose rule it is. */

/** Luhn, ISO/IEC 7812-1 annex B: from the right every second digit doubled, digits summed, divisible by ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** National Provider Identifier, 45 CFR 162.406: ten digits from 1 or 2, Luhn with the prefix 80840. */
export function npi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && luhn(`80840${digits}`);
}

/** DEA registration number, 21 CFR 1301: (d1+d3+d5) + 2(d2+d4+d6) ends in d7. */
export function dea(number: string): boolean {
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/i.test(number)) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = number.slice(2).split('').map(Number);
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_LETTERS: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};

/** Vehicle identification number, 49 CFR 565.15: the ninth sign is the weighed sum modulo eleven, ten written X. */
export function vin(number: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(number)) return false;
  const sum = VIN_WEIGHTS.reduce((total, weight, i) => {
    const sign = number[i] ?? '';
    return total + weight * (VIN_LETTERS[sign] ?? Number(sign));
  }, 0);
  const check = sum % 11;
  return number[8] === (check === 10 ? 'X' : String(check));
}

const ABA_WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** ABA routing number: Federal Reserve prefixes, weights 3 7 1, sum divisible by ten. */
export function aba(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits)) return false;
  return ABA_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 10 === 0;
}

/** Payment card: an issuer's prefix and length, and Luhn. */
export function card(digits: string): boolean {
  const issued =
    /^4(?:\d{12}|\d{15}|\d{18})$|^5[1-5]\d{14}$|^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$|^3[47]\d{13}$|^6(?:011|5\d\d|4[4-9]\d)\d{12}$|^3(?:0[0-5]|[68]\d)\d{11}$|^35(?:2[89]|[3-8]\d)\d{12}$/;
  return issued.test(digits) && luhn(digits);
}

/** LOINC code, LOINC Users' Guide: Luhn over all digits, the last behind a hyphen. */
export function loinc(code: string): boolean {
  return /^\d{1,7}-\d$/.test(code) && luhn(code.replace('-', ''));
}

const VERHOEFF_PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const VERHOEFF_PERMUTATION = '1576283094';

/** SNOMED CT identifier, RF2 section 6.4: 6 to 18 digits, a partition of concepts or descriptions, Verhoeff. */
export function snomed(digits: string): boolean {
  if (!/^[1-9]\d{2,14}(?:0[0-5]|1[0-5])\d$/.test(digits)) return false;
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    for (let turn = 0; turn < i % 8; turn++) digit = Number(VERHOEFF_PERMUTATION[digit]);
    check = Number(VERHOEFF_PRODUCT[check]?.[digit]);
  }
  return check === 0;
}
