import { TextDecoder, TextEncoder } from '@exodus/bytes/encoding-lite.js';
import type { Attachment, Mailbox } from '../draft.ts';
import { htmlText } from '../segments/html-text.ts';
import { saysMore } from '../segments/says-more.ts';
import type { Budget } from './budget.ts';
import { type CompoundStream, compoundStreams } from './compound-file.ts';
import { uncompressedRtf } from './compressed-rtf.ts';
import { personalParties } from './personal-parties.ts';
import { type Mail, type Reading, type UnreadPart, unreadFile } from './reading.ts';
import { readRtf } from './rtf.ts';
import { decode } from './text.ts';

/** Property tags of [MS-OXPROPS] that a message and its attachments are read by. */
const TAG = {
  messageClass: '001A',
  subject: '0037',
  body: '1000',
  html: '1013',
  rtf: '1009',
  content: '3701',
  longName: '3707',
  shortName: '3704',
  displayName: '3001',
  mimeType: '370E',
  contentId: '3712',
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtpAddress: '5D01',
  address: '3003',
  smtpAddress: '39FE',
} as const;
const UNICODE = '001F';
const EIGHT_BIT = '001E';
const BINARY = '0102';

/** A property, or one value of several ([MS-OXMSG] 2.1.4.2). */
const PROPERTY = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4}(?:-[0-9A-F]{8})?)$/;
/** Texts, alone or one of several. */
const TEXT = /^.{4}(?:001[EF]$|101[EF]-)/;
/** Tags of fields that have a name of their own, which users, forms and programs add, and of a report's text. */
const NAMED = /^(?:[89A-F]|1001)/;
const ATTACHMENT = /^__attach_version1\.0_#[0-9A-F]{8}\//;
const RECIPIENT = /^__recip_version1\.0_#[0-9A-F]{8}\//;
const EMBEDDED = `__substg1.0_${TAG.content}000D/`;
/** Tags of who wrote and how it travelled: the sender's side, or repeated on the message itself. */
const ABOUT_TRANSPORT = /^(?:001A|0042|0065|007D|0C1[A-F]|0C[0-9A-F]{2}|0E0[2-4]|3FF[A8])$/;
/** A message within a message within a message; what lies deeper is unread. */
const MAX_DEPTH = 3;

/**
 * Reads an Outlook message ([MS-OXMSG]): subject, body, and its files in `inside`; a message within it stands there as text,
 * its own files beside it and its parties among those of the whole. Contacts, tasks and appointments tell every text they hold. Another compound file is unsupported, or
 * has a password where it says so.
 */
