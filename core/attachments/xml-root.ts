/** The declaration, comments and a document type may stand before the root; more than this of them does nowhere. */
const PROLOG = 20_000;

/** The root element of an XML text. */
export interface XmlRoot {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly namespace: string;
}

/** What an XML text is, by its root element; null when it does not begin like XML. */
export function xmlRoot(source: string): XmlRoot | null {
  let at = source.search(/\S/);
  while (at !== -1 && at < PROLOG && /^<[?!]/.test(source.slice(at, at + 2))) {
    const end = source.startsWith('<!--', at) ? '-->' : source.startsWith('<?', at) ? '?>' : '>';
    const close = source.indexOf(end, at);
    if (close === -1) return null;
    const next = source.slice(close + end.length).search(/\S/);
    at = next === -1 ? -1 : close + end.length + next;
  }
  if (at === -1) return null;
  const tag = source.slice(at, at + 2000);
  const name = /^<(?:([A-Za-z][\w.-]{0,60}):)?([A-Za-z][\w.-]{0,80})[\s/>]/.exec(tag);
  if (name === null) return null;
  const prefix = name[1] === undefined ? 'xmlns' : `xmlns:${name[1]}`;
  const from = tag.indexOf(`${prefix}=`);
  const namespace = from === -1 ? '' : (/^["']([^"']{0,200})["']/.exec(tag.slice(from + prefix.length + 1))?.[1] ?? '');
  return { name: name[2] ?? '', namespace };
}
