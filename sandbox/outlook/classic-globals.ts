/**
 * What the JavaScript-only runtime of classic Outlook has, as far as documentation and reports tell: the language's own
 * objects up to ES2019 and nothing of the web. Timers are undocumented but used in the field.
 */
const LANGUAGE =
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Uint8Array Int8Array
  Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray DataView Map Set WeakMap WeakSet
  Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN`.split(
    /\s+/,
  );

export const TIMERS = ['setTimeout', 'clearTimeout'] as const;

/** What the language got after ES2019 on objects that were there before. */
const NEWER = [
  'Object.hasOwn Object.groupBy',
  'Promise.allSettled Promise.any Promise.withResolvers Promise.try',
  'Array.fromAsync Map.groupBy',
  'String.prototype.at String.prototype.matchAll String.prototype.replaceAll',
  'String.prototype.isWellFormed String.prototype.toWellFormed',
  'Array.prototype.at Array.prototype.findLast Array.prototype.findLastIndex Array.prototype.with',
  'Array.prototype.toReversed Array.prototype.toSorted Array.prototype.toSpliced',
  'Uint8Array.fromBase64 Uint8Array.fromHex Uint8Array.prototype.toBase64 Uint8Array.prototype.toHex',
  'Set.prototype.union Set.prototype.intersection Set.prototype.difference Set.prototype.isSubsetOf',
]
  .join(' ')
  .split(' ');

/** Takes from a runtime's global object everything classic Outlook lacks, apart from the names to keep. */
export function cutToClassic(scope: object, keep: readonly string[]): void {
  for (const path of NEWER) removePath(scope, path.split('.'));
  const kept = new Set([...LANGUAGE, ...keep]);
  // A worker's names stand on its global object and on the prototypes behind it.
  for (let holder: object | null = scope; holder !== null && !isPlain(holder); holder = Object.getPrototypeOf(holder)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (!kept.has(name) && name !== 'constructor') Reflect.deleteProperty(holder, name);
    }
  }
}

function isPlain(holder: object): boolean {
  return Object.getPrototypeOf(holder) === null;
}

function removePath(scope: object, path: readonly string[]): void {
  let holder: unknown = scope;
  for (const name of path.slice(0, -1)) holder = (holder as Record<string, unknown> | undefined)?.[name];
  const last = path[path.length - 1];
  if (last !== undefined && holder !== null && holder !== undefined) Reflect.deleteProperty(holder, last);
}
