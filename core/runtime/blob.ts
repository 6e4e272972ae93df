/**
 * What the MIME parser needs of a Blob, for runtimes that have none (classic Outlook's event runtime, Apps Script):
 * gathering chunks of bytes. The build puts it in the place of the global.
 */
export class Blob {
  readonly chunks: readonly (ArrayBuffer | Uint8Array)[];

  constructor(chunks: readonly (ArrayBuffer | Uint8Array)[] = []) {
    this.chunks = chunks;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const parts = this.chunks.map((chunk) => (chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk)));
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined.buffer;
  }
}
