import { domainToUnicode } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unicodeDomain } from '../../../core/cautions/punycode.ts';

describe('a domain as people see it', () => {
  // The second and third are RFC 3492's own samples (7.1 B and L).
  it.each([
    ['xn--mnchen-3ya.example', 'münchen.example'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye.example', '他们为什么不说中文.example'],
    ['xn--3b-ww4c5e180e575a65lsy2b.example', '3年b組金八先生.example'],
    ['mail.xn--gmal-xpa.com', 'mail.gmaíl.com'],
  ])('is decoded from %s as browsers do', (written, seen) => {
    expect(unicodeDomain(written)).toBe(seen);
    expect(domainToUnicode(written)).toBe(seen);
  });

  it.each(['lakeside.example', 'xn--99999999999.com', 'xn--a!b.com', `xn--${'9'.repeat(80)}.com`])(
    'is left as it is written: %s',
    (written) => {
      expect(unicodeDomain(written)).toBe(written);
    },
  );
});
