import { type Policy, RULES } from '../../core/index.ts';

/** A rule that a server can apply: its pattern alone, without what the engine looks at around a candidate. */
export interface ServerRule {
  readonly id: string;
  readonly title: string;
  readonly pattern: RegExp;
  /** So many digits behind one of the rule's labels are its value; null where the value is known by its own form. */
  readonly digitsBehindLabel: number | null;
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}

/**
 * The rules that say by themselves that a message is about a patient. Names, telephone numbers, addresses and dates stand in
 * every signature; telling a patient's from a colleague's takes the engine, and a server has only patterns.
 */
const SERVER_RULES: Readonly<Record<string, number | null>> = {
  ssn: null,
  'medical-record-number': 4,
  'medicare-beneficiary-identifier': null,
  'health-plan-member-id': 4,
  'date-of-birth': 1,
  'clinical-record': null,
};

/** The identifying rules for servers under a policy: the shipped ones that it does not disable, and its own. */
export function serverRules({ detection }: Policy): ServerRule[] {
  const shipped = RULES.flatMap((rule) => {
    const digitsBehindLabel = SERVER_RULES[rule.id];
    if (digitsBehindLabel === undefined || !('pattern' in rule) || detection.disabledRules.includes(rule.id)) return [];
    const { id, title, pattern, examples } = rule;
    return [{ id, title, pattern, digitsBehindLabel, examples }];
  });
  const own = detection.customRules.map(({ id, title, pattern }) => ({
    id: `custom-${id}`,
    title,
    pattern: new RegExp(`(${pattern})`, 'g'),
    digitsBehindLabel: null,
    examples: { hit: [], miss: [] },
  }));
  return [...shipped, ...own];
}

/** How many of a rule's own examples some patterns find, and how many of its near misses. */
export function exampleCounts(
  { examples }: ServerRule,
  patterns: readonly RegExp[],
): { readonly hits: number; readonly of: number; readonly misses: number; readonly outOf: number } {
  const count = (texts: readonly string[]) =>
    texts.filter((text) => patterns.some((pattern) => pattern.test(text.replace(/[«»]/g, '')))).length;
  return {
    hits: count(examples.hit),
    of: examples.hit.length,
    misses: count(examples.miss),
    outOf: examples.miss.length,
  };
}
