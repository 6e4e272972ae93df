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
  /** What the gateway goes by, where the message does not bear it yet. */
  readonly header: { readonly name: string; readonly value: string } | null;
  /** What is put before the subject. */
  readonly prepend: string | null;
}

/** So many settings of words at most: each is entered by hand. */
const WORD_SETTINGS = 4;
/** A header of a finished review; "unscanned" is none. */
const REVIEWED = '(?im)^X-Mailward-Review: v=1; exposure=(none|possible|phi|sensitive);';

/** The settings in the order in which they are entered: what asks for the portal first, then what Mailward never saw. */
export function complianceSettings(policy: Policy): ComplianceSetting[] {
  const gateway = portalWay(policy) === 'gateway';
  const action = gateway ? 'route' : 'quarantine';
  const header = (location: 'Full headers' | 'Subject', expression: string) =>
    ({ location, match: 'Matches regex', expression }) as const;
  const byHeader = (name: string, asks: { readonly name: string; readonly value: string }) => ({
    name: `Mailward: ${name} by header`,
    expressions: [header('Full headers', `(?im)^${literal(asks.name)}: ${literal(asks.value)}\\s*$`)],
    header: null,
    prepend: null,
  });
  const tag = policy.portal.subject.text;
  const tagged = `(?i)${literal(tag)}`;
  const portalHeader = gateway ? policy.portal.header : null;
  const unreviewed = (what: string, expression: string): ComplianceSetting => ({
    name: `Mailward: unreviewed, ${what}`,
    expressions: [
      { location: 'Full headers', match: 'Not matches regex', expression: REVIEWED },
      { location: 'Headers + Body', match: 'Matches regex', expression },
      // The setting for the tag has seen to it, and one tag is enough.
      ...(gateway ? [{ location: 'Subject', match: 'Not matches regex', expression: tagged } as const] : []),
    ],
    action,
    header: portalHeader,
    prepend: gateway ? tag : null,
  });
  const identifiers = serverRules(policy).flatMap((rule) =>
    re2Expressions(rule).map((expression, index) => unreviewed(`${rule.title} ${index + 1}`, expression)),
  );
  return [
    { ...byHeader('portal', policy.portal.header), action },
    {
      name: 'Mailward: portal by tag',
      expressions: [header('Subject', tagged)],
      action,
      // A phone's "Re:" moves the tag from where the gateway looks for it.
      header: portalHeader,
      prepend: null,
    },
    ...(policy.smime.domains.length > 0
      ? [{ ...byHeader('S/MIME', policy.smime.header), action: 'route' } as const]
      : []),
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
