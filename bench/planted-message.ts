import type { Draft } from '../core/index.ts';
import { randomFrom } from '../train/random.ts';

/** A generated message, and every invented detail in it that no record may hold. */
export interface PlantedMessage {
  readonly draft: Draft;
  readonly planted: readonly string[];
}

const ONSETS = ['Bra', 'Cor', 'Dul', 'Fen', 'Gri', 'Hol', 'Jas', 'Kel', 'Lor', 'Mar', 'Nev', 'Ost', 'Pel', 'Quin'];
const MIDDLES = ['va', 'le', 'ri', 'mo', 'ndu', 'sta', 'the', 'wi'];
const CODAS = ['nsky', 'rrow', 'field', 'mann', 'quist', 'ver', 'zzo', 'thorpe'];
const ILLNESSES = [
  'type 2 diabetes',
  'HIV infection',
  'opioid dependence',
  'breast cancer',
  'bipolar disorder',
  'hepatitis C',
  'asthma bronchiale',
  'chronic kidney disease',
];
const DRUGS = ['metformin 500 mg', 'buprenorphine 8 mg', 'tamoxifen 20 mg', 'lithium 300 mg', 'sofosbuvir 400 mg'];
const DOMAINS = ['harbor-ortho.example', 'lakeside.example', 'mail.example', 'paper-goods.example'];

/**
 * The n-th message: the same for the same number. Its details stand in the subject, the text, quoted text, names and
 * contents of files, recipients' names and addresses, the place and headers, so that every way into a record is tried.
 */
export function plantedMessage(n: number): PlantedMessage {
  const random = randomFrom(n + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const name = () => `${pick(ONSETS)}${pick(MIDDLES)}${pick(MIDDLES)}${pick(CODAS)}`;
  const first = name();
  const last = name();
  const record = digits(8);
  const born = `0${1 + (n % 9)}/${10 + (n % 19)}/19${digits(2)}`;
  const phone = `(614) 555-01${digits(2)}`;
  const illness = pick(ILLNESSES);
  const drug = pick(DRUGS);
  const local = `${first.toLowerCase()}.${last.toLowerCase()}${digits(3)}`;
  const file = `${last}-${record}-report.txt`;
  const about = `Patient: ${first} ${last}, MRN ${record}, DOB ${born}, ${phone}. Diagnosis: ${illness}; takes ${drug}.`;
  const html = `<p>${about}</p><blockquote>From: ${first}<br>${about}</blockquote>`;
  const domain = pick(DOMAINS);
  const where = n % 5;
  const draft: Draft = {
    kind: n % 11 === 0 ? 'appointment' : 'message',
    from: { address: 'a.okafor@northfield-clinic.example', name: `Office of ${last}` },
    recipients: [
      { address: `${local}@${domain}`, name: `${first} ${last}`, field: 'to' },
      { address: `"${local} ${record}"@${domain}`, name: '', field: 'cc' },
    ],
    subject: where === 0 ? `${first} ${last}, MRN ${record}, ${illness}` : `About ${last}`,
    body: where === 4 ? { html: null, text: about } : { html, text: null },
    location: n % 11 === 0 ? `Room of ${last} ${record}` : '',
    attachments: [
      {
        name: file,
        contentType: 'text/plain',
        size: 9,
        inline: false,
        content: n % 3 === 0 ? { unread: 'password-protected' } : bytesOf(about),
      },
    ],
    headers: n % 7 === 0 ? { 'x-mailward-route': 'portal', 'x-note': `${last} ${record}` } : {},
    unread: n % 13 === 0 ? [{ part: 'recipients', name: `${first} ${last}`, reason: 'too-large' }] : [],
  };
  return { draft, planted: [first, last, record, born, phone, illness, drug, local, file] };
}

/** Whether a text holds a detail: as it is, without its punctuation, as base64, in hexadecimal or percent-encoded. */
export function findPlanted(text: string, planted: readonly string[]): string | null {
  const searched = text.toLowerCase();
  return planted.find((detail) => formsOf(detail).some((form) => searched.includes(form))) ?? null;
}

function formsOf(detail: string): readonly string[] {
  const bytes = Buffer.from(detail);
  // The first and the last sextets of base64 depend on what stands around.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const squeezed = detail.replace(/[^a-z0-9]/gi, '');
  return [detail, encodeURIComponent(detail), bytes.toString('hex'), squeezed, ...base64]
    .map((form) => form.toLowerCase())
    .filter((form) => form.length >= 5);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
