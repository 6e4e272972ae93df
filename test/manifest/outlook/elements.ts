import { Parser } from 'htmlparser2';

/** The attributes the checks look at. */
export type Attributes = Readonly<
  Partial<
    Record<
      'id' | 'resid' | 'Type' | 'FunctionName' | 'SendMode' | 'DefaultValue' | 'DefaultMinVersion' | 'Locale' | 'Value',
      string
    >
  >
>;

export interface Element {
  readonly name: string;
  /** The element's xsi:type, or its name. */
  readonly type: string;
  readonly attributes: Attributes;
  /** Types of everything around it, outermost first. */
  readonly inside: readonly string[];
  readonly text: string;
  readonly children: readonly Element[];
}

/** Every element of an XML document, in its order. */
export function elements(xml: string): Element[] {
  const found: (Element & { text: string; children: Element[] })[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const type = attributes['xsi:type'] ?? name;
        const element = { name, type, attributes, inside: open.map((outer) => outer.type), text: '', children: [] };
        open.at(-1)?.children.push(element);
        found.push(element);
        open.push(element);
      },
      ontext(text) {
        const current = open.at(-1);
        if (current !== undefined) current.text += text.trim();
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

export const named = (list: readonly Element[], name: string) => list.filter((element) => element.name === name);

export const attribute = (list: readonly Element[], name: keyof Attributes) =>
  list.flatMap(({ attributes }) => attributes[name] ?? []);
