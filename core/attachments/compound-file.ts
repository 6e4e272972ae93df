/** A stream of a compound file: names of its storages and its own, joined by `/`, and its bytes. */
export interface CompoundStream {
  readonly path: string;
  readonly bytes: () => Uint8Array;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** What a sector of a chain is followed by when it is the last (MS-CFB 2.1). */
const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
/** Entries of the table of sectors that stand in the header itself. */
const TABLE_IN_HEADER = 109;
const MINI_SECTOR_SHIFT = 6;
const STORAGE = 1;
const STREAM = 2;

/**
 * The streams of a compound file ([MS-CFB]: Outlook messages, old Office documents, locked new ones); null when it is broken.
 * Every chain of sectors ends after as many as the file has, and sizes are those that are there, so that neither circles nor
 * lies cost more than one look at the file. Linear.
 */
export function compoundStreams(file: Uint8Array): readonly CompoundStream[] | null {
  try {
    return streamsOf(file);
  } catch (error) {
    // A place beyond the end of the file, or a chain that does not end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function streamsOf(file: Uint8Array): CompoundStream[] {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== MINI_SECTOR_SHIFT)
    throw new RangeError('sector size');
  const sectorBytes = 1 << shift;
  const sectorCount = Math.ceil((file.length - HEADER_BYTES) / sectorBytes);
  const table = sectorTable(view, shift, sectorCount);
  const next = (sector: number) => view.getUint32(placeIn(table, shift, sector), true);
  const chain = (first: number) => chainFrom(first, next, sectorCount);
  const whole = (sectors: readonly number[], size: number) =>
    gather(
      file,
      sectors.map((sector) => (sector + 1) << shift),
      sectorBytes,
      size,
    );

  const directory = chain(view.getUint32(48, true));
  const entries = readEntries(whole(directory, directory.length * sectorBytes));
  const [root] = entries;
  if (root === undefined) throw new RangeError('no root');
  const miniTable = chain(view.getUint32(60, true));
  const nextMini = (sector: number) => view.getUint32(placeIn(miniTable, shift, sector), true);
  const container = chain(root.first);
  const cutoff = view.getUint32(56, true);
  const bytesOf = ({ first, size }: Entry) => {
    if (size >= cutoff) return whole(chain(first), size);
    const sectors = chainFrom(first, nextMini, sectorCount << (shift - MINI_SECTOR_SHIFT));
    const places = sectors.map((sector) => {
      const at = sector << MINI_SECTOR_SHIFT;
      const holder = container[at >> shift];
      if (holder === undefined) throw new RangeError('mini sector');
      return ((holder + 1) << shift) + (at & (sectorBytes - 1));
    });
    return gather(file, places, 1 << MINI_SECTOR_SHIFT, size);
  };
  return inOrder(entries, root).map(({ path, entry }) => ({ path, bytes: () => bytesOf(entry) }));
}

/** The sectors that hold the table of which sector follows which: named in the header, then in a chain of their own. */
function sectorTable(view: DataView, shift: number, sectorCount: number): number[] {
  const count = view.getUint32(44, true);
  if (count > sectorCount) throw new RangeError('sector table');
  const table: number[] = [];
  for (let i = 0; i < Math.min(count, TABLE_IN_HEADER); i++) table.push(view.getUint32(76 + i * 4, true));
  const perSector = (1 << (shift - 2)) - 1;
  let sector = view.getUint32(68, true);
  for (let seen = 0; table.length < count; seen++) {
    if (seen > sectorCount) throw new RangeError('endless chain');
    const at = (sector + 1) << shift;
    for (let i = 0; i < perSector && table.length < count; i++) table.push(view.getUint32(at + i * 4, true));
    sector = view.getUint32(at + perSector * 4, true);
  }
  return table;
}

function placeIn(table: readonly number[], shift: number, index: number): number {
  const perSector = shift - 2;
  const sector = table[index >>> perSector];
  if (sector === undefined) throw new RangeError('beyond the table');
  return ((sector + 1) << shift) + ((index & ((1 << perSector) - 1)) << 2);
}

function chainFrom(first: number, next: (sector: number) => number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector !== END_OF_CHAIN && sector !== NO_ENTRY; sector = next(sector)) {
    if (sectors.length > most) throw new RangeError('endless chain');
    sectors.push(sector);
  }
  return sectors;
}

function gather(file: Uint8Array, places: readonly number[], pieceBytes: number, size: number): Uint8Array {
  if (size > places.length * pieceBytes) throw new RangeError('size');
  const bytes = new Uint8Array(size);
  places.slice(0, Math.ceil(size / pieceBytes)).forEach((place, i) => {
    if (place < 0 || place >= file.length) throw new RangeError('beyond the file');
    bytes.set(file.subarray(place, Math.min(place + pieceBytes, place + size - i * pieceBytes)), i * pieceBytes);
  });
  return bytes;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    let name = '';
    for (let i = 0; i + 2 < Math.min(view.getUint16(at + 64, true), 64); i += 2)
      name += String.fromCharCode(view.getUint16(at + i, true));
    const number = (offset: number) => view.getUint32(at + offset, true);
    const type = directory[at + 66] ?? 0;
    entries.push({
      name,
      type,
      left: number(68),
      right: number(72),
      child: number(76),
      first: number(116),
      size: number(120),
    });
  }
  return entries;
}

/** Every stream below the root, with its path; each entry counts once, so that circles end. */
function inOrder(entries: readonly Entry[], root: Entry): { readonly path: string; readonly entry: Entry }[] {
  const streams: { readonly path: string; readonly entry: Entry }[] = [];
  const seen = new Set<Entry>([root]);
  const waiting = [{ index: root.child, folder: '' }];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const entry = entries[item.index];
    if (entry === undefined || seen.has(entry)) continue;
    seen.add(entry);
    const path = `${item.folder}${entry.name}`;
    if (entry.type === STREAM) streams.push({ path, entry });
    if (entry.type === STORAGE) waiting.push({ index: entry.child, folder: `${path}/` });
    waiting.push({ index: entry.left, folder: item.folder }, { index: entry.right, folder: item.folder });
  }
  return streams;
}
