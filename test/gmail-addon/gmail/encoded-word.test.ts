import { describe, expect, it } from 'vitest';
import { encodeSubject } from '../../../gmail-addon/gmail/encoded-word.ts';

describe('encoding a subject', () => {
  it('leaves plain words plain', () => {
    expect(encodeSubject('Your appointment +encrypt+', '\r\n')).toBe('Your appointment +encrypt+');
  });

  it('keeps the tag readable for a gateway beside words that have to be encoded', () => {
    expect(encodeSubject('Cita de la señora Muñoz mañana +encrypt+', '\r\n')).toBe(
      'Cita de la =?UTF-8?Q?se=C3=B1ora_Mu=C3=B1oz_ma=C3=B1ana?= +encrypt+',
    );
  });

  it('encodes what would read as an encoded-word, and spaces that folding would lose', () => {
    expect(encodeSubject('see =?UTF-8?Q?x?= now', '\r\n')).toBe('see =?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fx=3F=3D?= now');
    expect(encodeSubject('see a  b now', '\r\n')).toBe('see =?UTF-8?Q?a__b?= now');
    expect(encodeSubject('  ', '\r\n')).toBe('');
  });

  it('never makes an encoded-word longer than 75 characters or splits a character', () => {
    const words = encodeSubject('日本語の件名👩‍⚕️'.repeat(20), '\r\n').split(/\r\n | /);
    expect(words.length).toBeGreaterThan(10);
    for (const word of words) {
      expect(word.length).toBeLessThanOrEqual(75);
      const encoded = /^=\?UTF-8\?Q\?(.*)\?=$/.exec(word)?.[1] ?? '';
      expect(() => decodeURIComponent(encoded.replace(/=/g, '%'))).not.toThrow();
    }
  });

  it('folds before column 77 with the line ending it is given', () => {
    const folded = encodeSubject('word '.repeat(60).trim(), '\n');
    const lines = `Subject: ${folded}`.split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
    expect(folded.replace(/\n /g, ' ')).toBe('word '.repeat(60).trim());
  });

  it('turns control characters and halves of characters into something harmless', () => {
    expect(encodeSubject('a\r\nBcc: b\u0000c\u007f', '\r\n')).not.toMatch(/[\r\n\0\x7f]/);
    expect(encodeSubject('x\ud800y', '\r\n')).toBe('=?UTF-8?Q?x=EF=BF=BDy?=');
  });
});
