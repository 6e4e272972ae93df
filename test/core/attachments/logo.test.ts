import { describe, expect, it } from 'vitest';
import { logosAmong } from '../../../core/attachments/logo.ts';
import type { Attachment } from '../../../core/draft.ts';
import { fileOf } from '../../draft-of.ts';

/** A GIF of so many bytes and dots. */
function picture(size: number, inline = true, last = 0, [width, height] = [320, 120]): Attachment {
  const content = new Uint8Array(size);
  content.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]);
  new DataView(content.buffer).setUint16(6, width ?? 0, true);
  new DataView(content.buffer).setUint16(8, height ?? 0, true);
  content[size - 1] = last;
  return { ...fileOf('image001.gif', content), inline };
}

describe('a picture is taken for a logo', () => {
  const areLogos = (...pictures: readonly Attachment[]) => {
    const logos = logosAmong(pictures);
    return pictures.map((one) => logos.has(one));
  };

  it('when it is small and inline', () => {
    expect(areLogos(picture(9_000))).toEqual([true]);
    expect(areLogos(picture(9_000, false))).toEqual([false]);
    expect(areLogos(picture(90_000))).toEqual([false]);
  });

  it('when it stands inline again and again, up to a size that no chart needs', () => {
    expect(areLogos(picture(90_000), picture(90_000), picture(90_000, true, 1))).toEqual([true, true, false]);
    expect(areLogos(picture(900_000), picture(900_000))).toEqual([false, false]);
  });

  it('when it has no more dots than a banner, however few bytes it takes: a pasted chart is no logo', () => {
    const sized = (width: number, height: number) => picture(20_000, true, 0, [width, height]);
    expect(areLogos(sized(1000, 250), sized(500, 500), sized(900, 400))).toEqual([true, true, false]);
    expect(areLogos(sized(900, 400), sized(900, 400))).toEqual([false, false]);
    expect(areLogos(sized(0, 0))).toEqual([false]);
  });

  it('and never when it is another file as well', () => {
    const polyglot = picture(9_000);
    if (polyglot.content instanceof Uint8Array) polyglot.content.set([0x50, 0x4b, 5, 6], 5_000);
    expect(areLogos(polyglot)).toEqual([false]);
  });
});
