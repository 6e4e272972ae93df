import { strToU8, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { pictureNotes } from '../../../core/attachments/picture-notes.ts';

const latin1 = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const u16 = (value: number) => [value >> 8, value & 0xff];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** A directory of fields of which each value stands behind the directory, big-endian. */
function directory(
  at: number,
  fields: readonly (readonly [tag: number, type: number, count: number, data: readonly number[]])[],
): number[] {
  const end = at + 2 + fields.length * 12 + 4;
  const entries: number[] = [];
  const values: number[] = [];
  for (const [tag, type, count, data] of fields) {
    const inline = data.length <= 4;
    entries.push(
      ...u16(tag),
      ...u16(type),
      ...u32(count),
      ...(inline ? [...data, 0, 0, 0, 0].slice(0, 4) : u32(end + values.length)),
    );
    if (!inline) values.push(...data);
  }
  return [...u16(fields.length), ...entries, ...u32(0), ...values];
}

const text = (tag: number, value: string) => [tag, 2, value.length + 1, [...latin1(value), 0]] as const;
const degrees = (tag: number, ...parts: number[]) =>
  [tag, 5, 3, parts.flatMap((part) => [...u32(part), ...u32(1)])] as const;

function exif(): number[] {
  const main = (gps: number) =>
    directory(8, [text(270, 'Ana Beispiel, left knee'), text(315, 'Dr. Vale'), [34853, 4, 1, u32(gps)]]);
  const gps = 8 + main(0).length;
  const place = directory(gps, [text(1, 'N'), degrees(2, 41, 30, 0), text(3, 'W'), degrees(4, 71, 15, 0)]);
  return [...latin1('MM'), ...u16(42), ...u32(8), ...main(gps), ...place];
}

const segment = (marker: number, data: readonly number[]) => [0xff, marker, ...u16(data.length + 2), ...data];
const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2]);

const chunk = (type: string, data: readonly number[]) => [...u32(data.length), ...latin1(type), ...data, ...u32(0)];
const png = (...chunks: number[][]) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunks.flat()]);

test('description, owner and place of a photograph are told', () => {
  const photograph = jpeg(segment(0xe1, [...latin1('Exif\0\0'), ...exif()]));
  expect(pictureNotes(photograph).split('\n')).toEqual([
    'Description: Ana Beispiel, left knee',
    'Artist: Dr. Vale',
    'GPS location: 41.50000, -71.25000',
  ]);
});

test('a comment and what another program wrote as XMP are told', () => {
  const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>MRN 00482137</dc:title></x:xmpmeta>';
  const photograph = jpeg(
    segment(0xfe, latin1('seen for asthma')),
    segment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${packet}`)),
  );
  expect(pictureNotes(photograph)).toMatch(/^seen for asthma\n.*MRN 00482137/s);
});

test('text beside the dots of a PNG is told', () => {
  const packed = [...zlibSync(strToU8('seen for asthma'))];
  const chunks = [
    chunk('tEXt', latin1('Title\0Ana Beispiel')),
    chunk('zTXt', [...latin1('Comment\0\0'), ...packed]),
    chunk('iTXt', latin1('Source\0\0\0en\0Origin\0MRN 00482137')),
    chunk('iTXt', [...latin1('Author\0\x01\0\0\0'), ...packed]),
  ];
  expect(pictureNotes(png(...chunks)).split('\n')).toEqual([
    'Title: Ana Beispiel',
    'Comment: seen for asthma',
    'en Origin',
    'Source: MRN 00482137',
    'Author: seen for asthma',
  ]);
});

test('packed text that unpacks to more than a picture says ends there', () => {
  const bomb = chunk('zTXt', [...latin1('Comment\0\0'), ...zlibSync(new Uint8Array(20_000_000).fill(65))]);
  expect(pictureNotes(png(bomb)).length).toBeLessThan(300_000);
});

const PACKET = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>MRN 00482137, José</dc:title></x:xmpmeta>';
const utf8 = [...strToU8(PACKET)];

test('comments, letters and XMP of a GIF are told', () => {
  const comment = latin1('seen for asthma');
  const letters = latin1('Ana Beispiel');
  const trailer = [1, ...Array.from({ length: 256 }, (_, i) => 255 - i), 0];
  const picture = [0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0x80, ...new Array(6).fill(0), 2, 2, 0x4c, 1, 0];
  const gif = Uint8Array.from([
    ...latin1('GIF89a'),
    ...[9, 0, 9, 0, 0x80, 0, 0],
    ...new Array(6).fill(0),
    ...[0x21, 0xfe, 4, ...comment.slice(0, 4), comment.length - 4, ...comment.slice(4), 0],
    ...picture,
    ...[0x21, 0x01, 12, ...new Array(12).fill(0), letters.length, ...letters, 0],
    ...[0x21, 0xff, 11, ...latin1('XMP DataXMP'), ...utf8, ...trailer],
    0x3b,
  ]);
  expect(pictureNotes(gif)).toMatch(/^seen for asthma\nAna Beispiel\n.*MRN 00482137, José$/s);
});

test('XMP and Exif of a WebP are told', () => {
  const le32 = (value: number) => u32(value).reverse();
  const part = (type: string, data: readonly number[]) => [
    ...latin1(type),
    ...le32(data.length),
    ...data,
    ...(data.length % 2 === 1 ? [0] : []),
  ];
  const body = [
    ...latin1('WEBP'),
    ...part('VP8X', new Array(9).fill(0)),
    ...part('EXIF', exif()),
    ...part('XMP ', utf8),
  ];
  const webp = Uint8Array.from([...latin1('RIFF'), ...le32(body.length), ...body]);
  expect(pictureNotes(webp)).toMatch(/^Description: Ana Beispiel, left knee\n.*MRN 00482137, José$/s);
});

test('XMP that goes on in further segments is told', () => {
  const further = [...latin1('http://ns.adobe.com/xmp/extension/\0'), ...new Array(40).fill(48), ...utf8];
  expect(pictureNotes(jpeg(segment(0xe1, further)))).toContain('MRN 00482137, José');
});

test('a broken note tells nothing and breaks nothing', () => {
  const cut = exif().slice(0, 30);
  expect(pictureNotes(jpeg(segment(0xe1, [...latin1('Exif\0\0'), ...cut])))).toBe('');
});

test('a caption of a program for pictures is told', () => {
  const caption = 'Ana Beispiel, left knee';
  const head = [...latin1('Photoshop 3.0\0' + '8BIM'), 4, 4, 0, 0, ...u32(caption.length + 5)];
  const record = [0x1c, 2, 120, ...u16(caption.length), ...latin1(caption)];
  expect(pictureNotes(jpeg(segment(0xed, [...head, ...record])))).toBe(caption);
});
