import type { Policy } from '../../core/index.ts';
import { exchangePatterns } from '../server-rules/exchange-patterns.ts';
import { healthWords } from '../server-rules/health-words.ts';
import { type ServerRule, serverRules } from '../server-rules/identifiers.ts';
import type { PowerShellValue } from './powershell.ts';

/** By which Mailward's script knows what is its own. */
export const OWN_PREFIX = 'Mailward: ';

/** All that the patterns and words of all rules of an organisation may have together, by Microsoft's word. */
export const EXCHANGE_CHARACTERS = 20_480;
/** What Mailward takes of it; the rest stays for the organisation's own rules. */
const CHARACTERS = 16_000;
/** So many rules have an exception for what was reviewed, which counts each time. */
const MOST_EXCEPTIONS = 12;
/** One rule may have 8,192 characters, its names and everything else included. */
const WORDS_PER_RULE = 6_000;
/** Microsoft gives no measure for what a word costs besides its letters; this is on the safe side. */
const PER_WORD = 3;

/** How mail that must not leave as it is gets protected: by the gateway, by Microsoft, or not at all. */
export type PortalWay = 'gateway' | 'microsoft' | 'none';

/** A transport rule: its name, and the parameters of New-TransportRule and Set-TransportRule. */
export interface TransportRule {
  readonly name: string;
  /** Whether it does nothing where all mail goes through the gateway anyway. */
  readonly onlyRoutes: boolean;
  /** Whether it looks for what Mailward never saw, and may therefore be wrong; the others do what Mailward asked for. */
  readonly backstop: boolean;
  readonly parameters: Readonly<Record<string, PowerShellValue>>;
}

export function portalWay({ portal }: Policy): PortalWay {
  if (portal.via === 'none') return 'none';
  return portal.via === 'label' || portal.preset === 'microsoft-purview' ? 'microsoft' : 'gateway';
}

/** Whether any mail needs an encrypting gateway, for the portal or for S/MIME, which no policy has any other way for. */
export function usesGateway(policy: Policy): boolean {
  return portalWay(policy) === 'gateway' || policy.smime.domains.length > 0;
}

/** How the header of a finished review begins. "unscanned", which phones write, is none. */
const REVIEWED = 'v=1; exposure=(none|possible|phi|sensitive);';

/** Applies to what leaves; a rule that fails keeps the message, where Exchange's default would let it go. */
const OUTSIDE = { SentToScope: 'NotInOrganization', RuleErrorAction: 'Defer' } as const;

/** To the connector that leads to the gateway, where the script makes one. */
const TO_GATEWAY = { RouteMessageOutboundConnector: { variable: 'RouteThrough' } } as const;

/** The rules in the order in which they work: first what Mailward asked for, then what it never saw. */
export function transportRules(policy: Policy): TransportRule[] {
  return [...routingRules(policy), ...backstopRules(policy)];
}

function routingRules(policy: Policy): TransportRule[] {
  const way = portalWay(policy);
  const byHeader = ({ name, value }: { readonly name: string; readonly value: string }) => ({
    ...OUTSIDE,
    HeaderContainsMessageHeader: name,
    HeaderContainsWords: [value],
  });
  const through: Record<PortalWay, Readonly<Record<string, PowerShellValue>>> = {
    gateway: TO_GATEWAY,
    microsoft: { ApplyRightsProtectionTemplate: 'Encrypt' },
    none: refused('It asks for a secure portal, and this organisation has none.'),
  };
  const route = (name: string, conditions: Readonly<Record<string, PowerShellValue>>): TransportRule => ({
    name: OWN_PREFIX + name,
    onlyRoutes: way === 'gateway',
    backstop: false,
    parameters: { ...conditions, ...through[way] },
  });
  const byTag = route('portal by tag', { ...OUTSIDE, SubjectMatchesPatterns: [tagPattern(policy)] });
  // A phone's "Re:" moves the tag from where the gateway looks for it, so the header says it once more.
  const portalByTag: TransportRule =
    way === 'gateway'
      ? { ...byTag, onlyRoutes: false, parameters: { ...byTag.parameters, ...setsHeader(policy) } }
      : byTag;
  // The gateway encrypts with S/MIME whatever opens the portal.
  const smime: TransportRule = {
    name: `${OWN_PREFIX}S/MIME by header`,
    onlyRoutes: true,
    backstop: false,
    parameters: { ...byHeader(policy.smime.header), ...TO_GATEWAY },
  };
  const requireTls = (name: string, header: { readonly name: string; readonly value: string }): TransportRule => ({
    name: OWN_PREFIX + name,
    onlyRoutes: false,
    backstop: false,
    parameters: { ...byHeader(header), RouteMessageOutboundRequireTls: true },
  });
  return [
    route('portal by header', byHeader(policy.portal.header)),
    portalByTag,
    ...(policy.smime.domains.length > 0 ? [smime] : []),
    requireTls('TLS by header', policy.tls.header),
    requireTls('TLS below other protection', { name: 'X-Mailward-TLS', value: 'required' }),
  ];
}

