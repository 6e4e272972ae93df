import { describe, expect, it } from 'vitest';
import { headerFields } from '../../../core/received/header-block.ts';

describe('a header block', () => {
  it('is split into unfolded fields in their order', () => {
    expect(headerFields('Received: from a\r\n\tby b;\r\n  today\r\nSUBJECT : x\r\n\r\nBody: no')).toEqual([
      { name: 'received', value: 'from a by b; today' },
      { name: 'subject', value: 'x' },
    ]);
  });

  it('may end its lines as Unix does, and start with a byte order mark or empty lines', () => {
    expect(headerFields('\ufeff\n\nA: 1\nB: 2')).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ]);
  });

  it('keeps a line that is no field by itself, whatever stands above it', () => {
    expect(headerFields('Received: from a\nby b with ESMTPS\nA: 1')).toEqual([
      { name: 'received', value: 'from a' },
      { name: '', value: 'by b with ESMTPS' },
      { name: 'a', value: '1' },
    ]);
  });

  it('holds no control characters', () => {
    expect(headerFields('A: x\x1b[31m\x07y\rz')).toEqual([{ name: 'a', value: 'x [31m y z' }]);
  });
});
