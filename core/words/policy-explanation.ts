import type { Decision } from '../delivery/decision.ts';
import type { DomainRecords } from '../delivery/domain-records.ts';
import type { Policy } from '../policy/schema.ts';
import { MAIL_KINDS, type MailKind, type TypicalMail, typicalMail } from '../policy/typical-mail.ts';
import { type WeakSetting, weakSettings } from '../policy/weak-settings.ts';
import type { Language } from './description.ts';
import { POLICY_ENGLISH } from './policy-english.ts';
import type { PolicySentences } from './policy-sentences.ts';
import { POLICY_SPANISH } from './policy-spanish.ts';

/** A policy in plain words. */
export interface PolicyExplanation {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly warnings: { readonly heading: string; readonly lines: readonly WarningLine[] };
}

/** What is so, why it matters, and what to set; `path` is the policy's key, '' where it has none. */
export interface WarningLine {
  readonly id: WeakSetting['id'];
  readonly path: string;
  readonly sentence: string;
}

const SENTENCES: Record<Language, PolicySentences> = { en: POLICY_ENGLISH, es: POLICY_SPANISH };

/** Says what a policy does to which kind of mail, by asking the decision itself, and which of its settings are weak. */
export function explainPolicy(policy: Policy, domains: DomainRecords, language: Language): PolicyExplanation {
  const words = SENTENCES[language];
  const typical = typicalMail(policy);
  const section = (heading: string, ...lines: readonly string[]) => ({ heading, lines });
  const { headings } = words;
  const trusted = policy.received.providers.filter((provider) => provider.trusted).map(({ name }) => name);
  return {
    title: words.title(policy.organisation.name, policy.version),
    sections: [
      ...MAIL_KINDS.map((kind) => section(words.kinds[kind], ...kindLines(kind, typical, words))),
      section(headings.together, words.together(wayOf(typical.mixed, typical, words))),
      section(
        headings.senders,
        words.portal[typical.asked.protection === 'portal' ? 'offered' : 'none'],
        words.override(overridableUpTo(typical), policy.enforcement.override.justification),
      ),
      section(headings.subjects, subjectLine(typical.subject, words)),
      section(
        headings.patients,
        typical.consented.phi.action === 'send' && typical.consented.sensitive.action !== 'send'
          ? words.consented
          : capitalised(`${wayOf(typical.consented.phi, typical, words)}.`),
      ),
      section(
        headings.received,
        words.received,
        ...(trusted.length > 0 ? [words.receivedTrusted(trusted.join(', '))] : []),
      ),
    ],
    warnings: {
      heading: headings.look,
      lines: weakSettings(policy, domains).map((weak) => ({
        id: weak.id,
        path: weak.path,
        sentence: words.weak[weak.id]('names' in weak ? weak.names.join(', ') : ''),
      })),
    },
  };
}

/** One line for each audience, or one for all of them. */
function kindLines(kind: MailKind, typical: TypicalMail, words: PolicySentences): string[] {
  const ways = typical.cases
    .filter((one) => one.kind === kind)
    .map(({ audience, decision }) => ({ audience, way: wayOf(decision, typical, words) }));
  const first = ways[0]?.way;
  if (ways.every(({ way }) => way === first)) return [`${words.audiences.everybody}: ${first}.`];
  return ways.map(({ audience, way }) => `${words.audiences[audience]}: ${way}.`);
}

function wayOf(decision: Decision, { asked }: TypicalMail, words: PolicySentences): string {
  const { action, protection, because, overridable } = decision;
  if (because.includes('nothing-fits')) return words.stays['nothing-fits'];
  if (because.includes('unread-blocked')) return words.stays.unread;
  if (because.includes('subject-holds-phi')) return words.stays.subject;
  if (action === 'send' || action === 'protect') return words.ways[protection ?? 'plain'];
  return overridable === 'never' && asked.protection !== 'portal' ? words.stays['no-portal'] : words.waits[overridable];
}

function overridableUpTo({ cases }: TypicalMail): 'never' | 'possible' | 'phi' {
  const may = (level: MailKind) =>
    cases.some(
      ({ kind, audience, decision }) => kind === level && audience === 'others' && decision.overridable !== 'never',
    );
  return may('phi') ? 'phi' : may('possible') ? 'possible' : 'never';
}

function subjectLine(decision: Decision, words: PolicySentences): string {
  if (decision.subjectReplaced) return words.subjectReplaced(decision.subject);
  return decision.because.includes('subject-holds-phi') ? words.subjectBlocked : words.subjectStays;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
