/** The constants of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE_POINT = 128;

/** The longest label that DNS carries (RFC 1035, section 2.3.4); nothing longer is decoded. */
const MAX_LABEL = 63;
const MAX_CODE_POINT = 0x10ffff;

/** A domain as people see it: labels that begin with `xn--` decoded by RFC 3492, and left as they are where they are none. */
export function unicodeDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  return domain
    .split('.')
    .map((label) =>
      label.startsWith('xn--') && label.length <= MAX_LABEL ? (decoded(label.slice(4)) ?? label) : label,
    )
    .join('.');
}

/** RFC 3492, section 6.2; null for what no encoder writes. */
function decoded(encoded: string): string | null {
  const delimiter = encoded.lastIndexOf('-');
  const letters = encoded.slice(0, Math.max(0, delimiter)).split('');
  let codePoint = INITIAL_CODE_POINT;
  let bias = INITIAL_BIAS;
  let position = 0;
  let at = delimiter + 1;
  while (at < encoded.length) {
    const before = position;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charAt(at++));
      if (digit === null) return null;
      position += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = letters.length + 1;
    bias = adapted(position - before, count, before === 0);
    codePoint += Math.floor(position / count);
    if (codePoint > MAX_CODE_POINT) return null;
    position %= count;
    letters.splice(position++, 0, String.fromCodePoint(codePoint));
  }
  return letters.join('');
}

function digitOf(letter: string): number | null {
  const digit = letter === '' ? -1 : 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter);
  return digit === -1 ? null : digit;
}

/** RFC 3492, section 6.1. */
function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    bias += BASE;
  }
  return bias + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
