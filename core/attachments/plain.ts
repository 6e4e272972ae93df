import type { Attachment } from '../draft.ts';
import { draftFromMessage, MessageError } from '../message.ts';
import { htmlText } from '../segments/html-text.ts';
import { looksDelimited } from './delimited.ts';
import { hl7Text, isHl7 } from './hl7.ts';
import { contentLinesText } from './icalendar.ts';
import { jsonText } from './json.ts';
import { type Reading, textReading, unreadFile } from './reading.ts';
import { tableText } from './table.ts';
import { decodeText } from './text.ts';
import { xmlText } from './xml.ts';

/** Reads a file that is none of the binary formats: text of any charset, by what it says in its first lines. */
export async function readPlain(bytes: Uint8Array, attachment: Attachment): Promise<Reading> {
  const text = decodeText(bytes);
  if (text === null) return unreadFile('unsupported');
  const format = formatOf(attachment);
  if (!isHl7(text) && (format === 'eml' || format === 'rfc822')) return readMessage(bytes);
  try {
    return textReading(readText(text, format));
  } catch (error) {
    return unreadFile(error instanceof RangeError ? 'too-deep' : 'corrupt');
  }
}

async function readMessage(bytes: Uint8Array): Promise<Reading> {
  try {
    const { subject, body, attachments } = await draftFromMessage(bytes);
    return { text: '', mail: { subject, body }, inside: attachments, unread: [], signs: [] };
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return unreadFile('corrupt');
  }
}

function readText(text: string, format: string): string {
  if (isHl7(text)) return hl7Text(text);
  const start = text.slice(0, 200).trimStart();
  if (/^[[{]/.test(start)) return jsonText(text) ?? text;
  if (/^<(?:!doctype html|html|body|div|p|table)\b/i.test(start)) return htmlText(text).text;
  if (/^<(?:\?xml|[A-Za-z])/.test(start)) return xmlText(text);
  if (/^BEGIN:V(?:CALENDAR|CARD)/i.test(start)) return contentLinesText(text);
  if (/^(?:csv|tsv|comma-separated-values|tab-separated-values)$/.test(format) || looksDelimited(text))
    return tableText(text);
  return text;
}

function formatOf(attachment: Attachment): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(attachment.name)?.[1]?.toLowerCase() ?? '';
  const subtype = /^[^/;]{1,60}\/([^;\s]{1,80})/.exec(attachment.contentType)?.[1]?.toLowerCase() ?? '';
  return /^(?:csv|tsv|eml)$/.test(extension) ? extension : subtype;
}
