import { describe, expect, it } from 'vitest';
import type { Finding, Review } from '../../../core/index.ts';
import { wholly } from '../../../core/segments/segment.ts';
import { maskedExcerpt } from '../../../gmail-addon/cards/masked-excerpt.ts';

type Marked = readonly [category: Finding['category'], words: string];

/** A review of one text in which the words of each mark were found, in order. */
function reviewOf(text: string, ...marks: Marked[]): Review {
  const findings = marks.map(([category, words]): Finding => {
    const start = text.indexOf(words);
    return {
      rule: category,
      category,
      segment: 'body',
      start,
      end: start + words.length,
      confidence: 'high',
      zone: 'new',
      topic: null,
      disguised: false,
    };
  });
  return {
    segments: [wholly('body', text)],
    findings,
    unread: [],
    exposure: { level: 'phi', probability: 1, reasons: [] },
    decision: {
      action: 'protect',
      protection: 'portal',
      subject: '',
      subjectReplaced: false,
      subjectLine: null,
      headers: {},
      recipients: [],
      because: [],
      overridable: 'never',
    },
  };
}

function excerptOf(text: string, ...marks: [Marked, ...Marked[]]): string {
  const review = reviewOf(text, ...marks);
  const [finding] = review.findings;
  if (finding === undefined) throw new Error('nothing was marked');
  return maskedExcerpt(review, finding);
}

describe('a masked excerpt', () => {
  it.each<[string, Marked, string]>([
    ['a number but its last two digits', ['mrn', '0048213'], '<u>•••••13</u>'],
    ['a date', ['dob', '03/14/1961'], '<u>••/••/••61</u>'],
    ['a name but its initials', ['name', 'Ana María O’Neil-Ruiz'], '<u>A•• M•••• O•••••-R•••</u>'],
    ['an address but its initials', ['address', '12 Elm St'], '<u>1• E•• S•</u>'],
    ['all of a short number', ['zip', '9021'], '<u>••••</u>'],
    ['letters of every script', ['account', 'ÑÜ日本語7'], '<u>••••語7</u>'],
  ])('hides %s', (_, mark, found) => {
    expect(excerptOf(`is ${mark[1]} now`, mark)).toBe(`is ${found} now`);
  });

  it.each<Marked>([
    ['condition', 'type 2 diabetes'],
    ['drug', 'metformin'],
    ['icd10', 'E11.9'],
  ])('leaves a %s readable', (category, words) => {
    expect(excerptOf(`is ${words} now`, [category, words])).toBe(`is <u>${words}</u> now`);
  });

  it('hides what identifies somebody around a finding that does not', () => {
    const text = 'MRN 0048213 has diabetes, SSN 219-09-9999 too';
    expect(excerptOf(text, ['condition', 'diabetes'], ['mrn', '0048213'], ['ssn', '219-09-9999'])).toBe(
      'MRN •••••13 has <u>diabetes</u>, SSN •••-••-••99 too',
    );
  });

  it('shows no other characters of a number or name that the excerpt cuts off', () => {
    const text = `0048213-and-more-5550142 ${'x'.repeat(10)} diabetes ${'y'.repeat(20)} Maximiliano`;
    const marks: Marked[] = [
      ['account', '0048213-and-more-5550142'],
      ['name', 'Maximiliano'],
    ];
    const excerpt = excerptOf(text, ['condition', 'diabetes'], ...marks);
    expect(excerpt).toContain('-••••-•••••42 ');
    expect(excerpt).toMatch(/ M•{7}$/);
    const later = excerptOf(
      `Maximiliano ${'x'.repeat(22)} diabetes`,
      ['condition', 'diabetes'],
      ['name', 'Maximiliano'],
    );
    expect(later).toMatch(/^•{6} x/);
  });

  it('adds no markup of the text', () => {
    expect(excerptOf('<b>&"x"</b> diabetes </u>', ['condition', 'diabetes'])).toBe(
      '&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt; <u>diabetes</u> &lt;/u&gt;',
    );
  });
});
