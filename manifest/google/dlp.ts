import type { Policy } from '../../core/index.ts';
import type { Files } from '../files.ts';
import { healthWords } from '../server-rules/health-words.ts';
import { serverRules } from '../server-rules/identifiers.ts';
import { re2Expressions } from '../server-rules/re2-expressions.ts';

/** What an administrator puts in place of: the customer's id, and the organisational unit's. */
const CUSTOMER = 'customers/CUSTOMER_ID';
const ORG_UNIT = 'orgUnits/ORG_UNIT_ID';
/** Google names no limit for a word list; this many characters were cautious elsewhere. */
const WORD_CHARACTERS = 8_000;

/**
 * Detectors and one rule for data loss prevention in Gmail, as bodies for the Cloud Identity Policy API (policies.create) or
 * for GAM. The rule names the detectors by ids that Google gives them, so each id is a name to be put in: DETECTOR_1 and so
 * on, in the order of the files. It is made inactive.
 */
export function dlpFiles(policy: Policy): Files {
  const expressions = serverRules(policy).flatMap((rule) =>
    re2Expressions(rule).map((expression, index) => ({ name: `Mailward: ${rule.title} ${index + 1}`, expression })),
  );
  const { words } = healthWords(policy, WORD_CHARACTERS, 1);
  const files = new Map<string, string>();
  const matches: string[] = [];
  const add = (type: string, displayName: string, value: object, match: string) => {
    const number = matches.push(`all_content.${match}('policies/DETECTOR_${matches.length + 1}')`);
    files.set(`detector-${String(number).padStart(2, '0')}.json`, body(type, { displayName, ...value }));
  };
  for (const { name, expression } of expressions) {
    add('settings/detector.regular_expression', name, { regularExpression: { expression } }, 'matches_regex_detector');
  }
  add('settings/detector.word_list', 'Mailward: health words', { wordList: { words } }, 'matches_word_list');
  const unreviewed = "(!all_headers.contains('X-Mailward-Review') || all_headers.contains('exposure=unscanned'))";
  files.set(
    'rule.json',
    body('settings/rule.dlp', {
      displayName: 'Mailward: unreviewed outside mail that may be about a patient',
      description:
        'Made by mailward rollout. Holds back what bears no review by Mailward and looks as if it were about a patient.',
      state: 'INACTIVE',
      triggers: ['google.workspace.gmail.email.v1.send'],
      ruleTypeMetadata: { dlpRuleMetadata: { alertSeverity: 'HIGH' } },
      condition: { contentCondition: `${unreviewed} && (${matches.join(' || ')})` },
      action: {
        alertCenterAction: {},
        gmailAction: {
          blockContent: { actionParams: { applyInternalMessages: false, applyExternalMessages: true } },
        },
      },
    }),
  );
  return files;
}

function body(type: string, value: object): string {
  const policy = { customer: CUSTOMER, policyQuery: { orgUnit: ORG_UNIT }, setting: { type, value } };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
