import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../core/finding.ts';
import { zones } from '../../../core/segments/zones.ts';

function textsOf(text: string): [Zone, string][] {
  return zones(text).map(({ zone, start, end }) => [zone, text.slice(start, end)]);
}

describe('zones', () => {
  it('covers the whole text without gaps', () => {
    const text = 'Hello\n\nThanks,\nAna\n\nOn Mon, Ana wrote:\n> old\n';
    expect(
      textsOf(text)
        .map(([, part]) => part)
        .join(''),
    ).toBe(text);
  });

  it('takes everything behind "On … wrote:" for quoted, in both languages', () => {
    expect(textsOf('new\nOn Tue, Nov 3, 2026 Ana Ruiz wrote:\nold')[1]).toEqual([
      'quoted',
      'On Tue, Nov 3, 2026 Ana Ruiz wrote:\nold',
    ]);
    expect(textsOf('nuevo\nEl mar, 3 nov 2026, Ana Ruiz escribió:\nviejo')[1]?.[0]).toBe('quoted');
  });

  it('takes a From/Sent/To/Subject block for quoted', () => {
    expect(textsOf('new\nFrom: Ana\nSent: Tuesday\nTo: Bo\nSubject: x\nold')[1]?.[0]).toBe('quoted');
  });

  it('does not take a single "From:" line for a quote', () => {
    expect(textsOf('From: the desk of Ana\nHello')).toEqual([['new', 'From: the desk of Ana\nHello']]);
  });

  it('finds a signature by its delimiter, by a closing, and by contact lines', () => {
    expect(textsOf('Hi\n-- \nAna Ruiz\n507-555-0123')[1]).toEqual(['signature', '-- \nAna Ruiz\n507-555-0123']);
    expect(textsOf('Hi there\n\nThank you,\nAna Ruiz, RN')[1]).toEqual(['signature', 'Ana Ruiz, RN']);
    expect(textsOf('See you Monday.\n\nAna Ruiz, MD\nNorthfield Clinic\nPhone 507-555-0123')[1]?.[0]).toBe('signature');
  });

  it('finds a confidentiality notice', () => {
    const notice = 'This e-mail may contain protected health information.';
    expect(textsOf(`Hello\n\n${notice}`)[1]).toEqual(['disclaimer', notice]);
  });

  it('does not take the whole of a short message for a signature', () => {
    expect(textsOf('MRN 0048213, phone 507-555-0123\nRegards,\nAna')[0]?.[0]).toBe('new');
  });
});
