import { Parser } from 'htmlparser2';

/** Real documents nest a few dozen deep; the parser's time grows with the square of the depth. */
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
 * Reads XML as events. The parser expands no entities besides the predefined ones, reads no document type and fetches
 * nothing, so neither entity bombs nor external entities have any effect. Throws a RangeError when it nests too deep.
 */
export function readXml(source: string, { open, text, close, comment }: XmlHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth >= MAX_DEPTH) throw new RangeError('nested too deep');
        depth++;
        open?.(localName(name), localNames(attributes));
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name) {
        depth--;
        close?.(localName(name));
      },
      oncomment: (piece) => comment?.(piece),
      onprocessinginstruction: (_name, data) => {
        if (data.includes('<!ENTITY')) comment?.(data);
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  parser.end();
}

/** Without its namespace prefix: writers choose those as they like. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) local[localName(name)] = attributes[name] ?? '';
  }
  return local;
}
