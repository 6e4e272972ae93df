import type { UnreadReason } from '../draft.ts';
import type { ExposureReason } from '../exposure/exposure.ts';
import { nouns, topicWords } from './categories.ts';
import type { Sentences } from './sentences.ts';

/** Every sentence about a review, in English. */
export const ENGLISH: Sentences = {
  nothing: 'Nothing about a patient found.',
  goesAsUsual: 'This message goes as usual.',
  possible: 'This may be about a patient.',
  aboutPatient: 'About a patient.',
  aboutPatientWith: (what) => `About a patient: ${what}.`,
  aboutTopic: (topic) => `This is about ${topic}.`,
  staysInside: 'It stays inside your organisation, so it goes as usual.',
  goes: {
    tls: 'It will go encrypted.',
    pgp: 'It will be encrypted with OpenPGP.',
    smime: 'It will be encrypted with S/MIME.',
    portal: 'It will go by the secure portal.',
  },
  goesEncryptedToBeSafe: 'It will be sent encrypted to be safe.',
  takesEncrypted: (domains) =>
    domains.length === 1
      ? `${domains[0]} takes encrypted mail, so it goes encrypted as usual.`
      : 'Every recipient takes encrypted mail, so it goes encrypted as usual.',
  nobodyYet: 'Add a recipient to see how it will go.',
  askedForPortal: 'Will go by the secure portal because you asked for it.',
  overridden: 'It goes as usual because you gave a reason. The reason is recorded.',
  overriddenUnjustified: 'It goes as usual because you chose to. That is recorded.',
  consented: 'It goes as usual, as the patient asked for ordinary mail.',
  unread: (name, reason) => `"${name}" ${UNREAD[reason]}`,
  unreadMore: (count) => `${count === 1 ? 'One more' : `${count} more`} cannot be checked either.`,
  unreadNameless: 'An attachment cannot be checked.',
  recipientsUnread: 'Not every recipient could be checked.',
  blockedRecipients: (count, names) =>
    `Not sent. ${count === 1 ? 'One recipient' : `${count} recipients`} cannot receive protected mail: ${names}. Remove ${count === 1 ? 'this recipient' : 'them'} to send.`,
  blockedAskedFor:
    'Not sent. Its subject asks for a secure portal, and your organisation has none. Please take the tag out of the subject.',
  blockedSubject:
    'Not sent. The subject tells something about a patient, and subjects cannot be encrypted. Please change the subject.',
  blockedLocation:
    'Not sent. The place of the meeting tells something about a patient, and places cannot be encrypted. Please change it.',
  blockedUnread: (what, count) => `Not sent. ${what} Remove ${count === 1 ? 'it' : 'them'} to send.`,
  blockedRecipientsUnread:
    'Not sent. Not every recipient could be checked. Write to fewer at once, or by their own addresses.',
  blockedManual: 'Not sent.',
  ask: {
    portal: {
      never: 'Choose the secure portal to send it.',
      'with-reason': 'Choose the secure portal, or say in Mailward that it is not about a patient.',
      'without-reason': 'Choose the secure portal, or send it as it is.',
    },
    encrypt: {
      never: 'Encrypt it with OpenPGP in Mailward to send it.',
      'with-reason': 'Encrypt it with OpenPGP in Mailward, or say there that it is not about a patient.',
      'without-reason': 'Encrypt it with OpenPGP in Mailward, or send it as it is.',
    },
    nothing: {
      never: 'It cannot be sent as it is.',
      'with-reason': 'To send it as it is, say in Mailward that it is not about a patient.',
      'without-reason': 'Look it over before you send it as it is.',
    },
  },
  staysUnsent: 'It will not be sent.',
  subjectReplaced: 'Its subject moves into the text, because subjects cannot be encrypted.',
  button: 'Send by secure portal',
  dialogButtons: { send: 'Send securely', why: 'See why' },
  ways: {
    tls: 'Encrypted on the way',
    pgp: 'Encrypted with OpenPGP',
    smime: 'Encrypted with S/MIME',
    portal: 'Secure portal',
    plain: 'As usual',
    none: 'Cannot receive protected mail',
    inside: 'Inside your organisation',
  },
  fits: {
    internal: () => 'Inside your organisation.',
    'tls-enforced': (domain) => `Your organisation enforces encryption to ${domain}.`,
    'tls-not-enforced': (domain) => `Encryption to ${domain} is not enforced.`,
    'tls-no-record': (domain) => `Nobody has confirmed that mail to ${domain} is always encrypted.`,
    'tls-record-old': (domain) => `The last check of ${domain} is too old.`,
    'tls-too-old': (domain) => `${domain} uses encryption that is too old.`,
    'tls-not-verified': (domain) => `The certificate of ${domain} could not be verified.`,
    key: () => 'There is an OpenPGP key for this address.',
    'no-key': () => 'There is no OpenPGP key for this address.',
    'key-unreadable': () => 'The OpenPGP key for this address cannot be read.',
    'key-not-theirs': () => 'The OpenPGP key does not name this address as its own.',
    'key-revoked': () => 'The OpenPGP key for this address has been withdrawn.',
    'key-expired': () => 'The OpenPGP key for this address has expired.',
    'key-weak': () => 'The OpenPGP key for this address is too weak.',
    'key-cannot-encrypt': () => 'The OpenPGP key for this address cannot be used to encrypt.',
    'not-encrypted-to': () => 'The message was encrypted before this recipient was added.',
    'no-own-key': () => 'You have no OpenPGP key of your own, so you could not read what you sent.',
    'smime-domain': (domain) => `Your gateway encrypts mail to ${domain} with S/MIME.`,
    'smime-not-listed': (domain) => `S/MIME is not set up for ${domain}.`,
    'not-for-meetings': () => 'Not for meetings.',
    portal: () => 'The recipient reads it on the secure portal.',
    'no-portal': () => 'Your organisation has no secure portal.',
  },
  attachmentRead: 'Checked.',
  places: { subject: 'Subject', location: 'Location', body: 'Text', attachment: (name) => name },
  zones: { new: '', quoted: 'quoted text', signature: 'signature', disclaimer: 'notice' },
  foot: (version, organisation) => `Policy ${version} · ${organisation}`,
  reason: (reason) => REASONS[reason.id](nouns(reason.categories, 'en'), reason),
};

