import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../core/exposure/sentences.ts';
import { wholly } from '../../../core/segments/segment.ts';

function read(text: string) {
  const sentences = sentencesOf(wholly('body', text));
  const place = (what: string) => [text.indexOf(what), text.indexOf(what) + what.length] as const;
  return {
    ...sentences,
    toYou: (what: string) => sentences.speaksToYou(...place(what)),
    of: (what: string) => sentences.speaksOfSomebody(...place(what)),
  };
}

describe('the sentences of a text', () => {
  it('are spoken to the reader, or not', () => {
    const { toYou } = read('The MRI was normal. Your biopsy is back! Bring the form (yours).\n\nThe lab closes at 5');
    expect(toYou('MRI')).toBe(false);
    expect(toYou('biopsy')).toBe(true);
    expect(toYou('form')).toBe(true);
    expect(toYou('lab')).toBe(false);
  });

  it('speak of somebody, or not', () => {
    const { of } = read('he needs insulin\n\nwe are out of insulin pens. Ella toma metformina');
    expect(of('insulin')).toBe(true);
    expect(of('insulin pens')).toBe(false);
    expect(of('metformina')).toBe(true);
  });

  it('do not end at a decimal point or an initial within a word', () => {
    expect(read('Your A1c was 8.2 so insulin is next').toYou('insulin')).toBe(true);
  });

  it('do not go on for ever in a list without full stops', () => {
    const list = 'gauze '.repeat(60);
    expect(read(`your order\n${list}\ninsulin`).toYou('insulin')).toBe(false);
  });

  it('keep their places where folding moved the text', () => {
    expect(read('Caf\u00e9\u200b\u200b\u200b\u200b closed. Your bi\u00adop\u00adsy is back').toYou('back')).toBe(true);
    expect(read('You\u200b\u200b\u200b\u200b\u200b\u200b. The biopsy').toYou('biopsy')).toBe(false);
  });

  it.each([
    ['relative', 'how is your mother doing', 'mother and baby unit'],
    ['relative', 'su hija ya comió', 'padre nuestro'],
    ['onePatient', 'the patient left', 'the patients left'],
    ['onePatient', 'Pt: seen today', 'for pt care'],
    ['ageAndSex', 'a 58 y/o F with pain', '58 chairs for us'],
    ['ageAndSex', '7 year old boy', 'a 7 year lease'],
  ] as const)('tell %s by "%s" and not by "%s"', (sign, yes, no) => {
    expect(read(yes)[sign]).toBe(true);
    expect(read(no)[sign]).toBe(false);
  });

  it('are read in linear time', () => {
    const time = (text: string) => {
      // The best of three: other work on the machine only ever makes one longer.
      const times = [1, 2, 3].map(() => {
        const segment = wholly('body', text);
        const started = performance.now();
        const { speaksToYou } = sentencesOf(segment);
        for (let at = 0; at < text.length; at += 50) speaksToYou(at, at + 3);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    const line = 'the insulin of your mother is here. ';
    time(line.repeat(2000));
    // Five times the text; quadratic time would be 25 times as much.
    expect(time(line.repeat(50_000))).toBeLessThan(15 * Math.max(5, time(line.repeat(10_000))));
  });
});
