import type { Content } from './contents.ts';

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = ['office', 'text', 'table', 'drawing:draw', 'svg-compatible:svg']
  .map((name) => {
    const [last = '', prefix = last] = name.split(':');
    return `xmlns:${prefix}="${OFFICE}:${last}:1.0"`;
  })
  .join(' ');

const paragraph = (text: string) => `<text:p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text:p>`;

/** A flat OpenDocument text, which LibreOffice turns into every kind of document. */
export function textDocument({ about, rows }: Content): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('');
  const table = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('');
  const columns = `<table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>`;
  return flat(
    'text',
    `<office:text>${paragraph(about)}<table:table table:name="T">${columns}${table}</table:table></office:text>`,
  );
}

/** A flat OpenDocument presentation of one slide. */
export function slides(lines: readonly string[]): string {
  const frame = `<draw:frame svg:width="24cm" svg:height="14cm" svg:x="1cm" svg:y="1cm"><draw:text-box>${lines.map(paragraph).join('')}</draw:text-box></draw:frame>`;
  return flat(
    'presentation',
    `<office:presentation><draw:page draw:name="1">${frame}</draw:page></office:presentation>`,
  );
}

/** A sheet as CSV. */
export function sheet({ rows }: Content): string {
  return `${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;
}

function flat(kind: string, body: string): string {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="${type}"><office:body>${body}</office:body></office:document>`;
}
