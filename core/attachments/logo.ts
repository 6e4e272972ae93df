import type { Attachment } from '../draft.ts';
import { fileKinds } from './file-kinds.ts';
import { pictureSize } from './picture-size.ts';
import { crc32 } from './unpack.ts';

/**
 * An inline picture up to this size is taken for a logo in a signature; a bigger one may be a pasted screenshot of a
 * chart and counts as unread until something can look at it.
 */
const LOGO_MAX_BYTES = 40 * 1024;
/** The same inline picture again and again stands in the signatures of a thread. */
const REPEATED_MAX_BYTES = 200 * 1024;
/**
 * A banner of 1,000 by 250 dots, or a square of 500. A screenshot of lines of text takes few bytes for its size, so that
 * bytes alone would take a pasted chart for a logo.
 */
const MAX_DOTS = 250_000;

/**
 * Which attachments of a message are logos and the like: inline pictures of few dots that take few bytes, or more bytes
 * where they are repeated.
 */
export function logosAmong(attachments: readonly Attachment[]): ReadonlySet<Attachment> {
  const pictures = attachments.flatMap((attachment) => {
    const { content, inline } = attachment;
    const candidate = inline && content instanceof Uint8Array && content.length <= REPEATED_MAX_BYTES;
    return candidate && fileKinds(content).join() === 'image' && isSmall(content) ? [{ attachment, content }] : [];
  });
  const isRepeated = repeatedAmong(pictures.map(({ content }) => content));
  return new Set(
    pictures
      .filter(({ content }) => content.length <= LOGO_MAX_BYTES || isRepeated(content))
      .map(({ attachment }) => attachment),
  );
}

/** A picture that does not say how large it is may be of any size. */
function isSmall(content: Uint8Array): boolean {
  const { width, height } = pictureSize(content);
  return width > 0 && height > 0 && width * height <= MAX_DOTS;
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
