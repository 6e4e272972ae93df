/** One element of an XML document, as plain data: its attributes in the order they are written, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, or the element's text. */
  readonly content: readonly XmlElement[] | string;
}

/** An element with attributes, and with elements or text inside. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly XmlElement[] | string = [],
): XmlElement {
  return { name, attributes, content };
}

/** The document around one root element (XML 1.0, UTF-8), indented by two spaces: the same data gives the same bytes. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`;
}

function lines({ name, attributes, content }: XmlElement, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (content.length === 0) return `${indent}<${start}/>\n`;
  if (typeof content === 'string') return `${indent}<${start}>${escaped(content)}</${name}>\n`;
  const inside = content.map((child) => lines(child, `${indent}  `)).join('');
  return `${indent}<${start}>\n${inside}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and in a quoted attribute. Control characters, which XML 1.0 cannot carry, go. */
function escaped(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ')
    .map((character) => ENTITIES[character] ?? character)
    .join('');
}
