import { fromBase64 } from '@exodus/bytes/base64.js';
import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import type { Attachment } from '../draft.ts';
import { decoded } from './web-address.ts';

/**
 * `data:` addresses (RFC 2397) with a type, wherever markup or its styles hold them; longer parameters are no parameters. Coded
 * data may be wrapped; an entity ends it as a quotation mark does.
 */
const EMBEDDED =
  /\bdata:([a-z]{1,20})\/([a-z0-9.+-]{1,60})((?:;[^;,"'()\s<>&]{1,60}){0,4}),([A-Za-z0-9+/=%\s_-]*[^"'()\s<>&]*)/gi;
/** Letters' shapes say nothing. */
const FONT = /^(?:font\/|application\/(?:x-)?(?:vnd\.ms-)?font)/i;
/** More pictures than anybody pastes; the rest counts as unread. */
const MAX_FILES = 200;

/** Files that markup holds within itself, such as a pasted picture: they go along with it and are looked at like attachments. */
export function embeddedFiles(markup: string | null): Attachment[] {
  const files: Attachment[] = [];
  EMBEDDED.lastIndex = 0;
  for (let match = EMBEDDED.exec(markup ?? ''); match !== null; match = EMBEDDED.exec(markup ?? '')) {
    const [, type = '', subtype = '', parameters = '', data = ''] = match;
    const contentType = `${type}/${subtype}`;
    if (data === '' || FONT.test(contentType)) continue;
    const isOver = files.length === MAX_FILES;
    const content = isOver ? ({ unread: 'too-large' } as const) : contentOf(data, /;base64$/i.test(parameters));
    const size = content instanceof Uint8Array ? content.length : 0;
    files.push({ name: type.toLowerCase(), contentType, size, inline: true, content });
    if (isOver) break;
  }
  return files;
}

/** The bytes that a `data:` address stands for, or that it is broken. */
export function contentOf(data: string, isBase64: boolean): Attachment['content'] {
  if (!isBase64) return new TextEncoder().encode(decoded(data));
  try {
    return fromBase64(decoded(data).replace(/\s+/g, ''));
  } catch {
    return { unread: 'corrupt' };
  }
}
