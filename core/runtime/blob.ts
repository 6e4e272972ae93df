import { TextEncoder } from '@exodus/bytes/encoding-lite.js';

type Chunk = ArrayBuffer | Uint8Array | string;

/**
 * What the MIME parser needs of a Blob, for runtimes that have none (classic Outlook's event runtime, Apps Script):
 * gathering chunks of bytes, and of text, which is how the parser hands over the ends of lines. The build puts it in the
 * place of the global.
 */
export class Blob {
  readonly chunks: readonly Chunk[];

  constructor(chunks: readonly Chunk[] = []) {
    this.chunks = chunks;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const parts = this.chunks.map(bytesOf);
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined.buffer;
  }
}

function bytesOf(chunk: Chunk): Uint8Array {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  return chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk);
}
