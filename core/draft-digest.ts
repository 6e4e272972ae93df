import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { toHex } from '@exodus/bytes/hex.js';
import { SHA256 } from '@stablelib/sha256';
import type { Attachment, Draft } from './draft.ts';
import type { Policy } from './policy/schema.ts';
import { cloudLinks } from './segments/cloud-links.ts';
import { embeddedFiles } from './segments/embedded-files.ts';
import { htmlText } from './segments/html-text.ts';

/**
 * A digest (SHA-256, FIPS 180-4, in hexadecimal) of all that a review rests on besides the readers at hand: two drafts
 * with the same one are assessed alike by the same readers. HTML counts as all that is read of it (its text, its links to
 * files and the files within it), because clients write the same text's markup anew. The headers are left out: only the
 * decision looks at them, and Mailward writes them itself. Linear.
 */
export function draftDigest({ headers, attachments, body, ...about }: Draft, policy: Policy): string {
  const text = { text: body.text, html: body.html === null ? null : htmlText(body.html) };
  const files = [...attachments, ...embeddedFiles(body.html)];
  const draft = { ...about, body: text, links: cloudLinks(body), files: files.map(described) };
  const hash = new SHA256();
  // JSON writes lone surrogates out, so no two texts become the same bytes; the lengths keep the files apart.
  hash.update(new TextEncoder().encode(JSON.stringify([policy, draft, attachments.length])));
  for (const { content } of files) if (content instanceof Uint8Array) hash.update(content);
  return toHex(hash.digest());
}

function described({ content, ...about }: Attachment): unknown {
  return { ...about, content: content instanceof Uint8Array ? content.length : content };
}
