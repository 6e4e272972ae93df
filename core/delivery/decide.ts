import type { Draft, Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import { type Category, COUNTER_SIGN_CATEGORIES, type Finding } from '../finding.ts';
import { domainOf, isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { type Policy, PROTECTIONS, type Protection } from '../policy/schema.ts';
import type { Assessment, Setting } from '../review.ts';
import { hasConsented } from './consents.ts';
import type { Decision, DecisionReason, Fit, RecipientWay } from './decision.ts';
import { type FitSetting, fitOf } from './fits.ts';
import { reviewHeader, routeHeader, routesAsked, tlsBelow } from './headers.ts';
import { subjectLine } from './subject-line.ts';
import { cutSubject, hasTag, tagSubject, untagSubject } from './subject-tag.ts';

/**
 * Decides what happens to a draft: of everything that asks for something (exposure, unread parts, the sender's wish, a
 * tag or header already there) the strictest wins, so their order never matters, and only a permitted, justified
 * override lowers anything.
 */
export function decide(draft: Draft, { findings, unread, exposure }: Assessment, setting: Setting): Decision {
  const { policy } = setting;
  const outside = draft.recipients.filter((recipient) => !isInternal(recipient.address, draft, policy));
  const audience = policy.protection.internal === 'protect' ? draft.recipients : outside;
  const asked = askedFor(draft, setting);
  const because: DecisionReason[] = [];
  const fitting = { ...setting, kind: draft.kind };

  const recipientsKnown = unread.every((item) => item.part !== 'recipients');
  const allInside = draft.recipients.length > 0 && outside.length === 0 && recipientsKnown;
  const stayInside = allInside && policy.protection.internal === 'allow';

  const mayOverride = isOverridable(exposure, unread, policy);
  const overridden = mayOverride && overrides(setting);
  if (overridden) because.push('overridden');
  // A patient's word says nothing of colleagues whose mail the policy protects.
  const nobodyElse = audience.length === outside.length && !stayInside;
  const consented = nobodyElse && hasConsentedAlone(outside, exposure, unread, setting);
  if (consented) because.push('consented');
  const exposed = exposure.level !== 'none' && !stayInside && !overridden && !consented;
  const unchecked = unread.length > 0 && !stayInside;
  if (exposed) because.push('exposure');
  if (unchecked) because.push('unread');
  if (asked !== null) because.push('asked-for');
  const needed = exposed || unchecked || asked !== null;
  if (!needed && !consented) {
    if (stayInside && exposure.level !== 'none') because.push('internal-only');
    else if (!overridden) because.push('nothing-found');
  }
  // A gateway looks at what goes outside; a label protects wherever it stands.
  if (stayInside && asked === 'portal' && policy.portal.via !== 'label') because.push('internal-only');

  const chosen = (uncheckedToo: boolean, wish: Protection | null) => {
    const order = allowedProtections(exposed ? exposure : null, uncheckedToo, wish, policy);
    // Whoever takes it must not be nobody only because nobody could be read.
    const offered = order.filter((one) => one !== 'portal' || policy.portal.via !== 'none' || stayInside);
    return { order, protection: firstThatFitsAll(draft, audience, offered, fitting) };
  };
  const { order, protection } = needed ? chosen(unchecked, asked) : { order: [], protection: null };

  const awaitsKeys = protection === 'pgp' || (protection === null && onlyKeysOfColleaguesLack(outside, order, fitting));
  const spared = (recipient: Draft['recipients'][number]) =>
    isInternal(recipient.address, draft, policy) && policy.protection.internal === 'allow' && !awaitsKeys;

  const subjectHeld = protection !== null && protection !== 'tls' && findings.some(tellsInSubject);
  let action: Decision['action'] = needed ? 'protect' : 'send';
  const raise = (to: Decision['action'], reason: DecisionReason) => {
    if (ACTIONS.indexOf(to) > ACTIONS.indexOf(action)) action = to;
    because.push(reason);
  };
  if (needed && protection === null) {
    raise('block', 'nothing-fits');
    // What the sender can mend in the message itself is told rather than whom to leave out.
    const told = exposure.reasons.some(({ id }) => id !== 'unread-part');
    const fileAlone = told ? chosen(false, asked).protection !== null : asked === null;
    const wishAlone = !(exposed || unchecked) || chosen(unchecked, null).protection !== null;
    if (unchecked && recipientsKnown && fileAlone) raise('block', 'unread-blocked');
    else if (asked === 'portal' && wishAlone) raise('block', 'no-portal-to-ask-for');
  }
  if (subjectHeld && policy.enforcement.subjectWithPhi === 'block') raise('block', 'subject-holds-phi');
  // A label encrypts an invitation's text and files; its place stays as written (Microsoft, "Sensitivity labels for meetings").
  if (protection === 'portal' && policy.portal.via === 'label' && findings.some(tellsInLocation))
    raise('block', 'location-holds-phi');
  if (unchecked && policy.enforcement.unread === 'block' && !because.includes('unread-blocked'))
    raise('block', 'unread-blocked');
  // Whoever asked for the portal has answered the question already.
  if (unchecked && policy.enforcement.unread === 'confirm' && asked !== 'portal') raise('ask', 'escalation-confirm');
  if (exposed && asked !== 'portal' && policy.enforcement.escalation === 'confirm') raise('ask', 'escalation-confirm');
  if (exposed && asked !== 'portal' && policy.enforcement.escalation === 'manual') raise('block', 'escalation-manual');

  const subjectReplaced = subjectHeld && policy.enforcement.subjectWithPhi === 'replace';
  const plainSubject = subjectReplaced ? neutralSubject(policy) : draft.subject;
  return {
    action,
    protection,
    subject: protection === 'portal' ? portalSubject(plainSubject, policy) : plainSubject,
    subjectReplaced,
    subjectLine: subjectReplaced ? subjectLine(draft.subject, policy) : null,
    headers: {
      ...routeHeader(protection, policy),
      ...tlsBelow(protection, audience.length > 0 && everybodyTakes('tls', audience, fitting), draft.headers),
      ...reviewHeader(exposure, unread, overridden, setting),
    },
    recipients: draft.recipients.map((recipient) =>
      way(recipient, isInternal(recipient.address, draft, policy), spared(recipient), order, protection, fitting),
    ),
    because,
    overridable: overridable(mayOverride && exposed, policy),
  };
}

/** From the mildest to the strictest. */
const ACTIONS: readonly Decision['action'][] = ['send', 'protect', 'ask', 'block'];

/**
 * Own domains and their subdomains; the sender's domain where the policy lists none, unless it is a mail provider's, whose
 * other customers are strangers.
 */
export function isInternal(address: string, draft: Draft, policy: Policy): boolean {
  const domain = domainOf(address);
  return domain !== '' && ownDomains(draft, policy).some((own) => domain === own || domain.endsWith(`.${own}`));
}

function ownDomains(draft: Draft, policy: Policy): readonly string[] {
  const { domains } = policy.organisation;
  if (domains.length > 0) return domains;
  const sender = draft.from.address;
  return domainOf(sender) === '' || isPersonalAddress(sender) ? [] : [domainOf(sender)];
}

/** The strongest protection that the sender's button, the subject's tag or a routing header asks for. */
function askedFor(draft: Draft, setting: Setting): Protection | null {
  const { policy, wish } = setting;
  const asked = new Set<Protection>();
  if (wish.protection !== null) asked.add(wish.protection);
  if (hasTag(draft.subject, policy)) asked.add('portal');
  for (const protection of routesAsked(draft.headers, policy)) asked.add(protection);
  return [...PROTECTIONS].reverse().find((protection) => asked.has(protection)) ?? null;
}

/** Unread parts can never be overridden: nobody knows what would be let through. */
function isOverridable(exposure: Exposure, unread: readonly Unread[], policy: Policy): boolean {
  const { upTo } = policy.enforcement.override;
  if (unread.length > 0 || upTo === 'never') return false;
  return exposure.level === 'possible' || (exposure.level === 'phi' && upTo === 'phi');
}

/**
 * Whether the only one outside asked for ordinary mail about their own care. That never covers a sensitive topic, several
 * patients, nor what nobody could look into.
 */
function hasConsentedAlone(
  outside: Draft['recipients'],
  { level, reasons }: Exposure,
  unread: readonly Unread[],
  { consents, now }: Setting,
): boolean {
  if (level === 'none' || level === 'sensitive' || unread.length > 0) return false;
  if (reasons.some(({ id }) => id === 'patient-list')) return false;
  const [address, ...others] = new Set(outside.map((recipient) => recipient.address.trim().toLowerCase()));
  return address !== undefined && others.length === 0 && hasConsented(address, consents, now);
}

function overridable(permitted: boolean, { enforcement }: Policy): Decision['overridable'] {
  if (!permitted) return 'never';
  return enforcement.override.justification ? 'with-reason' : 'without-reason';
}

/** Whether the sender chose to, and said why where the policy wants to know. */
function overrides({ wish, policy }: Setting): boolean {
  if (wish.override === null) return false;
  return wish.override.justification !== null || !policy.enforcement.override.justification;
}

/** The policy's order for this exposure, without what is weaker than something that was asked for. */
function allowedProtections(
  exposure: Exposure | null,
  unchecked: boolean,
  asked: Protection | null,
  policy: Policy,
): Protection[] {
  const level = exposure === null || exposure.level === 'none' ? 'possible' : exposure.level;
  const order: readonly Protection[] = policy.protection[level];
  // What nobody could check may be anything: TLS alone is not enough for it.
  const floor = Math.max(
    asked === null ? 0 : PROTECTIONS.indexOf(asked),
    unchecked ? PROTECTIONS.indexOf('portal') : 0,
  );
  const allowed = order.filter((protection) => PROTECTIONS.indexOf(protection) >= floor);
  // A wish is granted even where the policy's list does not name it, as long as it is no weaker than what the list begins
  // with: where nothing of the list fits, a weaker one would let pass what the policy stops.
  const least = exposure === null ? 0 : Math.min(...order.map((protection) => PROTECTIONS.indexOf(protection)));
  if (asked !== null && !allowed.includes(asked) && PROTECTIONS.indexOf(asked) >= Math.max(floor, least))
    allowed.push(asked);
  if (unchecked && !allowed.includes('portal')) allowed.push('portal');
  return allowed;
}

function firstThatFitsAll(
  { recipients }: Draft,
  audience: Draft['recipients'],
  order: readonly Protection[],
  setting: FitSetting,
): Protection | null {
  return (
    order.find((protection) => {
      // An encrypted message is encrypted for colleagues too: without a key of theirs they could not read it.
      return everybodyTakes(protection, protection === 'pgp' ? recipients : audience, setting);
    }) ?? null
  );
}

/** Whether a protection fits all of these. */
export function everybodyTakes(protection: Protection, readers: Draft['recipients'], setting: FitSetting): boolean {
  return readers.every((recipient) => fitOf(recipient, protection, setting).fits);
}

/** Whether everybody outside could take OpenPGP, so that what stops the message are keys of recipients inside. */
function onlyKeysOfColleaguesLack(
  outside: Draft['recipients'],
  order: readonly Protection[],
  setting: FitSetting,
): boolean {
  return order.includes('pgp') && everybodyTakes('pgp', outside, setting);
}

/** "Your appointment" tells no more than the sender's address does. */
const TELLS_NOTHING: ReadonlySet<Category> = new Set([...COUNTER_SIGN_CATEGORIES, 'visit', 'payment_for_care']);
/** What a place is called and found by. */
const NAMES_A_PLACE: ReadonlySet<Category> = new Set(['address', 'zip', 'phone', 'url', 'date', 'procedure', 'test']);

/** Where a decision looks at single findings; of all other segments it goes by the exposure. */
export const DECIDING_SEGMENTS = ['subject', 'location'] as const;

/** An identifier or a word about somebody's health in the subject, which is read by every server on the way. */
export function tellsInSubject(finding: Finding): boolean {
  return tells(finding, 'subject');
}

/** The same in a meeting's place. "Room 4 of the eye clinic" tells where, and nothing about anybody. */
function tellsInLocation(finding: Finding): boolean {
  return tells(finding, 'location') && !NAMES_A_PLACE.has(finding.category);
}

function tells({ segment, confidence, category }: Finding, where: (typeof DECIDING_SEGMENTS)[number]): boolean {
  return segment === where && confidence !== 'low' && !TELLS_NOTHING.has(category);
}

/** The gateway looks for the tag; a label needs none, and then nobody has to read the sender's wish in the subject. */
function portalSubject(subject: string, policy: Policy): string {
  return policy.portal.via === 'label' ? untagSubject(subject, policy) : tagSubject(subject, policy);
}

function neutralSubject(policy: Policy): string {
  const { neutralSubject: subject } = policy.enforcement;
  return cutSubject(subject.replace('{organisation}', () => policy.organisation.name));
}

function way(
  recipient: Draft['recipients'][number],
  internal: boolean,
  spared: boolean,
  order: readonly Protection[],
  protection: Protection | null,
  setting: FitSetting & Pick<Setting, 'consents'>,
): RecipientWay {
  const fits: Fit[] = order.map((candidate) => fitOf(recipient, candidate, setting));
  const exempt = order.length === 0 || spared;
  // With nothing that fits everybody, each recipient still shows what it could take, so that the trouble is plain to see.
  const own = protection ?? fits.find((candidate) => candidate.fits)?.protection ?? 'none';
  const consented = !internal && hasConsented(recipient.address, setting.consents, setting.now);
  const { address, name } = recipient;
  return { address, name, internal, consented, way: exempt ? 'plain' : own, fits };
}
