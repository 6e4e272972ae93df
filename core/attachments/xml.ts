import { columnName } from './table.ts';
import { readXml } from './xml-events.ts';

/** XML as text, one value a line behind the name of its element or attribute. Throws a RangeError when it nests too deep. */
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
  readXml(source, {
    open: (name, attributes) => {
      flush();
      const label = columnName(name);
      path.push(label);
      for (const key of Object.keys(attributes)) {
        if (key === 'schemaLocation') continue;
        // FHIR and CDA say <birthDate value="…"/>: there the element is the label.
        lines.push(`${key === 'value' ? label : columnName(key)}: ${attributes[key] ?? ''}`);
      }
    },
    text: (piece) => {
      pending += piece;
    },
    close: () => {
      flush();
      path.pop();
    },
    comment: (text) => {
      flush();
      lines.push(text.trim());
    },
  });
  return lines.join('\n');
}
