import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';

/** A client sends at most some hundred events at once, of a kilobyte or two each. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** JSON shrinks to a tenth; what unpacks to more is made to fill the memory. */
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

export type Body =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly trouble: 'too-large' | 'broken' | 'encoding' };

/** Reads a request's body, unpacking gzip, and stops as soon as either form is larger than allowed. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') return { ok: false, trouble: 'encoding' };
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { ok: false, trouble: 'too-large' };
  try {
    const packed = await collected(request, MAX_BODY_BYTES);
    if (packed === null) return { ok: false, trouble: 'too-large' };
    const bytes = encoding === 'gzip' ? await unpacked(packed) : packed;
    if (bytes === null) return { ok: false, trouble: 'too-large' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, trouble: 'broken' };
  }
}

async function unpacked(packed: Buffer): Promise<Buffer | null> {
  const unzip = createGunzip();
  unzip.end(packed);
  return await collected(unzip, MAX_UNPACKED_BYTES);
}

async function collected(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
