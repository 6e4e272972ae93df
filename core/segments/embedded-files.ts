import { fromBase64 } from '@exodus/bytes/base64.js';
import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import type { Attachment } from '../draft.ts';
import { decoded } from './web-address.ts';

/** `data:` addresses (RFC 2397) with a type, wherever markup or its styles hold them; longer parameters are no parameters. */
const EMBEDDED = /\bdata:([a-z]{1,20})\/([a-z0-9.+-]{1,60})((?:;[^;,"'()\s<>]{1,60}){0,4}),([^"'()\s<>]*)/gi;

/** Files that markup holds within itself, such as a pasted picture: they go along with it and are looked at like attachments. */
export function embeddedFiles(markup: string | null): Attachment[] {
  const files: Attachment[] = [];
  EMBEDDED.lastIndex = 0;
  for (let match = EMBEDDED.exec(markup ?? ''); match !== null; match = EMBEDDED.exec(markup ?? '')) {
    const [, type = '', subtype = '', parameters = '', data = ''] = match;
    const content = contentOf(data, /;base64$/i.test(parameters));
    const size = content instanceof Uint8Array ? content.length : 0;
    files.push({ name: type.toLowerCase(), contentType: `${type}/${subtype}`, size, inline: true, content });
  }
  return files;
}

/** The bytes that a `data:` address stands for, or that it is broken. */
export function contentOf(data: string, isBase64: boolean): Attachment['content'] {
  if (!isBase64) return new TextEncoder().encode(decoded(data));
  try {
    return fromBase64(decoded(data));
  } catch {
    return { unread: 'corrupt' };
  }
}
