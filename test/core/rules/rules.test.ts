import { parse } from 'acorn';
import { RE2JS } from 're2js';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { findWith } from '../../../core/rules/find.ts';
import { RULES } from '../../../core/rules/index.ts';
import type { PatternRule, Rule } from '../../../core/rules/rule.ts';
import { wholly } from '../../../core/segments/segment.ts';
import { RECHECK, RECHECK_TEST_MS } from '../recheck.ts';

interface Marked {
  readonly text: string;
  readonly spans: readonly string[];
}

/** Takes the « » out of an example and says where they stood. */
function unmark(example: string): Marked {
  const spans: string[] = [];
  let text = '';
  let start = 0;
  for (const sign of example) {
    if (sign === '«') start = text.length;
    else if (sign === '»') spans.push(`${start}-${text.length}`);
    else text += sign;
  }
  return { text, spans };
}

function spansOf(rule: Rule, text: string): string[] {
  return findWith([rule], [wholly('body', text)]).map(({ start, end }) => `${start}-${end}`);
}

describe('the check for linear time', () => {
  it.each(['(?:MRN|chart)(?:[a-z ]+)+:', '\\d+-\\d+-\\d+x', '(?:[A-Z][a-z]*-?)*,'])(
    'refuses %s',
    {
      timeout: RECHECK_TEST_MS,
    },
    (source) => {
      expect(checkSync(source, 'g', RECHECK).status).toBe('vulnerable');
    },
  );
});

describe('the list of rules', () => {
  it('names every rule once, in kebab case', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,5}$/);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('names a public authority by its https address', () => {
    expect(new URL(rule.source).protocol).toBe('https:');
  });

  it('has at least four examples of each kind', () => {
    expect(rule.examples.hit.length).toBeGreaterThanOrEqual(4);
    expect(rule.examples.miss.length).toBeGreaterThanOrEqual(4);
  });

  it.each(rule.examples.hit)('finds exactly what is marked in: %s', (example) => {
    const { text, spans } = unmark(example);
    expect(spans.length).toBeGreaterThan(0);
    expect(spansOf(rule, text)).toEqual(spans);
  });

  it.each(rule.examples.miss)('finds nothing in: %s', (example) => {
    expect(spansOf(rule, example)).toEqual([]);
  });

  if ('terms' in rule) {
    it('lists each term once, lower case and folded', () => {
      const terms = rule.terms.flatMap((list) => list.words.split('\n').filter((word) => word !== ''));
      for (const term of terms) expect(term).toMatch(/^[a-z0-9][a-z0-9 .,'+/&-]{0,60}$/);
      expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    });
  } else checkPattern(rule);
});

function checkPattern(rule: PatternRule): void {
  it('is gated by whole folded words', () => {
    for (const keyword of rule.keywords) expect(keyword).toMatch(/^[a-z0-9_]{1,30}$/);
  });

  it('matches globally', () => {
    expect(rule.pattern.flags).toContain('g');
  });

  it('repeats nothing without a bound', () => {
    const structure = rule.pattern.source.replace(/\\./g, 'a').replace(/\[\^?[^\]]*\]/g, 'a');
    expect(structure).not.toMatch(/[*+]|\{\d*,\}/);
  });

  it('uses neither look-around nor references', () => {
    const structure = rule.pattern.source.replace(/\[\^?(?:\\.|[^\]])*\]/g, 'a');
    expect(structure).not.toMatch(/\(\?[=!<]|\\[1-9k]/);
  });

  it('is written in the syntax of ES2016', () => {
    expect(() => parse(String(rule.pattern), { ecmaVersion: 2016 })).not.toThrow();
  });

  it('is accepted by RE2', () => {
    expect(() =>
      RE2JS.compile(rule.pattern.source, rule.pattern.flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0),
    ).not.toThrow();
  });

  it('takes linear time', { timeout: RECHECK_TEST_MS }, () => {
    expect(checkSync(rule.pattern.source, rule.pattern.flags, RECHECK).status).toBe('safe');
  });
}
