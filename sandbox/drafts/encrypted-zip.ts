/** General purpose bit 0 of a ZIP header: the entry is encrypted (PKWARE APPNOTE 4.4.4). */
const ENCRYPTED = 1;
/** Traditional PKWARE encryption puts twelve bytes in front of the data (APPNOTE 6.1). */
const ENCRYPTION_HEADER = 12;

/**
 * A ZIP file whose one entry is marked as encrypted and holds bytes that no password opens. Only the structure matters:
 * a reader has to see that there is something it cannot read.
 */
export function encryptedZip(name: string, size: number): Buffer {
  const fileName = Buffer.from(name, 'ascii');
  const data = Buffer.from(Array.from({ length: size + ENCRYPTION_HEADER }, (_, index) => (index * 151 + 89) % 256));
  const entry = common(fileName, data.length, size);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), entry, fileName, data]);
  const centralEnd = Buffer.alloc(14); // no comment, first disk, no attributes, local header at offset 0
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), number(20, 2), entry, centralEnd, fileName]);
  const end = [
    number(0, 4),
    number(1, 2),
    number(1, 2),
    number(central.length, 4),
    number(local.length, 4),
    number(0, 2),
  ];
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), ...end]);
}

/** The fields that the local and the central header share, in their order. */
function common(name: Buffer, compressed: number, size: number): Buffer {
  const [version, stored, time, date, checksum, extra] = [20, 0, 0, 0x5d76, 0x1b2c3d4e, 0];
  return Buffer.concat([
    number(version, 2),
    number(ENCRYPTED, 2),
    number(stored, 2),
    number(time, 2),
    number(date, 2),
    number(checksum, 4),
    number(compressed, 4),
    number(size, 4),
    number(name.length, 2),
    number(extra, 2),
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
