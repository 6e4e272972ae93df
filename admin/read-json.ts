import { lineOfMistake } from './json-place.ts';

/** What a JSON text holds, or why it cannot be used, as the end of a sentence. */
export type JsonReading =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly trouble: string };

/**
 * Reads a text that an administrator writes as JSON. A key that stands twice in one object is refused: RFC 8259 leaves open
 * what a reader makes of it, and JSON.parse drops the first, which may be the stricter half of a policy.
 */
export function readJson(given: string): JsonReading {
  // RFC 8259 section 8.1 lets a reader pass over it; Windows' own editors write it.
  const text = given.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, trouble: whyNot(text) };
  }
  const double = doubleKey(text);
  if (double === null) return { ok: true, json };
  const { path, line } = double;
  return { ok: false, trouble: `has ${JSON.stringify(path)} twice, again on line ${line}; keep the one that is meant` };
}

/** Why a text is no JSON. The parser's own words quote the file, which may hold patients' addresses. */
function whyNot(text: string): string {
  if (text.trim() === '') return 'is not JSON: it is empty';
  if (text.includes('\0'))
    return 'is not JSON in UTF-8: save it in that encoding (it looks like UTF-16 or no text at all)';
  const line = lineOfMistake(text);
  return `is not JSON: ${line === null ? 'it ends too early' : `look at line ${line}`}`;
}

/** Everything that JSON's structure follows from; what stands between is numbers, words and space. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:\n]/g;

/** An object with its keys, or a list, that is still open; `at` is where in it the text is. */
type Open = { readonly keys: Set<string>; at: string } | { readonly keys: null; at: number };

/** The first key that stands twice in one object, with the line of the second; null where there is none. Linear in valid JSON. */
function doubleKey(json: string): { readonly path: string; readonly line: number } | null {
  const open: Open[] = [];
  let line = 1;
  let text = '';
  for (const [token] of json.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === '\n') line++;
    else if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inner?.keys === null) inner.at++;
    } else if (token !== ':') text = token;
    else if (inner !== undefined && inner.keys !== null) {
      inner.at = JSON.parse(text) as string;
      if (inner.keys.has(inner.at)) return { path: pathOf(open), line };
      inner.keys.add(inner.at);
    }
  }
  return null;
}

/** Such as `protection.phi` or `consents[3].revoked`. */
function pathOf(open: readonly Open[]): string {
  return open.map(({ keys, at }, index) => (keys === null ? `[${at}]` : index === 0 ? at : `.${at}`)).join('');
}
