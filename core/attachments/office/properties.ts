import { columnName } from '../table.ts';
import { readXml } from '../xml-events.ts';

/** Who wrote a document and with what belongs to the sender's side, like a signature; times and counts say nothing. */
const SENDERS_OWN = new Set([
  'creator',
  'lastModifiedBy',
  'initial-creator',
  'printed-by',
  'editor',
  'generator',
  'revision',
  'version',
  'created',
  'modified',
  'lastPrinted',
  'creation-date',
  'date',
  'print-date',
  'editing-cycles',
  'editing-duration',
  'language',
  'document-statistic',
  'template',
]);

/**
 * A document's properties as text, one a line behind its name: title, subject, keywords, comments and those that somebody
 * made up (ISO/IEC 29500-2 section 11, OpenDocument 1.3 part 2 section 4.3). Authors are left out.
 */
export function propertiesText(source: string): string {
  const lines: string[] = [];
  let label = '';
  let value = '';
  const flush = () => {
    if (label !== '' && value.trim() !== '') lines.push(`${label}: ${value.trim()}`);
    value = '';
  };
  readXml(source, {
    open: (name, attributes) => {
      flush();
      if (name === 'property' || name === 'user-defined') label = columnName(attributes.name ?? name);
      else if (SENDERS_OWN.has(name)) label = '';
      // The value of a property somebody made up stands in an element that names its type.
      else if (!/^(?:lpwstr|lpstr|bstr|i4|r8|bool|filetime)$/.test(name)) label = columnName(name);
    },
    text: (piece) => {
      value += piece;
    },
    close: flush,
  });
  return lines.join('\n');
}
