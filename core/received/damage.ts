/** A line as it can be read, and whether something had to be mended or left out. */
export interface MendedLine {
  readonly line: string;
  readonly damaged: boolean;
  /** Another header line ran into it, so that nobody knows whose words are whose. */
  readonly merged: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#43;': '+',
};

/**
 * Undoes what forwarding a header as text does to it: quoted-printable (RFC 2045 section 6.7), HTML's entities, and two
 * header lines run together, of which only the first is kept, since the second may be anybody's.
 */
export function mend(line: string): MendedLine {
  const merged = /[\s>;,.)]Received:(?: |$)/i.exec(line);
  const first = merged === null ? line : line.slice(0, merged.index + 1).trim();
  const readable = first.replace(/&(?:lt|gt|amp|quot|#43);/g, (entity) => ENTITIES[entity] ?? entity);
  const quotedPrintable = /=3D|,= |=$/.test(readable);
  const mended = quotedPrintable ? readable.replace(/= |=$/g, '').replace(/=3D/g, '=') : readable;
  return { line: mended, damaged: merged !== null || quotedPrintable, merged: merged !== null };
}
