import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWith } from '../../../core/rules/find.ts';
import { RULES } from '../../../core/rules/index.ts';
import type { PatternRule } from '../../../core/rules/rule.ts';
import { wholly } from '../../../core/segments/segment.ts';

const NUMBERED = ['mrn', 'member_id', 'dob', 'account'];
/** How many spellings of a label are tried, and by which numbers and dates behind it. */
const SPELLINGS = 100;
const VALUES = ['4471882', '3/14/1962'];

/** The alternatives that a pattern begins with, each for itself. */
function labelsOf({ pattern }: PatternRule): string[] {
  const labels = [''];
  let depth = 0;
  const [, rest = ''] = /^\\b\(\?:(.*)$/.exec(pattern.source) ?? [];
  for (const token of rest.replace(/^\(\?:/, '').match(/\\.|\[(?:\\.|[^\]\\])*\]|./g) ?? []) {
    if (token === '(') depth++;
    if (token === ')' && depth-- === 0) return labels;
    if (token === '|' && depth === 0) labels.push('');
    else labels[labels.length - 1] += token;
  }
  return labels;
}

const labels = RULES.flatMap((rule) =>
  'pattern' in rule && NUMBERED.includes(rule.category) && rule.keywords.length > 0
    ? labelsOf(rule)
        .filter((label) => label !== '')
        .map((label) => [rule.id, label, rule] as const)
    : [],
);

describe('every label alone', () => {
  it.each(labels)('wakes the rule %s: %s', (_id, label, { accept: _accept, ...rule }) => {
    const texts = ['', '\\.'].flatMap((stop) => {
      // Words run together are one label in a hundred, and half of the full stops are nobody's.
      const spelling = label
        .replace(/\\b/g, '')
        .replace(/ _?\?/g, ' ')
        .replace(/\\\.\?/g, stop);
      return fc
        .sample(fc.stringMatching(new RegExp(`^(?:${spelling})$`)), { numRuns: SPELLINGS, seed: 1 })
        .flatMap((spelt) => VALUES.map((value) => `x. ${spelt} ${value} y`));
    });
    const matched = texts.filter((text) => text.search(rule.pattern) !== -1);
    expect(matched.filter((text) => findWith([rule], [wholly('body', text)]).length === 0)).toEqual([]);
  });
});
