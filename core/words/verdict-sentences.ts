import { domainOf } from '../lexicon/personal-mail-domains.ts';
import type { Announced } from './announce.ts';
import { joined, nouns, topicWords } from './categories.ts';
import type { Language } from './description.ts';
import type { Sentences } from './sentences.ts';

/** The line at the top: what it is about or what stands in the way, and then what happens. */
export function verdictSentence(review: Announced, words: Sentences, language: Language): string {
  const { decision, unread } = review;
  if (decision.action === 'block') return blockedSentence(review, words, language);
  if (unread.length > 0 && !decision.because.includes('nothing-found'))
    return `${unreadSentence(review, words)} ${wayAfter(review, words)}`;
  if (onlyAskedFor(review)) return decision.protection === 'portal' ? words.askedForPortal : wayAfter(review, words);
  return `${aboutNameless(review, words, language)} ${wayAfter(review, words)}`;
}

/** What nobody could check: the recipients, or the first file by its name and how many more. */
function unreadSentence({ unread }: Announced, words: Sentences): string {
  const [file, ...more] = unread.filter(({ part }) => part !== 'recipients');
  if (file === undefined || unread.some(({ part }) => part === 'recipients')) return words.recipientsUnread;
  const first = words.unread(file.name, file.reason);
  return more.length === 0 ? first : `${first} ${words.unreadMore(more.length)}`;
}

function onlyAskedFor({ decision }: Announced): boolean {
  return decision.because.length === 1 && decision.because[0] === 'asked-for';
}

/** The same for places that are stored, so without a file's name. */
export function noticeSentence(review: Announced, words: Sentences, language: Language): string {
  return `${aboutNameless(review, words, language)} ${wayAfter(review, words)}`;
}

/** What it is about, without a file's name. */
function aboutNameless(review: Announced, words: Sentences, language: Language): string {
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
function wayAfter({ decision, exposure, unread, answer, justified }: Announced, words: Sentences): string {
  const ask = words.ask[answer][decision.overridable];
  if (decision.action === 'ask') return ask;
  if (decision.action === 'block') {
    const mayGoAsItIs = decision.because.includes('nothing-fits') && decision.overridable !== 'never';
    return mayGoAsItIs || decision.because.includes('escalation-manual') ? ask : words.staysUnsent;
  }
  if (decision.because.includes('overridden')) return justified ? words.overridden : words.overriddenUnjustified;
  if (decision.because.includes('consented') && decision.protection === null) return words.consented;
  if (decision.because.includes('internal-only')) return words.staysInside;
  if (decision.protection === null) return words.goesAsUsual;
  if (decision.recipients.length === 0 && decision.protection !== 'portal') return words.nobodyYet;
  if (decision.protection !== 'tls') return words.goes[decision.protection];
  if (exposure.level === 'possible' || unread.length > 0) return words.goesEncryptedToBeSafe;
  const domains = new Set(
    decision.recipients.filter(({ way }) => way === 'tls').map(({ address }) => domainOf(address)),
  );
  return words.takesEncrypted([...domains]);
}

function blockedSentence(review: Announced, words: Sentences, language: Language): string {
  const { decision, unread } = review;
  const { because } = decision;
  const recipientsUnread = unread.some(({ part }) => part === 'recipients');
  if (because.includes('no-portal-to-ask-for')) return words.blockedAskedFor;
  // Whom nobody could check stops it whoever else is left out.
  if (recipientsUnread && (because.includes('nothing-fits') || because.includes('unread-blocked')))
    return words.blockedRecipientsUnread;
  if (because.includes('nothing-fits') && !because.includes('unread-blocked')) {
    const stuck = decision.recipients.filter(({ way }) => way === 'none').map(({ address }) => address);
    const all =
      stuck.length > 0 ? stuck : decision.recipients.filter(({ way }) => way !== 'plain').map(({ address }) => address);
    if (all.length > 0) {
      const blocked = words.blockedRecipients(all.length, named(all, language));
      return decision.overridable === 'never' ? blocked : `${blocked} ${words.ask.nothing[decision.overridable]}`;
    }
    return `${aboutNameless(review, words, language)} ${words.nobodyYet}`;
  }
  if (because.includes('subject-holds-phi')) return words.blockedSubject;
  if (because.includes('location-holds-phi')) return words.blockedLocation;
  if (because.includes('unread-blocked')) {
    const files = unread.filter(({ part }) => part !== 'recipients').length;
    return words.blockedUnread(unreadSentence(review, words), files);
  }
  const what = unread.length > 0 ? unreadSentence(review, words) : aboutNameless(review, words, language);
  return `${words.blockedManual} ${what} ${wayAfter(review, words)}`;
}

/** What happens when the sender presses Send. */
export function onSendSentence(review: Announced, words: Sentences): string {
  const { action, subjectReplaced } = review.decision;
  const way = action === 'block' ? words.staysUnsent : wayAfter(review, words);
  return subjectReplaced && action !== 'block' ? `${way} ${words.subjectReplaced}` : way;
}

/** Up to three addresses in a sentence. */
function named(addresses: readonly string[], language: Language): string {
  return addresses.length > 3 ? `${addresses.slice(0, 3).join(', ')} …` : joined(addresses, language);
}
