import type { RecipientWay } from '../delivery/decision.ts';
import { hasTag } from '../delivery/subject-tag.ts';
import type { Draft } from '../draft.ts';
import { type Category, COUNTER_SIGN_CATEGORIES, type Finding } from '../finding.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import type { Review, Setting } from '../review.ts';
import { categoryWords, nouns, topicWords } from './categories.ts';
import type {
  AttachmentLine,
  Description,
  FindingGroup,
  Icon,
  Language,
  Line,
  RecipientLine,
  Tone,
} from './description.ts';
import { named, SENTENCES, type Sentences } from './sentences.ts';

/** Outlook's limit for a Smart Alerts message. */
const DIALOG_MAX = 500;
/** Outlook's limit for an info bar notification. */
const NOTICE_MAX = 150;

const ICON_OF_WAY: Record<RecipientWay['way'], Icon> = {
  plain: 'envelope',
  tls: 'lock',
  pgp: 'shield',
  smime: 'shield',
  portal: 'shield',
  none: 'stop',
};

/** Says a review in a person's language: what is so, what will happen, what one can do; categories, never values. */
export function describe(draft: Draft, review: Review, setting: Setting, language: Language): Description {
  const words = SENTENCES[language];
  const { decision } = review;
  const look = lookOf(review);
  const offered = offersPortal(draft, review, setting);
  const verdict: Line = { ...look, sentence: verdictSentence(review, words, language) };
  return {
    verdict,
    onSend: { ...look, sentence: onSendSentence(review, words) },
    button: offered ? words.button : null,
    reasons: review.exposure.level === 'none' ? [] : review.exposure.reasons.map(words.reason),
    groups: review.exposure.level === 'none' ? [] : groups(review.findings, words, language),
    recipients: decision.recipients.map((recipient) => recipientLine(recipient, words)).sort(troubleFirst),
    attachments: attachmentLines(draft, review, words),
    foot: words.foot(setting.policy.version, setting.policy.organisation.name),
    dialog: fitted(verdict.sentence, DIALOG_MAX),
    dialogButton: offered ? words.dialogButtons.send : words.dialogButtons.why,
    notice: fitted(`${aboutNameless(review, words, language)} ${wayAfter(review, words)}`, NOTICE_MAX),
  };
}

function lookOf({ decision, exposure, unread }: Review): { icon: Icon; tone: Tone } {
  if (decision.action === 'block' || decision.action === 'ask') return { icon: 'stop', tone: 'danger' };
  const icon = decision.protection === null ? 'envelope' : ICON_OF_WAY[decision.protection];
  if (exposure.level === 'possible' || unread.length > 0) return { icon, tone: 'caution' };
  return { icon, tone: decision.protection === null ? 'neutral' : 'informative' };
}

function verdictSentence(review: Review, words: Sentences, language: Language): string {
  const { decision, unread } = review;
  if (decision.action === 'block') return blockedSentence(review, words, language);
  const first = unread[0];
  if (first !== undefined && !decision.because.includes('nothing-found')) {
    const trouble = first.part === 'recipients' ? words.recipientsUnread : words.unread(first.name, first.reason);
    return `${trouble} ${wayAfter(review, words)}`;
  }
  if (onlyAskedFor(review)) return decision.protection === 'portal' ? words.askedForPortal : wayAfter(review, words);
  return `${aboutNameless(review, words, language)} ${wayAfter(review, words)}`;
}

function onlyAskedFor({ decision }: Review): boolean {
  return decision.because.length === 1 && decision.because[0] === 'asked-for';
}

/** What it is about, without a file's name. */
function aboutNameless(review: Review, words: Sentences, language: Language): string {
  const { exposure, decision, unread } = review;
  const unchecked = unread[0]?.part === 'recipients' ? words.recipientsUnread : words.unreadNameless;
  switch (exposure.level) {
    case 'none':
      return unread.length > 0 && !decision.because.includes('nothing-found') ? unchecked : words.nothing;
    case 'possible':
      return unread.length > 0 && exposure.reasons.every(({ id }) => id === 'unread-part') ? unchecked : words.possible;
    case 'phi': {
      if (decision.protection === 'tls') return words.aboutPatient;
      const what = nouns(
        exposure.reasons.flatMap(({ categories }) => categories),
        language,
        2,
      );
      return what === '' ? words.aboutPatient : words.aboutPatientWith(what);
    }
    case 'sensitive': {
      const topic = exposure.reasons.find((reason) => reason.topic !== null)?.topic;
      return topic === null || topic === undefined ? words.aboutPatient : words.aboutTopic(topicWords(topic, language));
    }
  }
}

/** What happens to it, as the second sentence. */
function wayAfter({ decision, exposure, unread }: Review, words: Sentences): string {
  if (decision.action === 'ask') return words.ask;
  if (decision.action === 'block') return words.blockedManual;
  if (decision.because.includes('overridden')) return words.overridden;
  if (decision.protection === null)
    return decision.because.includes('internal-only') ? words.staysInside : words.goesAsUsual;
  if (decision.protection !== 'tls') return words.goes[decision.protection];
  if (decision.recipients.length === 0) return words.nobodyYet;
  if (exposure.level === 'possible' || unread.length > 0) return words.goesEncryptedToBeSafe;
  const domains = new Set(
    decision.recipients.filter(({ way }) => way === 'tls').map(({ address }) => domainOf(address)),
  );
  return words.takesEncrypted([...domains]);
}

