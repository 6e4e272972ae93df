import { describe, expect, it } from 'vitest';
import type { CautionId } from '../../../core/cautions/caution.ts';
import { type Caution, cautionLine } from '../../../core/index.ts';

const IDS: readonly CautionId[] = [
  'look-alike-domain',
  'outsiders-added',
  'greets-somebody-else',
  'many-personal-addresses',
  'marketing-without-authorization',
];

function cautionOf(id: CautionId, people: number): Caution {
  const addresses = Array.from({ length: people }, (_, i) => `p${i}@lakesid${i}-health.example`);
  return { id, addresses, resembled: addresses.map(() => 'lakeside-health.example') };
}

describe('a caution in words', () => {
  it('names the domain and the one it looks like, in both languages', () => {
    const caution = { ...cautionOf('look-alike-domain', 1), addresses: ['ana@lakeside-heatlh.example'] };
    expect(cautionLine(caution, 'en')).toBe(
      'lakeside-heatlh.example looks like lakeside-health.example. Is it the right one?',
    );
    expect(cautionLine(caution, 'es')).toBe(
      'lakeside-heatlh.example se parece a lakeside-health.example. ¿Es el correcto?',
    );
  });

  it('names a domain once, however many recipients have it', () => {
    const addresses = ['a@gmial.com', 'b@gmial.com'];
    expect(cautionLine({ id: 'look-alike-domain', addresses, resembled: ['gmail.com', 'gmail.com'] }, 'en')).toBe(
      'gmial.com looks like gmail.com. Is it the right one?',
    );
  });

  it('names two at most and counts the others', () => {
    const line = cautionLine(cautionOf('outsiders-added', 5), 'en');
    expect(line).toContain('p0@lakesid0-health.example, p1@lakesid1-health.example and 3 more');
    expect(line).not.toContain('p2@');
  });

  it.each(IDS.flatMap((id) => [1, 2, 7].map((people) => [id, people] as const)))(
    'is one thought, for %s about %i, without blame or exclamation marks',
    (id, people) => {
      for (const language of ['en', 'es'] as const) {
        const line = cautionLine(cautionOf(id, people), language);
        expect(line).toMatch(/^[A-Zpl0-9]\S{0,60} [\s\S]{20,250}[.?]$/);
        expect(line).not.toMatch(/!|¡|violation|infracci|forbidden|prohibid|undefined/i);
      }
    },
  );
});
