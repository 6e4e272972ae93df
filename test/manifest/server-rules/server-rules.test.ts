import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, NO_DOMAIN_RECORDS, type Policy, RULES, readPolicy } from '../../../core/index.ts';
import { googlePage } from '../../../manifest/google/google-page.ts';
import { EXCHANGE_PATTERN_LENGTH, exchangePatterns } from '../../../manifest/server-rules/exchange-patterns.ts';
import { healthWords } from '../../../manifest/server-rules/health-words.ts';
import { exampleCounts, serverRules } from '../../../manifest/server-rules/identifiers.ts';
import { RE2_LENGTH, re2Expressions } from '../../../manifest/server-rules/re2-expressions.ts';

const POLICY = defaultPolicy();
const RULES_FOR_SERVERS = serverRules(POLICY).map((rule) => [rule.id, rule] as const);
const policyWith = (detection: object): Policy => {
  const reading = readPolicy({ detection });
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.policy;
};
const plain = (example: string) => example.replace(/[«»]/g, '');
const compiled = new Map<string, RE2JS>();
/** Whether RE2 finds one of the expressions in a text; `ignoring` as Exchange does, which knows no upper and lower case. */
function found(expressions: readonly string[], text: string, ignoring = 0): boolean {
  return expressions.some((expression) => {
    const key = `${ignoring} ${expression}`;
    const pattern = compiled.get(key) ?? RE2JS.compile(expression, ignoring);
    compiled.set(key, pattern);
    return pattern.matcher(text).find();
  });
}

describe('the rules that servers apply', () => {
  it('are those that say by themselves that a message is about a patient', () => {
    expect(RULES_FOR_SERVERS.map(([id]) => id)).toEqual([
      'ssn',
      'medical-record-number',
      'medicare-beneficiary-identifier',
      'health-plan-member-id',
      'date-of-birth',
      'clinical-record',
    ]);
  });

  it('leave out what the policy disables, and take in what it adds', () => {
    const policy = policyWith({
      disabledRules: ['ssn'],
      customRules: [{ id: 'study', title: 'Study number', category: 'mrn', pattern: 'NF-[0-9]{4}' }],
    });
    const ids = serverRules(policy).map(({ id }) => id);
    expect(ids).not.toContain('ssn');
    expect(ids).toContain('custom-study');
    const [study] = serverRules(policy).filter(({ id }) => id === 'custom-study');
    expect(study && exchangePatterns(study)).toEqual(['(^|\\W)(NF-\\d\\d\\d\\d)']);
    expect(study && re2Expressions(study)).toEqual(['(NF-[0-9]{4})']);
  });
});

