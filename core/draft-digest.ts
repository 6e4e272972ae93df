import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Attachment, Draft } from './draft.ts';
import type { Policy } from './policy/schema.ts';

/**
 * A digest (SHA-256, FIPS 180-4, in hexadecimal) of all that a review rests on: two drafts with the same one are assessed
 * alike. The headers are left out, because only the decision looks at them and Mailward writes them itself. Linear.
 */
export function draftDigest({ headers, attachments, ...draft }: Draft, policy: Policy): string {
  const hash = sha256.create();
  // JSON writes lone surrogates out, so no two texts become the same bytes; the lengths keep the attachments apart.
  hash.update(new TextEncoder().encode(JSON.stringify([policy, draft, attachments.map(described)])));
  for (const { content } of attachments) if (content instanceof Uint8Array) hash.update(content);
  return bytesToHex(hash.digest());
}

function described({ content, ...about }: Attachment): unknown {
  return { ...about, content: content instanceof Uint8Array ? content.length : content };
}
