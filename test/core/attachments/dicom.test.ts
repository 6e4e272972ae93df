import { expect, test } from 'vitest';
import { budgetOf } from '../../../core/attachments/budget.ts';
import { readDicom } from '../../../core/attachments/dicom.ts';

/** An element in explicit little endian (PS3.5, 7.1.2). */
function element(group: number, number: number, vr: string, value: string): number[] {
  const even = value.length % 2 === 0 ? value : `${value} `;
  const u16 = (n: number) => [n & 0xff, n >> 8];
  return [...u16(group), ...u16(number), ...Buffer.from(vr), ...u16(even.length), ...Buffer.from(even)];
}

test('texts of any element and names in the group of the patient are told', () => {
  const header = [
    ...element(2, 0x10, 'UI', '1.2.840.10008.1.2.1\0'),
    ...element(8, 0x60, 'CS', 'MR'),
    ...element(8, 0x2111, 'ST', 'seen for asthma'),
    ...element(9, 0x1001, 'LT', 'call Ana'),
    ...element(0x10, 0x10, 'PN', 'BEISPIEL^ANA'),
    ...element(0x10, 0x2297, 'PN', 'RUIZ^EVA'),
  ];
  const file = Uint8Array.from([...new Uint8Array(128), ...Buffer.from('DICM'), ...header]);
  expect(readDicom(file, budgetOf(26_214_400, null)).text.split('\n')).toEqual([
    'seen for asthma',
    'call Ana',
    'Patient name: ANA BEISPIEL',
    'EVA RUIZ',
  ]);
});