describe('a pattern for Exchange', () => {
  it.each(RULES_FOR_SERVERS)('of %s has nothing that Exchange does not document, and is short enough', (_, rule) => {
    for (const pattern of exchangePatterns(rule)) {
      expect(pattern.length).toBeLessThanOrEqual(EXCHANGE_PATTERN_LENGTH);
      const structure = pattern.replace(/\\[dswW]/g, 'x').replace(/\\[^a-zA-Z0-9]/g, 'x');
      expect(structure, pattern).toMatch(/^[\w\s"'<>:=|()/#,;&~^-]+$/);
      expect(structure.replace('(^|x)', '').includes('^'), pattern).toBe(false);
    }
  });

  it.each(RULES_FOR_SERVERS)('of %s finds what the rule finds, by RE2', (_, rule) => {
    const patterns = exchangePatterns(rule);
    const texts = [...rule.examples.hit, ...rule.examples.miss].map(plain);
    const counts = exampleCounts(
      rule,
      patterns.map((pattern) => new RegExp(pattern, 'i')),
    );
    const byRe2 = texts.filter((text) => found(patterns, text, RE2JS.CASE_INSENSITIVE));
    expect(byRe2).toHaveLength(counts.hits + counts.misses);
    // What cannot be written in Exchange's patterns is told in the README of the roll-out.
    if (patterns.length > 0) expect(counts.hits).toBeGreaterThan(0);
  });

  it('finds nothing in ordinary mail', () => {
    const patterns = RULES_FOR_SERVERS.flatMap(([, rule]) => exchangePatterns(rule));
    for (const text of [
      'Hello Petra, the meeting is on 3/14/2026 at 10:20 in room 4410.',
      'Ana Ruiz, RN · Northfield Clinic · 555-0134 · extension 4410',
      'Invoice 20418837 of 12 March is due. Order no. 99120.',
      'The record player is in the unit 12 storage.',
    ]) {
      expect(found(patterns, text, RE2JS.CASE_INSENSITIVE), text).toBe(false);
    }
  });

  it('never is a number alone, which the engine tells by what stands around it', () => {
    const patterns = RULES_FOR_SERVERS.flatMap(([, rule]) => exchangePatterns(rule));
    expect(found(patterns, '536228145 00482137 20418837', RE2JS.CASE_INSENSITIVE)).toBe(false);
    expect(found(patterns, 'her number is 536-22-8145', RE2JS.CASE_INSENSITIVE)).toBe(true);
  });
});

describe('an expression for Google', () => {
  it.each(RULES_FOR_SERVERS)('of %s is taken by RE2, and short', (_, rule) => {
    const expressions = re2Expressions(rule);
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions) {
      expect(expression.length).toBeLessThanOrEqual(RE2_LENGTH);
      expect(() => RE2JS.compile(expression)).not.toThrow();
    }
  });

  it.each(RULES_FOR_SERVERS)('of %s finds every example of the rule but bare numbers', (_, rule) => {
    const expressions = re2Expressions(rule);
    for (const hit of rule.examples.hit) {
      const value = /«(.*?)»/.exec(hit)?.[1] ?? '';
      if (rule.digitsBehindLabel === null && /^\d+$/.test(value)) continue;
      expect(found(expressions, plain(hit)), hit).toBe(true);
    }
  });

  it('is split where it would be too long, into parts that together find the same', () => {
    const [, rule] = RULES_FOR_SERVERS.find(([id]) => id === 'date-of-birth') ?? [];
    if (rule === undefined) throw new Error('no rule');
    expect(rule.pattern.source.length).toBeGreaterThan(RE2_LENGTH);
    expect(re2Expressions(rule).length).toBeGreaterThan(1);
  });

  it.each([
    ['\\d{8}', []],
    ['\\b[0-9]{8}\\b', []],
    ['\\d{4}-?\\d{4}', []],
    ['(?:^|\\s)\\d{6}(?:\\d{2}|)', []],
    ['\\d{8}|NF-\\d{4}', ['(NF-\\d{4})']],
    ['\\d{4}-\\d{4}', ['(\\d{4}-\\d{4})']],
  ])('of %s is no bare number, whose keywords a server would not look for', (pattern, expressions) => {
    const policy = policyWith({
      customRules: [{ id: 'own', title: 'Own', category: 'mrn', keywords: ['chart'], pattern }],
    });
    const own = serverRules(policy).find(({ id }) => id === 'custom-own');
    expect(own && re2Expressions(own)).toEqual(expressions);
  });

  it('of which there is none is named on the page', () => {
    const own = { id: 'own', title: 'Own number', category: 'mrn', pattern: '\\d{8}' };
    const page = (policy: Policy) => googlePage(policy, NO_DOMAIN_RECORDS);
    expect(page(policyWith({ customRules: [own] }))).toMatch(/Left out, .*: Own number\./);
    expect(page(POLICY)).not.toContain('Left out');
  });
});

describe('the health words for servers', () => {
  it('are words of the rules, without those that another one finds', () => {
    const { words, of } = healthWords(POLICY, Number.POSITIVE_INFINITY, 0);
    expect(words).toHaveLength(of);
    expect(new Set(words).size).toBe(words.length);
    const terms = new Set(
      RULES.flatMap((rule) => ('terms' in rule ? rule.terms.flatMap((list) => list.words.split('\n')) : [])),
    );
    expect(words.filter((word) => !terms.has(word) || !/[a-z]{3}/.test(word))).toEqual([]);
    expect(words).toContain('diabetes');
    expect(words).not.toContain('type 2 diabetes');
  });

  it('keep within the room there is, sensitive topics first', () => {
    const { words, of } = healthWords(POLICY, 3000, 3);
    expect(words.join('').length + 3 * words.length).toBeLessThanOrEqual(3000);
    expect(words.length).toBeLessThan(of);
    for (const word of ['hiv', 'suicidal', 'heroin']) {
      expect(healthWords(POLICY, 8000, 3).words, word).toContain(word);
    }
  });

  it('follow the policy: its own terms first, disabled rules not at all', () => {
    const policy = policyWith({
      disabledRules: ['condition', 'drug'],
      customTerms: [
        { term: 'Project Heron', category: 'condition' },
        { term: 'Ward 7', category: 'mrn' },
      ],
    });
    const { words } = healthWords(policy, 1000, 3);
    expect(words).toContain('project heron');
    expect(words).not.toContain('ward 7');
    expect(words).not.toContain('diabetes');
  });
});
