import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../../../core/index.ts';
import { find } from '../../../core/rules/find.ts';
import { RULES } from '../../../core/rules/index.ts';
import { wholly } from '../../../core/segments/segment.ts';

const said = (text: string, policy: Policy = defaultPolicy()) =>
  find([wholly('body', text)], policy)
    .filter(({ category }) => category === 'condition' || category === 'test')
    .map(({ start, end }) => text.slice(start, end));

describe('looking words up', () => {
  it('finds every term of every list as it is spelt, and in capitals', () => {
    const missed: string[] = [];
    for (const rule of RULES) {
      if (!('terms' in rule)) continue;
      for (const { words } of rule.terms) {
        for (const line of words.split('\n').filter((one) => one !== '')) {
          for (const text of [line, line.toUpperCase()]) {
            const found = find([wholly('body', text)], defaultPolicy());
            if (found.length === 0) missed.push(text);
          }
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['her Parkinson’s is worse', ['Parkinson']],
    ["her parkinsons' is worse", ['parkinsons']],
    ['asthma’s course', ['asthma']],
    ['cant sleep', ['cant sleep']],
    ["can't sleep", ["can't sleep"]],
    ['migraines', ['migraines']],
    ["lunch from Big Al's", []],
    ["the lab's PDF", []],
  ])('%s', (text, found) => {
    expect(said(text)).toEqual(found);
  });

  it.each(['#blue ward', 'Øresund register', 'ÁREA'])('finds the organisation’s own term %s', (term) => {
    const policy = defaultPolicy();
    const customTerms = [{ term, category: 'condition' as const }];
    const text = `one line about ${term.toUpperCase()} today`;
    expect(said(text, { ...policy, detection: { ...policy.detection, customTerms } })).toHaveLength(1);
  });
});
