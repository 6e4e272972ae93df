import { createHash } from 'node:crypto';

/** The namespace of domain names (RFC 9562, section 6.6). */
const DNS_NAMESPACE = '6ba7b8109dad11d180b400c04fd430c8';
/** Version 5 in the upper half of the seventh byte, the variant in the upper two bits of the ninth. */
const VERSION = 0x50;
const VARIANT = 0x80;

/**
 * A UUID of version 5 (RFC 9562, section 5.5) for something of an organisation, such as `outlook` and
 * `clinic.example`: always the same for the same two, so that a new version never counts as another add-in.
 */
export function organisationId(what: string, domain: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(DNS_NAMESPACE, 'hex'))
    .update(`${what}.mailward.${domain}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | VERSION, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | VARIANT, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
