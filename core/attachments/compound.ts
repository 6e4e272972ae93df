/** What a compound file holds: an Outlook message, an Office document behind a password, or something else. */
export type CompoundKind = 'message' | 'locked' | 'other' | 'corrupt';

const HEADER = 512;
/** Where the header lists the first sectors of the allocation table, and how many it has room for. */
const TABLE = 76;
const TABLE_ENTRIES = 109;
const DIRECTORY_ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
/** The streams and storages of a message with a hundred attachments fit into fewer sectors. */
const MAX_SECTORS = 4096;

/** Tells by the names in its directory what a compound file is ([MS-CFB] 2.6, [MS-OXMSG] 2.4, [MS-OFFCRYPTO] 2.3.4). */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const names = directoryNames(bytes);
  if (names === null) return 'corrupt';
  if (names.has('__properties_version1.0')) return 'message';
  return names.has('EncryptedPackage') || names.has('EncryptionInfo') ? 'locked' : 'other';
}

/** The names of all streams and storages; null when the file is damaged. */
function directoryNames(bytes: Uint8Array): Set<string> | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const startOf = (sector: number) => (sector + 1) * size;
  const names = new Set<string>();
  let sector = view.getUint32(48, true);
  for (let read = 0; sector < LAST_SECTOR; read++) {
    const start = startOf(sector);
    if (read >= MAX_SECTORS || start + size > bytes.length) return null;
    for (let at = start; at < start + size; at += DIRECTORY_ENTRY) names.add(nameAt(view, at));
    sector = nextSector(view, sector, size);
  }
  return names;
}

/** The sector that follows one in its chain; the last one's follower when the table is damaged. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  // Only files of more than 7 MB list further sectors of the table elsewhere, and their directories begin before.
  if (index >= TABLE_ENTRIES) return LAST_SECTOR;
  const place = (view.getUint32(TABLE + 4 * index, true) + 1) * size + 4 * (sector % perSector);
  return place + 4 <= view.byteLength ? view.getUint32(place, true) : LAST_SECTOR;
}

/** A name of up to 31 UTF-16 code units, its length in bytes behind it. */
function nameAt(view: DataView, at: number): string {
  const units = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let i = 0; i < units; i++) name += String.fromCharCode(view.getUint16(at + 2 * i, true));
  return name;
}
