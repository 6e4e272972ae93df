import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasTag, tagSubject, untagSubject } from '../../../core/index.ts';
import { clinicPolicy, policyWith } from '../../draft-of.ts';

const atEnd = clinicPolicy();
const atStart = policyWith('portal', { subject: { text: '[secure]', place: 'start' } });

const anywhere = policyWith('portal', { subject: { text: '+encrypt+', place: 'anywhere' } });

const LONE_SURROGATE = /\p{Surrogate}/u;

describe('the subject tag', () => {
  it('stands where the policy wants it', () => {
    expect(tagSubject('Results', atEnd)).toBe('Results +encrypt+');
    expect(tagSubject('Results', atStart)).toBe('[secure] Results');
    expect(tagSubject('', atEnd)).toBe('+encrypt+');
  });

  it('is never doubled, in whatever case or place it stands already', () => {
    expect(tagSubject('RE: +ENCRYPT+ Results', atEnd)).toBe('RE: Results +encrypt+');
    expect(tagSubject('RE: +ENCRYPT+ Results', anywhere)).toBe('RE: Results +encrypt+');
    expect(tagSubject('RE: +encrypt+ Results', anywhere)).toBe('RE: +encrypt+ Results');
  });

  it('moves to where the gateway looks, since a reply puts its own word before it', () => {
    expect(tagSubject('RE: [secure] Results', atStart)).toBe('[secure] RE: Results');
    expect(tagSubject('[secure] RE: [secure] Results', atStart)).toBe('[secure] RE: [secure] Results');
    expect(tagSubject('Results +encrypt+ (2)', atEnd)).toBe('Results (2) +encrypt+');
  });

  it('leaves letters alone whose case changes their length', () => {
    expect(untagSubject('İİİ Ayşe +ENCRYPT+', atEnd)).toBe('İİİ Ayşe');
  });

  it('is idempotent, within 255 characters, and can be taken off again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.nat({ max: 400 }),
        fc.constantFrom('', '+encrypt+', '[secure]', '[SECURE]'),
        fc.constantFrom(atEnd, atStart, anywhere),
        (written, at, tag, policy) => {
          const subject = written.slice(0, at) + tag + written.slice(at);
          const tagged = tagSubject(subject, policy);
          expect(hasTag(tagged, policy)).toBe(true);
          expect(tagSubject(tagged, policy)).toBe(tagged);
          if (!hasTag(subject, policy)) expect(tagged.length).toBeLessThanOrEqual(255);
          expect(hasTag(untagSubject(tagged, policy), policy)).toBe(false);
          expect(LONE_SURROGATE.test(tagged)).toBe(LONE_SURROGATE.test(subject));
        },
      ),
    );
  });
});
