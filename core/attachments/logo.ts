import type { Attachment } from '../draft.ts';
import { fileKinds } from './file-kinds.ts';
import { crc32 } from './unpack.ts';

/**
 * An inline picture up to this size is taken for a logo in a signature; a bigger one may be a pasted screenshot of a
 * chart and counts as unread until something can look at it.
 */
const LOGO_MAX_BYTES = 40 * 1024;
/** The same inline picture again and again stands in the signatures of a thread; nobody pastes a chart twice. */
const REPEATED_MAX_BYTES = 200 * 1024;

/** Which attachments of a message are logos and the like: small inline pictures, and larger ones that are repeated. */
export function logosAmong(attachments: readonly Attachment[]): ReadonlySet<Attachment> {
  const pictures = attachments.flatMap((attachment) => {
    const { content, inline } = attachment;
    const candidate = inline && content instanceof Uint8Array && content.length <= REPEATED_MAX_BYTES;
    return candidate && fileKinds(content).join() === 'image' ? [{ attachment, content }] : [];
  });
  const isRepeated = repeatedAmong(pictures.map(({ content }) => content));
  return new Set(
    pictures
      .filter(({ content }) => content.length <= LOGO_MAX_BYTES || isRepeated(content))
      .map(({ attachment }) => attachment),
  );
}

/** Linear: each is compared with the first of its check sum alone. */
function repeatedAmong(contents: readonly Uint8Array[]): (content: Uint8Array) => boolean {
  const seen = new Map<number, { readonly first: Uint8Array; times: number }>();
  for (const content of contents) {
    const sum = crc32(content);
    const known = seen.get(sum);
    if (known === undefined) seen.set(sum, { first: content, times: 1 });
    else if (sameBytes(known.first, content)) known.times++;
  }
  return (content) => {
    const known = seen.get(crc32(content));
    return known !== undefined && known.times > 1 && sameBytes(known.first, content);
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
