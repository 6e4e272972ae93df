import type { PolicySentences } from './policy-sentences.ts';

/** Every sentence about a policy, in English. */
export const POLICY_ENGLISH: PolicySentences = {
  title: (organisation, version) => `What policy ${version} of ${organisation} does`,
  kinds: {
    none: 'Nothing about a patient',
    possible: 'It may be about a patient',
    phi: 'It is about a patient',
    sensitive: 'It is about a sensitive topic, such as mental health or HIV',
    unread: 'Something in it cannot be checked, such as a file with a password',
  },
  audiences: {
    everybody: 'To everybody',
    inside: 'To colleagues',
    tls: 'To partners whose TLS you enforce',
    pgp: 'To people whose OpenPGP key you have',
    smime: 'To domains with S/MIME',
    others: 'To everybody else',
  },
  ways: {
    plain: 'it goes as usual',
    tls: 'it goes encrypted on the way (TLS)',
    pgp: 'it is encrypted with OpenPGP',
    smime: 'it is encrypted with S/MIME',
    portal: 'it goes by the secure portal',
  },
  waits: {
    never: 'it waits until the sender chooses the secure portal',
    'with-reason': 'it waits until the sender chooses the secure portal or says why it is not needed',
    'without-reason': 'it waits until the sender chooses the secure portal or sends it as it is',
  },
  stays: {
    'nothing-fits': 'it is not sent, because no protection fits them',
    'no-portal': 'it is not sent, because there is no portal to choose',
    unread: 'it is not sent until that is taken out',
    subject: 'it is not sent until the subject is changed',
  },
  headings: {
    together: 'To several at once',
    senders: 'What senders may do',
    subjects: 'Subjects',
    patients: 'Patients who asked for ordinary mail',
    received: 'Received mail',
    look: 'Look at this',
  },
  together: (way) =>
    `Everybody gets a message the same way. About a patient, to a partner with TLS and to somebody else: ${way}.`,
  portal: {
    offered: 'A sender can choose the secure portal for any message.',
    none: 'There is no secure portal to choose.',
  },
  override: (upTo, reason) => {
    if (upTo === 'never') return 'Nobody can send mail about a patient as it is.';
    const where = upTo === 'phi' ? 'also where Mailward is sure' : 'only where Mailward is not sure';
    return `A sender can say${reason ? ', with one of four reasons,' : ''} that no patient is meant, ${where}; then the message goes as usual. Never for a sensitive topic, nor for what cannot be checked.`;
  },
  subjectReplaced: (by) =>
    `Subjects cannot be encrypted. One that tells of a patient becomes "${by}", unless TLS alone protects the message.`,
  subjectBlocked:
    'Subjects cannot be encrypted. With one that tells of a patient a message is not sent, unless TLS alone protects it.',
  subjectStays: 'Subjects stay as they are.',
  consented: 'They get mail about their own care as usual, but never about a sensitive topic.',
  received:
    'Mailward shows how a message came. Only what your own mail servers, and the provider that received it, wrote down counts as true.',
  receivedTrusted: (names) => `So does what these services wrote down: ${names}.`,
  weak: {
    'shared-domain': (names) =>
      `Everybody at ${names} counts as a colleague, so mail about patients goes to strangers as usual; take it out of "organisation.domains".`,
    'override-reaches-phi': () =>
      'Senders can send mail as it is even where it is surely about a patient, so one wrong click is a breach; set "enforcement.override.upTo" to "possible" or "never".',
    'override-without-reason': () =>
      'Senders need no reason to send a message as it is, so nobody can ask about it later; set "enforcement.override.justification" to true.',
    'tls-for-sensitive': () =>
      'TLS alone is enough for sensitive topics, and in the recipient\'s mailbox the message lies open; leave "tls" out of "protection.sensitive".',
    'sensitive-below-phi': () =>
      'Sensitive topics may go by a weaker way than other mail about patients; begin "protection.sensitive" no weaker than "protection.phi".',
    'words-unconfirmed': (names) =>
      `No document of the vendor says that "${names}" asks for the portal, and a gateway that does not know it sends the message open; confirm with your vendor, then write it into "portal.subject.text".`,
    'no-answer': () =>
      'Senders are to choose the portal for mail about patients, and there is none, so that mail stays; set "enforcement.escalation" to "automatic", or name a portal under "portal.via".',
    'nobody-else': () =>
      'Some mail about patients cannot be sent to people outside at all, and whoever is stuck looks for another way; name a portal under "portal.via", or add "portal" to the orders.',
    relaxed: () =>
      'Mailward looks less carefully than it could, so it misses more mail about patients; set "detection.sensitivity" to "balanced".',
    'rules-disabled': (names) =>
      `These rules are off, and what they find is not seen: ${names}; leave them out of "detection.disabledRules" unless you know why they stand there.`,
    'unread-asked': () =>
      'Senders are asked about every file that cannot be checked, and who is asked often stops reading; set "enforcement.unread" to "portal" or "block".',
    'no-records': () =>
      'There are no domain records, so TLS counts for nobody; run "mailward domains refresh", or leave "tls" out of the orders.',
    'none-enforced': () =>
      'No domain record says "enforced", so TLS counts for nobody; set it where your own connector requires TLS, or leave "tls" out of the orders.',
    'records-count-long': (names) =>
      `A domain record counts for ${names} hours, and a partner's mail server can change in a day; set "tls.maxAgeHours" to 48 and refresh every night.`,
    'no-own-domains': () =>
      'Your domains are not named, so only the sender\'s own counts as yours; name them all in "organisation.domains".',
    'no-audit': () => 'Nothing is recorded, so later nobody can show what was protected; set "audit.endpoint".',
    'audit-short': (names) =>
      `Records are kept for ${names} days, and HIPAA asks for six years of what shows compliance (45 CFR 164.316); set "audit.keepDays" to 2192.`,
    'no-sweep': () =>
      'Gmail\'s own Send button cannot be stopped, and nobody looks at what it sent; if your people use Gmail, set "gmail.sweep.enabled" to true.',
    'no-backstop': () =>
      'No policy can tell whether your mail server checks what phones and other programs send without Mailward; set up the rules that "mailward rollout" writes.',
  },
};
