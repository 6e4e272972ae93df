import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { toHex } from '@exodus/bytes/hex.js';
import { SHA256 } from '@stablelib/sha256';
import type { Attachment, Draft } from './draft.ts';
import type { Policy } from './policy/schema.ts';
import { htmlText } from './segments/html-text.ts';

/**
 * A digest (SHA-256, FIPS 180-4, in hexadecimal) of all that a review rests on besides the readers at hand: two drafts
 * with the same one are assessed alike by the same readers. HTML counts as the text it says, because clients write the same text's markup anew. The headers are left out:
 * only the decision looks at them, and Mailward writes them itself. Linear.
 */
export function draftDigest({ headers, attachments, body, ...about }: Draft, policy: Policy): string {
  const draft = { ...about, body: { text: body.text, html: body.html === null ? null : htmlText(body.html) } };
  const hash = new SHA256();
  // JSON writes lone surrogates out, so no two texts become the same bytes; the lengths keep the attachments apart.
  hash.update(new TextEncoder().encode(JSON.stringify([policy, draft, attachments.map(described)])));
  for (const { content } of attachments) if (content instanceof Uint8Array) hash.update(content);
  return toHex(hash.digest());
}

function described({ content, ...about }: Attachment): unknown {
  return { ...about, content: content instanceof Uint8Array ? content.length : content };
}