function blockedSentence({ decision, exposure }: Review, words: Sentences, language: Language): string {
  if (decision.because.includes('nothing-fits')) {
    const stuck = decision.recipients.filter(({ way }) => way === 'none').map(({ address }) => address);
    const all =
      stuck.length > 0 ? stuck : decision.recipients.filter(({ way }) => way !== 'plain').map(({ address }) => address);
    return words.blockedRecipients(all.length, named(all, language));
  }
  if (decision.because.includes('subject-holds-phi')) return words.blockedSubject;
  if (decision.because.includes('unread-blocked')) return words.blockedUnread;
  const what = nouns(
    exposure.reasons.flatMap(({ categories }) => categories),
    language,
    2,
  );
  return `${words.blockedManual} ${what === '' ? words.aboutPatient : words.aboutPatientWith(what)}`;
}

function onSendSentence(review: Review, words: Sentences): string {
  const way = review.decision.action === 'block' ? words.ways.none : wayAfter(review, words);
  const said = review.decision.action === 'block' && review.decision.protection !== null ? words.blockedManual : way;
  return review.decision.subjectReplaced ? `${said} ${words.subjectReplaced}` : said;
}

/** The button changes something as long as the portal is there and the message does not go by it anyway. */
function offersPortal(draft: Draft, { decision }: Review, setting: Setting): boolean {
  if (setting.policy.portal.via !== 'gateway' || hasTag(draft.subject, setting.policy)) return false;
  if (decision.action === 'block') return decision.because.includes('escalation-manual');
  return decision.action === 'ask' || decision.protection !== 'portal';
}

const COUNTER_SIGNS: ReadonlySet<Category> = new Set(COUNTER_SIGN_CATEGORIES);

/** By kind, in reading order. Words that are only weak hints ("patient", "follow-up") would bury what matters. */
function groups(findings: readonly Finding[], words: Sentences, language: Language): FindingGroup[] {
  const byCategory = new Map<Category, { finding: number; where: string }[]>();
  findings.forEach((finding, index) => {
    if (COUNTER_SIGNS.has(finding.category) || finding.confidence === 'low') return;
    const places = byCategory.get(finding.category) ?? [];
    places.push({ finding: index, where: whereOf(finding, words) });
    byCategory.set(finding.category, places);
  });
  return [...byCategory].map(([category, places]) => ({ title: categoryWords(category, language).title, places }));
}

function whereOf({ segment, zone }: Finding, words: Sentences): string {
  const { places } = words;
  const place =
    segment === 'subject' || segment === 'location' || segment === 'body'
      ? places[segment]
      : places.attachment(segment.replace(/^attachment:/, ''));
  return zone === 'new' ? place : `${place}, ${words.zones[zone]}`;
}

function recipientLine({ address, name, internal, way, fits }: RecipientWay, words: Sentences): RecipientLine {
  const domain = domainOf(address);
  const chosen = fits.find((fit) => fit.protection === way && fit.fits);
  const weaker = fits[0];
  const why =
    internal && way === 'plain'
      ? ''
      : [weaker !== chosen ? weaker : undefined, chosen].map((fit) =>
          fit === undefined ? '' : words.fits[fit.reason](domain),
        );
  return {
    address,
    name,
    icon: ICON_OF_WAY[way],
    tone: way === 'none' ? 'danger' : way === 'plain' ? 'neutral' : 'informative',
    way: internal && way === 'plain' ? words.ways.inside : words.ways[way],
    why: typeof why === 'string' ? why : why.filter((sentence) => sentence !== '').join(' '),
  };
}

const TROUBLE: readonly Tone[] = ['danger', 'caution', 'informative', 'neutral'];

function troubleFirst(a: RecipientLine, b: RecipientLine): number {
  return TROUBLE.indexOf(a.tone) - TROUBLE.indexOf(b.tone);
}

function attachmentLines(draft: Draft, review: Review, words: Sentences): AttachmentLine[] {
  const unread = new Map(
    review.unread.filter(({ part }) => part === 'attachment').map(({ name, reason }) => [name, reason]),
  );
  const lines: AttachmentLine[] = [];
  for (const [name, reason] of unread) lines.push({ name, read: false, sentence: words.unread(name, reason) });
  for (const { name, inline } of draft.attachments) {
    if (!unread.has(name) && !inline) lines.push({ name, read: true, sentence: words.attachmentRead });
  }
  return lines;
}

/** Cuts at a word's end, with an ellipsis, where a client's limit demands it. */
function fitted(sentence: string, max: number): string {
  if (sentence.length <= max) return sentence;
  return `${sentence.slice(0, max - 1).replace(/\s\S{0,40}$/, '')}…`;
}
