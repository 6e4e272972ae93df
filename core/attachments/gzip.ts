import type { Budget } from './budget.ts';
import { decodeName, memberName } from './member-name.ts';
import { type Reading, unreadFile } from './reading.ts';
import { crc32, joinedBytes, loadUnpackers, mostUnpacked, STEP, unpackers } from './unpack.ts';

/** Where the optional parts of the header begin (RFC 1952 section 2.3), and the flags for them. */
const HEADER = 10;
const EXTRA = 4;
const NAME = 8;
const MAX_NAME = 255;

/** Reads a gzip file (RFC 1952), of several members too, as the one file that it holds. */
export async function readGzip(bytes: Uint8Array, budget: Budget): Promise<Reading> {
  await loadUnpackers();
  const { Gunzip } = unpackers();
  const most = mostUnpacked(bytes.length, budget);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let members = 0;
  let ended = false;
  const gunzip = new Gunzip((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
  });
  gunzip.onmember = () => {
    members++;
  };
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      if (budget.isOver()) return unreadFile('too-slow');
      gunzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (length > most) return unreadFile('too-large');
    }
  } catch {
    return unreadFile('corrupt');
  }
  if (!ended) return unreadFile('corrupt');
  if (!budget.takeMember() || !budget.takeBytes(length)) return unreadFile('too-large');
  const content = joinedBytes(chunks, length);
  const isDamaged = members < 2 && crc32(content) !== checkOf(bytes);
  const name = memberName(nameOf(bytes)) || 'content';
  return {
    text: '',
    inside: [{ name, contentType: '', size: length, inline: false, content }],
    unread: isDamaged ? [{ name: '', reason: 'corrupt' }] : [],
    signs: [],
  };
}

/** The original file's name, '' when the header holds none. */
function nameOf(bytes: Uint8Array): string {
  const flags = bytes[3] ?? 0;
  if ((flags & NAME) === 0) return '';
  const start = HEADER + ((flags & EXTRA) === 0 ? 0 : 2 + (bytes[HEADER] ?? 0) + 256 * (bytes[HEADER + 1] ?? 0));
  const end = bytes.indexOf(0, start);
  return end === -1 || end - start > MAX_NAME ? '' : decodeName(bytes.subarray(start, end));
}

/** The CRC-32 in the last eight bytes. */
function checkOf(bytes: Uint8Array): number {
  if (bytes.length < HEADER + 8) return -1;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 4).getUint32(0, true);
}
