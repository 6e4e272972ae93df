import type { DomainRecords, Policy } from '../../core/index.ts';
import { portalWay } from '../exchange/transport-rules.ts';
import { healthWords } from '../server-rules/health-words.ts';
import { serverRules } from '../server-rules/identifiers.ts';
import { RE2_LENGTH, re2Expressions } from '../server-rules/re2-expressions.ts';

/** One setting of content compliance in Google's Admin console: all of its expressions have to match. */
export interface ComplianceSetting {
  readonly name: string;
  readonly expressions: readonly {
    readonly location: 'Full headers' | 'Subject' | 'Headers + Body';
    readonly match: 'Matches regex' | 'Not matches regex';
    readonly expression: string;
  }[];
  readonly action: 'route' | 'quarantine';
}

/** So many settings of words at most: each is entered by hand. */
const WORD_SETTINGS = 4;
/** A header of a finished review; "unscanned" is none. */
const REVIEWED = '(?im)^X-Mailward-Review: v=1; exposure=(none|possible|phi|sensitive);';

/** The settings in the order in which they are entered: what asks for the portal first, then what Mailward never saw. */
export function complianceSettings(policy: Policy): ComplianceSetting[] {
  const action = portalWay(policy) === 'gateway' ? 'route' : 'quarantine';
  const header = (location: 'Full headers' | 'Subject', expression: string) =>
    ({ location, match: 'Matches regex', expression }) as const;
  const { name, value } = policy.portal.header;
  const unreviewed = (what: string, expression: string): ComplianceSetting => ({
    name: `Mailward: unreviewed, ${what}`,
    expressions: [
      { location: 'Full headers', match: 'Not matches regex', expression: REVIEWED },
      { location: 'Headers + Body', match: 'Matches regex', expression },
    ],
    action,
  });
  const identifiers = serverRules(policy).flatMap((rule) =>
    re2Expressions(rule).map((expression, index) => unreviewed(`${rule.title} ${index + 1}`, expression)),
  );
  return [
    {
      name: 'Mailward: portal by header',
      expressions: [header('Full headers', `(?im)^${literal(name)}: ${literal(value)}\\s*$`)],
      action,
    },
    {
      name: 'Mailward: portal by tag',
      expressions: [header('Subject', `(?i)${literal(policy.portal.subject.text)}`)],
      action,
    },
    ...identifiers,
    ...wordExpressions(policy).map((expression, index) => unreviewed(`health words ${index + 1}`, expression)),
  ];
}

/** The domains for secure transport (TLS) compliance: those whose records say that the organisation enforces TLS. */
export function secureTransportDomains({ domains }: DomainRecords): string[] {
  return [...domains]
    .filter(([, { enforced }]) => enforced)
    .map(([domain]) => domain)
    .sort();
}

function wordExpressions(policy: Policy): string[] {
  // Few words stand in the lists in the plural, too: the add-ins know it by themselves.
  const wrapped = (words: readonly string[]) => `(?i)\\b(?:${words.map(literal).join('|')})s?\\b`;
  const { words } = healthWords(policy, WORD_SETTINGS * (RE2_LENGTH - wrapped([]).length), 2);
  const expressions: string[] = [];
  let group: string[] = [];
  for (const word of words) {
    if (wrapped([...group, word]).length > RE2_LENGTH) {
      expressions.push(wrapped(group));
      group = [];
    }
    group.push(word);
  }
  return group.length === 0 ? expressions : [...expressions, wrapped(group)];
}

/** Text as a regular expression (RE2) that means its own characters. */
export function literal(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