export function readMsg(bytes: Uint8Array, budget: Budget): Reading {
  const streams = compoundStreams(bytes);
  if (streams === null) return unreadFile('corrupt');
  if (streams.some(({ path }) => path === 'EncryptedPackage' || path === 'EncryptionInfo'))
    return unreadFile('password-protected');
  if (!streams.some(({ path }) => path === '__properties_version1.0')) return unreadFile('unsupported');
  const inside: Attachment[] = [];
  const unread: UnreadPart[] = [];
  try {
    const mail = readStorage(streams, budget, 0, inside, unread);
    return { text: '', mail, inside, unread, signs: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { text: '', inside, unread: [...unread, { name: '', reason: 'corrupt' }], signs: [] };
  }
}

/** One message's storage; what is attached to it is added to `inside`. Throws a RangeError when it is broken. */
function readStorage(
  streams: readonly CompoundStream[],
  budget: Budget,
  depth: number,
  inside: Attachment[],
  unread: UnreadPart[],
): Mail {
  const properties = propertiesOf(streams);
  const html = textOf(properties, TAG.html) ?? null;
  const plain = textOf(properties, TAG.body) ?? '';
  const text = [plain, ...moreTexts(properties)].filter((part) => part !== '').join('\n');
  const rtf = properties.get(`${TAG.rtf}${BINARY}`);
  if (rtf !== undefined) {
    const body = uncompressedRtf(rtf.bytes());
    // The same body is kept in several forms, of which a program shows one.
    const said = html === null ? plain : `${plain}\n${htmlText(html).text}`;
    if (body === null) unread.push({ name: 'body.rtf', reason: 'corrupt' });
    else if (said.trim() === '' || saysMore(readRtf(body).text, said)) inside.push(fileOf('body.rtf', body));
  }
  const attached = storages(streams, ATTACHMENT).map((storage) => readAttached(storage, budget, depth, inside, unread));
  const recipients = storages(streams, RECIPIENT).map(propertiesOf);
  const parties = [
    ...mailboxes(properties, TAG.senderName, [TAG.senderSmtpAddress, TAG.senderAddress]),
    ...recipients.flatMap((one) => mailboxes(one, TAG.displayName, [TAG.smtpAddress, TAG.address])),
    ...attached.flat(),
  ];
  return {
    subject: textOf(properties, TAG.subject) ?? '',
    body: { html, text: html !== null && text === '' ? null : text },
    parties: personalParties(parties),
  };
}

/** Adds one attached file to `inside`; the parties of a message that is attached. */
function readAttached(
  streams: readonly CompoundStream[],
  budget: Budget,
  depth: number,
  inside: Attachment[],
  unread: UnreadPart[],
): readonly Mailbox[] {
  const properties = propertiesOf(streams);
  const named = [TAG.longName, TAG.shortName, TAG.displayName].map((tag) => textOf(properties, tag));
  const name = named.find((candidate) => candidate !== undefined && candidate !== '') ?? 'attachment';
  const content = properties.get(`${TAG.content}${BINARY}`)?.bytes();
  const embedded = streams.filter(({ path }) => path.startsWith(EMBEDDED));
  if (!budget.takeMember() || !budget.takeBytes(content?.length ?? 0)) unread.push({ name, reason: 'too-large' });
  else if (content !== undefined) {
    const contentType = textOf(properties, TAG.mimeType) ?? '';
    const inline = (textOf(properties, TAG.contentId) ?? '') !== '';
    inside.push({ ...fileOf(name, content), contentType, inline });
  } else if (!embedded.some(({ path }) => path === `${EMBEDDED}__properties_version1.0`))
    // A file that was only named, or a drawing kept in its program's own way.
    unread.push({ name, reason: embedded.length > 0 ? 'unsupported' : 'no-bytes' });
  else if (depth >= MAX_DEPTH) unread.push({ name, reason: 'too-deep' });
  else {
    const { subject, body, parties } = readStorage(below(embedded, EMBEDDED), budget, depth + 1, inside, unread);
    const texts = [subject, body.text ?? '', body.html === null ? '' : htmlText(body.html).text];
    inside.push(fileOf(`${name}.txt`, new TextEncoder().encode(texts.join('\n'))));
    return parties;
  }
  return [];
}

/**
 * Texts of an item that is no letter, such as a contact, by their tags; of a letter, what was added to it in words: codes of
 * programs have none.
 */
function moreTexts(properties: ReadonlyMap<string, CompoundStream>): string[] {
  const isLetter = /^(?:IPM\.Note|REPORT)/i.test(textOf(properties, TAG.messageClass) ?? 'IPM.Note');
  const known: readonly string[] = [TAG.subject, TAG.body, TAG.html];
  return [...properties]
    .filter(([key]) => TEXT.test(key) && !known.includes(key.slice(0, 4)) && !ABOUT_TRANSPORT.test(key.slice(0, 4)))
    .filter(([key]) => !isLetter || NAMED.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, stream]) => decoded(stream, key.charAt(7) === 'F'))
    .filter((text) => !isLetter || /\S\s+\S/.test(text));
}

function propertiesOf(streams: readonly CompoundStream[]): ReadonlyMap<string, CompoundStream> {
  const properties = new Map<string, CompoundStream>();
  for (const stream of streams) {
    const [, tag, type] = PROPERTY.exec(stream.path) ?? [];
    if (tag !== undefined) properties.set(`${tag}${type}`, stream);
  }
  return properties;
}

/** Under each of its addresses, of which one may be that of the organisation's own directory. */
function mailboxes(
  properties: ReadonlyMap<string, CompoundStream>,
  name: string,
  addresses: readonly string[],
): Mailbox[] {
  return addresses.map((tag) => ({ name: textOf(properties, name) ?? '', address: textOf(properties, tag) ?? '' }));
}

/** A property's text; undefined when there is none. HTML is kept as bytes of some charset. */
function textOf(properties: ReadonlyMap<string, CompoundStream>, tag: string): string | undefined {
  const unicode = properties.get(`${tag}${UNICODE}`);
  const stream =
    unicode ??
    properties.get(`${tag}${EIGHT_BIT}`) ??
    (tag === TAG.html ? properties.get(`${tag}${BINARY}`) : undefined);
  return stream === undefined ? undefined : decoded(stream, stream === unicode);
}

/** Whatever stands in a text's place is text, control characters of Word and a closing NUL among it. */
function decoded({ bytes }: CompoundStream, isUnicode: boolean): string {
  const text = isUnicode ? new TextDecoder('utf-16le').decode(bytes()) : decode(bytes());
  return text.replace(/\0+$/, '');
}

/** The streams of each attachment or recipient, named from its storage on. */
function storages(streams: readonly CompoundStream[], kind: RegExp): CompoundStream[][] {
  const names = new Set(streams.map(({ path }) => kind.exec(path)?.[0]).filter((name) => name !== undefined));
  return [...names].sort().map((name) => below(streams, name));
}

function below(streams: readonly CompoundStream[], folder: string): CompoundStream[] {
  return streams
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, bytes }) => ({ path: path.slice(folder.length), bytes }));
}

function fileOf(name: string, content: Uint8Array): Attachment {
  return { name, contentType: '', size: content.length, inline: false, content };
}
