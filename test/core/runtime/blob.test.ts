import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Blob as BareBlob } from '../../../core/runtime/blob.ts';

describe('the Blob of runtimes that have none', () => {
  it('gathers bytes and text as a browser’s does', async () => {
    const chunk = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array(),
      fc.uint8Array().map((bytes) => Uint8Array.from(bytes).buffer),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(chunk), async (chunks) => {
        const parts = chunks as (string | Uint8Array<ArrayBuffer> | ArrayBuffer)[];
        const bare = new Uint8Array(await new BareBlob(parts).arrayBuffer());
        expect(bare).toEqual(new Uint8Array(await new Blob(parts).arrayBuffer()));
      }),
    );
  });
});
