import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

describe('what was left undecoded in plain text', () => {
  it.each([
    ['&#52;4&#x31;', '441', 'character references by number'],
    ['&amp;#52;4', '44', 'a reference that was escaped twice'],
    ['441&nbsp;22&ndash;9', '441 22-9', 'named references'],
    ['441<span>-</span>22', '441-22', 'tags inside a number'],
    ['44<b style="color:#ffffff"></b>1', '441', 'tags that style'],
    ['44<!-- x -->1<wbr>2', '4412', 'comments and break opportunities'],
    ['441-2=\n2-9', '441-22-9', 'a soft line end'],
    ['441=2D22=C2=A09', '441-22 9', 'octets of quoted-printable'],
  ])('%j is read as %j (%s)', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  it.each([
    'AT&T & R&D; &unknown;',
    '<<CODE>> and a<b and 3 < 4 > 2',
    '44<span title="MRN 0073312">1</span>'.replace('</span>', ''),
    '44<b class="0073312 4481207">1',
    'code=\n5',
    'total=2026',
    'n=2D',
  ])('leaves %j alone', (source) => {
    expect(fold(source).text).toBe(source);
  });

  it('covers the whole of a reference at either end', () => {
    const source = 'SSN &#53;36-22-814&#53;.';
    const { origin, text } = fold(source);
    expect(text).toBe('SSN 536-22-8145.');
    expect(origin?.[4]).toBe(source.indexOf('&#53;'));
    expect(origin?.[14]).toBe(source.length - 2);
  });
});
