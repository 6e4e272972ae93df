import type { UnreadReason } from '../draft.ts';
import type { Budget } from './budget.ts';
import { crc32, inflated, mostUnpacked, type Unpacked } from './unpack.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The methods of packing that are in use (APPNOTE 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/** Unpacks one member within what the message may still unpack to, or says why it did not begin to. */
export function unpackedMember(entry: ZipEntry, budget: Budget): Unpacked | UnreadReason {
  if (entry.encrypted) return 'password-protected';
  if (budget.isOver()) return 'too-slow';
  const { packed, method } = entry;
  if (method !== STORED && method !== DEFLATED) return 'unsupported';
  if (!budget.takeMember()) return 'too-large';
  const most = mostUnpacked(packed.length, budget);
  const whole = method === DEFLATED ? inflated(packed, most) : stored(packed, most);
  if (!budget.takeBytes(whole.bytes.length)) return 'too-large';
  const isDamaged = whole.trouble === null && crc32(whole.bytes) !== entry.crc;
  return isDamaged ? { ...whole, trouble: 'corrupt' } : whole;
}

function stored(bytes: Uint8Array, most: number): Unpacked {
  return bytes.length > most ? { bytes: bytes.subarray(0, most), trouble: 'too-large' } : { bytes, trouble: null };
}
