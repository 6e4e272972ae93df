import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import type { Attachment } from '../draft.ts';
import { draftFromMessage, MessageError } from '../message.ts';
import { embeddedFiles } from '../segments/embedded-files.ts';
import { pageText } from '../segments/html-text.ts';
import type { Budget } from './budget.ts';
import { withCodedFiles } from './coded-files.ts';
import { cdaRecord } from './health/cda.ts';
import { FHIR_NAMESPACE, fhirJsonRecord, fhirXmlRecord, isResource } from './health/fhir.ts';
import { hl7Record, isHl7 } from './health/hl7.ts';
import type { HealthRecord } from './health/labelled-lines.ts';
import { isPharmacyClaim, pharmacyClaimRecord } from './health/ncpdp.ts';
import { prescriptionRecord } from './health/script.ts';
import { isX12, x12Record } from './health/x12.ts';
import { readContentLines } from './icalendar.ts';
import { jsonText, jsonValues } from './json.ts';
import { personalParties } from './personal-parties.ts';
import { type Reading, textReading, unreadFile } from './reading.ts';
import { tableText, textOfUnnamedTable } from './table.ts';
import { decodeText } from './text.ts';
import { xmlText } from './xml.ts';
import { xmlRoot } from './xml-root.ts';

/** What a text is, is told by so much of its beginning. */
const START = 200;
const CONTENT_LINES = /^\s{0,20}BEGIN:V(?:CALENDAR|CARD)/i;
/** The header of a message (RFC 5322) that some program wrote: its lines, among them one that no person writes. */
const MESSAGE_HEADER =
  /^(?:From [^\n]{1,200}\n)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}){2,200}/;
const WRITTEN_BY_PROGRAMS = /^(?:MIME-Version|Received|Message-ID|Content-Type):/im;
const HEADER_WITHIN = 20_000;
/** In a style sheet, names of typefaces read like people's, and `horizontal-tb` like an illness. */
const SET_IN_TYPE = /\b(?:font(?:-family)?|writing-mode)\s{0,9}:[^;}\n]{0,500}/gi;

/** Reads a file that is none of the binary formats: text of any charset, as what its first lines say it is. */
export async function readPlain(bytes: Uint8Array, attachment: Attachment, budget: Budget): Promise<Reading> {
  const text = decodeText(bytes);
  if (text === null) return unreadFile('unsupported');
  const format = formatOf(attachment);
  const messages = messagesOfBox(bytes, text);
  if (messages.length > 1) return boxReading(messages, budget);
  if (!isHl7(text) && (format === 'eml' || format === 'rfc822')) return readMessage(bytes);
  const header = messageHeader(text);
  if (header !== '') {
    const message = await readMessage(bytes);
    // A note that merely looks like one is still the text that it is, its first lines too. They name the parties.
    if (message.mail === undefined) return { ...message, text };
    return { ...message, text: header, mail: { ...message.mail, parties: [] } };
  }
  try {
    const record = healthRecord(text);
    if (record !== null) return withCodedFiles(textReading(record.text, record.signs), budget);
    if (CONTENT_LINES.test(text.slice(0, START))) return withCodedFiles(readContentLines(text, budget), budget);
    const inside = /^\s{0,20}</.test(text) ? embeddedFiles(text) : [];
    return withCodedFiles({ ...textReading(readText(text, format)), inside }, budget);
  } catch (error) {
    return unreadFile(error instanceof RangeError ? 'too-deep' : 'corrupt');
  }
}

async function readMessage(bytes: Uint8Array): Promise<Reading> {
  try {
    const { from, recipients, subject, body, attachments, unread } = await draftFromMessage(bytes);
    const parties = personalParties([from, ...recipients]);
    return { text: '', mail: { subject, body, parties }, inside: attachments, unread, signs: [] };
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return unreadFile('corrupt');
  }
}

/** Where each message of an mbox begins (RFC 4155): a line of its own in front of a header. Its octets say so in any charset. */
const BOX_LINE = /(?:^|\n)From [^\n]{1,200}\n[!-9;-~]{1,76}:/g;

/** The messages of an mbox; one alone, or any other text, is none. */
function messagesOfBox(bytes: Uint8Array, text: string): Uint8Array[] {
  if (!text.startsWith('From ')) return [];
  const starts: number[] = [];
  const octets = new TextDecoder('windows-1252').decode(bytes);
  octets.replace(BOX_LINE, (line, at: number) => {
    starts.push(at + line.indexOf('From'));
    return '';
  });
  return starts.map((start, i) => bytes.subarray(start, starts[i + 1]));
}

/** Each message as a file; those for which no room is left are unread. */
function boxReading(messages: readonly Uint8Array[], budget: Budget): Reading {
  const end = messages.findIndex(() => !budget.takeMember());
  const inside = (end === -1 ? messages : messages.slice(0, end)).map((content, i) => ({
    name: `${i + 1}.eml`,
    contentType: '',
    size: content.length,
    inline: false,
    content,
  }));
  return { text: '', inside, unread: end === -1 ? [] : [{ name: '', reason: 'too-large' }], signs: [] };
}

/** The header of a text that is a message; '' when it is none. */
function messageHeader(text: string): string {
  const header = MESSAGE_HEADER.exec(text.slice(0, HEADER_WITHIN).replace(/\r\n?/g, '\n'))?.[0] ?? '';
  return WRITTEN_BY_PROGRAMS.test(header) ? header : '';
}

/** The standard formats of health care, known by what they say and never by a name; null when it is none of them. */
function healthRecord(text: string): HealthRecord | null {
  if (isHl7(text)) return hl7Record(text);
  if (isX12(text)) return x12Record(text);
  if (isPharmacyClaim(text)) return pharmacyClaimRecord(text);
  const root = xmlRoot(text);
  if (root !== null) {
    if (root.name === 'ClinicalDocument') return cdaRecord(text);
    if (root.namespace === FHIR_NAMESPACE) return fhirXmlRecord(text);
    return root.name === 'Message' && /<(?:\w{1,20}:)?Patient[\s>]/.test(text) ? prescriptionRecord(text) : null;
  }
  if (!/^\s{0,20}[[{]/.test(text) || !text.includes('"resourceType"')) return null;
  const values = jsonValues(text) ?? [];
  const resources = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  return resources.length > 0 && resources.every(isResource) ? fhirJsonRecord(resources) : null;
}

function readText(text: string, format: string): string {
  const start = text.slice(0, START).trimStart();
  if (/^[[{]/.test(start)) {
    const values = jsonValues(text);
    if (values !== null) return jsonText(values);
  }
  const root = xmlRoot(text);
  if (root?.name.toLowerCase() === 'html' || /^<(?:!doctype html|body|div|p|table)\b/i.test(start))
    return pageText(text);
  // A drawing may place each letter by itself.
  if (root?.name === 'svg') return `${xmlText(text)}\n${pageText(text)}`;
  if (root !== null || /^<\?xml/.test(start)) return xmlText(text);
  if (format === 'css') return text.replace(SET_IN_TYPE, '');
  if (/^(?:csv|tsv|comma-separated-values|tab-separated-values)$/.test(format)) return tableText(text);
  return textOfUnnamedTable(text) ?? text;
}

function formatOf(attachment: Attachment): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(attachment.name)?.[1]?.toLowerCase() ?? '';
  const subtype = /^[^/;]{1,60}\/([^;\s]{1,80})/.exec(attachment.contentType)?.[1]?.toLowerCase() ?? '';
  return /^(?:csv|tsv|eml|css)$/.test(extension) ? extension : subtype;
}
