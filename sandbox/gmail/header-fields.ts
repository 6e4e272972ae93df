import { type Address, addressParser, decodeWords } from 'postal-mime';

export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** The header fields of a message, unfolded and with their encoded-words decoded, as the Gmail API shows them. */
export function headerFields(raw: Uint8Array): HeaderField[] {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const head = (/^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(text)?.[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  return head.split(/\r?\n/).flatMap((line) => {
    const match = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line);
    return match === null ? [] : [{ name: match[1] ?? '', value: decodeWords((match[2] ?? '').trim()) }];
  });
}

/** How many recipients a message names. */
export function recipientCount(raw: Uint8Array): number {
  const named = (entries: readonly Address[]): Address[] =>
    entries.flatMap((entry) => entry.group ?? entry).filter((entry) => (entry.address ?? '').includes('@'));
  return headerFields(raw)
    .filter(({ name }) => ['to', 'cc', 'bcc'].includes(name.toLowerCase()))
    .flatMap(({ value }) => named(addressParser(value))).length;
}
