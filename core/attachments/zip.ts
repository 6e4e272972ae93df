import type { Attachment, UnreadReason } from '../draft.ts';
import type { Budget } from './budget.ts';
import { startsWith } from './file-kinds.ts';
import { decodeName, memberName } from './member-name.ts';
import { readOpenDocument } from './office/open-document.ts';
import { readOpenXml } from './office/open-xml.ts';
import { type Reading, type UnreadPart, unreadFile } from './reading.ts';
import { loadUnpackers } from './unpack.ts';
import { type ZipEntry, zipComment, zipEntries } from './zip-directory.ts';
import { unpackedMember } from './zip-member.ts';

/** More members than this that were not read for one reason are told as one, the archive. */
const MAX_NAMED = 5;

/**
 * Reads a ZIP archive: its members as files within it, their names as text. What is locked, damaged, packed in a rare way
 * or beyond the budget is unread, and the rest is read all the same.
 */
export async function readZip(bytes: Uint8Array, budget: Budget): Promise<Reading> {
  await loadUnpackers();
  const entries = zipEntries(bytes);
  if (entries === null) return unreadFile(isLocked(bytes) ? 'password-protected' : 'corrupt');
  const document = readOpenXml(entries, budget) ?? readOpenDocument(entries, budget);
  const reading = document ?? readMembers(entries, budget);
  const said = [zipComment(bytes), ...entries.map(({ comment }) => comment), reading.text];
  return { ...reading, text: said.filter((text) => text !== '').join('\n') };
}

function readMembers(entries: readonly ZipEntry[], budget: Budget): Reading {
  const inside: Attachment[] = [];
  const unread: UnreadPart[] = [];
  const names: string[] = [];
  for (const entry of entries) {
    const name = memberName(entry.name);
    names.push(...otherNames(entry, name));
    if (entry.isFolder) continue;
    const member = unpackedMember(entry, budget);
    if (typeof member === 'string' || member.trouble === 'too-large') {
      names.push(name);
      unread.push({ name, reason: typeof member === 'string' ? member : 'too-large' });
    } else if (isLeftover(entry.name, member.bytes))
      names.push(...(decodeName(member.bytes).match(PHRASE) ?? []).filter((phrase) => /\S \S/.test(phrase)));
    else {
      inside.push({ name, contentType: '', size: member.bytes.length, inline: false, content: member.bytes });
      if (member.trouble !== null) unread.push({ name, reason: member.trouble });
    }
  }
  return { text: names.join('\n'), inside, unread: gathered(unread, inside.length === 0), signs: [] };
}

/** Folders, and the name that another program shows for the same file. */
function otherNames({ isFolder, otherName }: ZipEntry, name: string): string[] {
  const other = memberName(otherName);
  return [...(isFolder ? [name] : []), ...(other !== '' && other !== name ? [other] : [])];
}

/** Longer than the name of the system that begins such a file; codes have no spaces. */
const PHRASE = /[ -~\x80-\xff]{17,}/g;

/** What macOS and Windows leave in archives for themselves, known by name and first bytes together. */
function isLeftover(name: string, bytes: Uint8Array): boolean {
  if (/(?:^|\/)\._[^/]{1,255}$/.test(name)) return startsWith(bytes, [0x00, 0x05, 0x16, 0x07]);
  if (/(?:^|\/)\.DS_Store$/.test(name)) return startsWith(bytes, [0x00, 0x00, 0x00, 0x01, 0x42, 0x75, 0x64, 0x31]);
  return false;
}

/**
 * Where many parts were not read for the same reason, the file itself stands for them, and so it does where nothing in it
 * was read: the file is what its sender knows and can remove.
 */
function gathered(unread: readonly UnreadPart[], nothingRead: boolean): UnreadPart[] {
  const counts = new Map<UnreadReason, number>();
  for (const { reason } of unread) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const isMany = (reason: UnreadReason) => nothingRead || (counts.get(reason) ?? 0) > MAX_NAMED;
  const many = [...counts.keys()].filter(isMany).map((reason) => ({ name: '', reason }));
  return [...many, ...unread.filter(({ reason }) => !isMany(reason))];
}

/** An archive that was cut off still says in its first local header whether it has a password (APPNOTE 4.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && ((bytes[6] ?? 0) & 1) === 1;
}