const UNREAD: Record<UnreadReason, string> = {
  'no-bytes': 'came without its content, so nobody can check it.',
  'password-protected': 'has a password, so nobody can check it.',
  corrupt: 'is damaged, so nobody can check it.',
  'too-large': 'is too large to check.',
  'too-deep': 'is packed too deep to check.',
  'too-slow': 'took too long to check.',
  unsupported: 'is of a kind that cannot be checked here.',
  'cloud-link': 'is a link to a file that cannot be checked here.',
  unavailable: 'could not be read, so nobody can check it.',
};

const REASONS: Record<ExposureReason['id'], (what: string, reason: ExposureReason) => string> = {
  'direct-identifier-with-health-context': (what) => `It names somebody and their care: ${what}.`,
  'patient-details-with-health-context': (what) => `Details of a patient stand beside health information: ${what}.`,
  'care-to-a-personal-address': (what) =>
    `It speaks about care to or from a personal address${what === '' ? '.' : `: ${what}.`}`,
  'patient-list': (what) => `It reads like a list of patients: ${what}.`,
  'patient-record': () => "It holds a patient's record, in a format that clinical systems exchange.",
  'identifier-of-a-patient': (what) => `It holds ${what}, which belongs to a patient.`,
  'health-words-with-a-name': (what) => `Health words stand near something that may identify a person: ${what}.`,
  'reads-like-patient-mail': () => "It reads like mail about somebody's care.",
  'sensitive-topic': (_what, reason) =>
    `It touches ${reason.topic === null ? 'a sensitive topic' : topicWords(reason.topic, 'en')}, which needs more care.`,
  'unread-part': () => 'Something in it could not be checked.',
  'counter-sign': (what) => `It also shows ${what}; that speaks against it.`,
};
