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
  const data = latin1('Title\0Ana Beispiel');
  const png = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...u32(data.length),
    ...latin1('tEXt'),
    ...data,
    ...u32(0),
  ]);
  expect(pictureNotes(png)).toBe('Title: Ana Beispiel');
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
