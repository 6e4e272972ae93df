/** Where attachments are read, and whether readers that need a worker run there. */
const PLACES = [
  { place: 'the command line, the pane', worker: true },
  { place: 'at Send: Outlook on the web, new Outlook, Outlook for Mac', worker: true },
  { place: 'at Send: classic Outlook for Windows', worker: false },
  { place: 'Gmail', worker: false },
] as const;

type Need = 'nothing' | 'worker' | 'unreadable';

/** What is read, and what reading it needs. */
const FORMATS: readonly { readonly format: string; readonly need: Need }[] = [
  { format: 'text in every charset, CSV, JSON, XML, HTML, RTF, iCalendar, vCard', need: 'nothing' },
  { format: 'FHIR, HL7 v2, C-CDA, X12, NCPDP', need: 'nothing' },
  { format: 'docx, xlsx, pptx, odt, ods, odp', need: 'nothing' },
  { format: 'forwarded messages (EML, MSG) with their files', need: 'nothing' },
  { format: 'ZIP and gzip, nested', need: 'nothing' },
  { format: 'PDF: pages, fields, comments, stamps, embedded files', need: 'worker' },
  {
    format: 'scanned PDF; PNG, JPEG, TIFF, GIF, BMP, WebP (letters in English and Spanish, place, owner)',
    need: 'worker',
  },
  { format: 'DICOM headers', need: 'worker' },
  { format: 'files with a password; doc, xls, ppt; dynamic PDF forms; HEIC; other archives', need: 'unreadable' },
];

/** The table of what is read where, as it stands in the README between its marks. */
export function attachmentsTable(): string {
  const head = `| attached | ${PLACES.map(({ place }) => place).join(' | ')} |`;
  const rule = `|---|${PLACES.map(() => '---|').join('')}`;
  const rows = FORMATS.map(
    ({ format, need }) => `| ${format} | ${PLACES.map(({ worker }) => answer(need, worker)).join(' | ')} |`,
  );
  return [head, rule, ...rows].join('\n');
}

function answer(need: Need, worker: boolean): string {
  return need === 'nothing' || (need === 'worker' && worker) ? 'read' : 'unread';
}

const START = '<!-- attachments: npm run generate -->';
const END = '<!-- /attachments -->';

/** The README with the table put between its marks. */
export function withAttachmentsTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(START);
  const [, after = ''] = rest.split(END);
  return `${before}${START}\n${attachmentsTable()}\n${END}${after}`;
}