/**
 * The patterns of each rule for servers, none for a rule that cannot be written in Exchange's patterns or found no room any
 * more. Each pattern counts twice, for the text and for attachments.
 */
export function patternsInExchange(
  policy: Policy,
): { readonly rule: ServerRule; readonly patterns: readonly string[] }[] {
  let left = room(policy) / 2;
  return serverRules(policy).map((rule) => {
    const patterns = exchangePatterns(rule);
    const length = patterns.join('').length;
    if (length > left) return { rule, patterns: [] };
    left -= length;
    return { rule, patterns };
  });
}

/** What is left for patterns and words. */
function room(policy: Policy): number {
  return CHARACTERS - MOST_EXCEPTIONS * (REVIEWED.length + tagPattern(policy).length);
}

/** What bears no header of a finished review and looks as if it were about a patient goes by the portal. */
function backstopRules(policy: Policy): TransportRule[] {
  const patterns = patternsInExchange(policy).flatMap((rule) => rule.patterns);
  const length = patterns.join('').length;
  const { words } = healthWords(policy, Math.max(0, room(policy) - 2 * length), PER_WORD);
  const backstop = (name: string, conditions: Readonly<Record<string, PowerShellValue>>): TransportRule => ({
    name: `${OWN_PREFIX}unreviewed, ${name}`,
    onlyRoutes: false,
    backstop: true,
    parameters: {
      ...OUTSIDE,
      ...conditions,
      ExceptIfHeaderMatchesMessageHeader: 'X-Mailward-Review',
      ExceptIfHeaderMatchesPatterns: [REVIEWED],
      SetAuditSeverity: 'High',
      ...protection(policy),
    },
  });
  return [
    ...chunks(patterns, WORDS_PER_RULE).flatMap((some, index) => [
      backstop(`identifiers ${index + 1}`, { SubjectOrBodyMatchesPatterns: some }),
      backstop(`identifiers attached ${index + 1}`, { AttachmentMatchesPatterns: some }),
    ]),
    ...chunks(words, WORDS_PER_RULE).map((some, index) =>
      backstop(`health words ${index + 1}`, { SubjectOrBodyContainsWords: some }),
    ),
    backstop('attachment with a password', { AttachmentIsPasswordProtected: true }),
    backstop('attachment nobody can read', { AttachmentIsUnsupported: true }),
    backstop('attachment not read to its end', { AttachmentProcessingLimitExceeded: true }),
  ];
}

/** What the backstop does to a message. The tag comes first because Exchange can put nothing at a subject's end. */
function protection(policy: Policy): Readonly<Record<string, PowerShellValue>> {
  switch (portalWay(policy)) {
    case 'gateway':
      return {
        ExceptIfSubjectMatchesPatterns: [tagPattern(policy)],
        ...setsHeader(policy),
        PrependSubject: `${policy.portal.subject.text} `,
        ...TO_GATEWAY,
      };
    case 'microsoft':
      return { ApplyRightsProtectionTemplate: 'Encrypt' };
    case 'none':
      return refused(
        'It was not checked and may be about a patient. Send it from Outlook on a computer or on the web.',
      );
  }
}

/** What the gateway knows a message for the portal by. */
function setsHeader({ portal: { header } }: Policy): Readonly<Record<string, PowerShellValue>> {
  return { SetHeaderName: header.name, SetHeaderValue: header.value };
}

function refused(why: string): Readonly<Record<string, PowerShellValue>> {
  return { RejectMessageReasonText: `Not sent. ${why}`, RejectMessageEnhancedStatusCode: '5.7.1' };
}

/** The tag as a pattern that means its own characters. */
function tagPattern({ portal }: Policy): string {
  return portal.subject.text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** Lists of at most so many characters each, in the same order. */
function chunks(texts: readonly string[], characters: number): string[][] {
  const lists: string[][] = [];
  let left = 0;
  for (const text of texts) {
    left -= text.length + PER_WORD;
    if (left < 0 || lists.length === 0) {
      lists.push([]);
      left = characters - text.length - PER_WORD;
    }
    lists.at(-1)?.push(text);
  }
  return lists;
}
