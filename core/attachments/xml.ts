import { Parser } from 'htmlparser2';
import { columnName } from './table.ts';

/** Real clinical documents nest a few dozen deep; the parser's time grows with the square of the depth. */
const MAX_DEPTH = 1000;

/**
 * XML as text, one value a line behind the name of its element or attribute. The parser expands no entities besides the
 * predefined ones and fetches nothing, so neither entity bombs nor external entities have any effect. Throws a RangeError
 * when it nests too deep.
 */
export function xmlText(source: string): string {
  const lines: string[] = [];
  const path: string[] = [];
  let pending = '';
  const flush = () => {
    const text = pending.replace(/\s+/g, ' ').trim();
    const name = path[path.length - 1];
    if (text !== '') lines.push(name === undefined ? text : `${name}: ${text}`);
    pending = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        if (path.length >= MAX_DEPTH) throw new RangeError('nested too deep');
        path.push(columnName(name.replace(/^.*:/, '')));
        for (const [key, value] of Object.entries(attributes)) {
          if (/^xmlns|schemaLocation/.test(key)) continue;
          // FHIR and CDA say <birthDate value="…"/>: there the element is the label.
          lines.push(`${key === 'value' ? path[path.length - 1] : columnName(key)}: ${value}`);
        }
      },
      ontext(text) {
        pending += text;
      },
      onclosetag() {
        flush();
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  parser.end();
  return lines.join('\n');
}
