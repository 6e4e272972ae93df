import { Tokenizer } from 'htmlparser2';

/** Real documents nest a few dozen deep; an end that nothing began is looked for among all that are open. */
const MAX_DEPTH = 1000;

/** What is told of an XML document, in its order. Names come without their prefix, the handlers may leave out what they do not need. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** What stands beside the document: comments, and entities that it declares. */
  readonly comment?: (text: string) => void;
}

/**
 * Reads XML as events. The tokenizer expands no entities besides the predefined ones, reads no document type and fetches
 * nothing, so neither entity bombs nor external entities have any effect. Throws a RangeError when it nests too deep.
 */
export function readXml(source: string, { open, text, close, comment }: XmlHandlers): void {
  /** Names of the elements that are open, the innermost last. */
  const elements: string[] = [];
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const pieceOf = (start: number, end: number) => source.slice(start, end);
  const openElement = () => {
    if (elements.push(tag) > MAX_DEPTH) throw new RangeError('nested too deep');
    open?.(localName(tag), attributes);
  };
  const closeElement = () => {
    const name = elements.pop() ?? '';
    close?.(localName(name));
  };
  const declared = (start: number, end: number) => {
    const data = pieceOf(start, end);
    if (data.includes('<!ENTITY')) comment?.(data);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      onopentagname(start, end) {
        tag = pieceOf(start, end);
        attributes = {};
      },
      onattribname(start, end) {
        attribute = pieceOf(start, end);
        value = '';
      },
      onattribdata(start, end) {
        value += pieceOf(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) attributes[localName(attribute)] = value;
      },
      onopentagend: openElement,
      onselfclosingtag() {
        openElement();
        closeElement();
      },
      onclosetag(start, end) {
        const place = elements.lastIndexOf(pieceOf(start, end).trim());
        // What was left open within ends with it; what was never opened is no end.
        while (place !== -1 && elements.length > place) closeElement();
      },
      ontext: (start, end) => text?.(pieceOf(start, end)),
      ontextentity: (code) => text?.(String.fromCodePoint(code)),
      oncdata: (start, end, behind) => text?.(pieceOf(start, end - behind)),
      oncomment: (start, end, behind) => comment?.(pieceOf(start, end - behind)),
      ondeclaration: declared,
      onprocessinginstruction: declared,
      onend() {
        while (elements.length > 0) closeElement();
      },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

/** Without its namespace prefix: writers choose those as they like. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
