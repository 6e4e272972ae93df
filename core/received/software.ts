/** Providers that run software of their own, by their hosts. */
const BY_HOST: readonly (readonly [RegExp, string])[] = [
  [/\.google\.com$|^2002:a/, 'gmail'],
  [/\.outlook\.com$|\.outlook\.office365\.com$/, 'exchange'],
  [/\.(?:pphosted|ppe-hosted)\.com$|\.ppops\.net$/, 'proofpoint'],
  [/\.mimecast\.(?:com|lan)$/, 'mimecast'],
  [/\.messagelabs\.com$/, 'messagelabs'],
  [/\.amazonses\.com$/, 'amazon-ses'],
  [/\.(?:postini|psmtp)\.com$/, 'postini'],
];

/** Software that puts its name first in a comment. */
const NAMES: Readonly<Record<string, string>> = {
  Postfix: 'postfix',
  Exim: 'exim',
  Sendmail: 'sendmail',
  amavisd: 'amavis',
  CommuniGate: 'communigate',
  Courier: 'courier',
  Haraka: 'haraka',
  ecelerity: 'momentum',
  Momentum: 'momentum',
  PowerMTA: 'powermta',
  ZoneMTA: 'zonemta',
  Stalwart: 'stalwart',
  OpenSMTPD: 'opensmtpd',
  Dovecot: 'dovecot',
  Cyrus: 'cyrus',
  MDaemon: 'mdaemon',
  IceWarp: 'icewarp',
  Merak: 'icewarp',
  'Oracle Communications': 'oracle',
  'Sun Java': 'oracle',
  iPlanet: 'oracle',
  'Lotus Domino': 'domino',
  'IBM Domino': 'domino',
  'Lotus SMTP': 'domino',
  Yandex: 'yandex',
  'nwsmtp/Yandex': 'yandex',
  Nemesis: 'nemesis',
  fetchmail: 'fetchmail',
};
const NAMED = new RegExp(`\\((${Object.keys(NAMES).join('|')})`);

/** Forms that only one software has. */
const BY_FORM: readonly (readonly [RegExp, string])[] = [
  [/with (?:Microsoft SMTP Server|mapi\b)|\(Microsoft Exchange/i, 'exchange'],
  [/with Microsoft SMTPSVC/, 'iis'],
  [/with E?SMTP\/TLS\//, 'ironport'],
  [/MailEnable/, 'mailenable'],
  [/qmail/, 'qmail'],
  [/\(\d\.\d{1,2}\.\d{1,2}[^ )/]{0,20}\/|\(version=[^ ]{1,20} cipher=[^ ]{1,60} bits=\d{1,4} verify=/, 'sendmail'],
];
const BY_ID: readonly (readonly [RegExp, string])[] = [
  [/^[0-9A-F]{16}\.[0-9A-F]{16}\.[0-9A-F]{8}$/, 'courier'],
  [/^md5\d{10,14}\.msg$/, 'mdaemon'],
  [/^\w{6}-\w{6,11}-\w{2,4}$/, 'exim'],
];

/** Enough for every server's own words; what comes later tells nothing. */
const LOOK_AT = 400;

/**
 * A guess at the software that wrote a line, from its own part of it (`text`: everything after `by`); null for none. All
 * names are lower-case words such as `postfix`.
 */
export function softwareOf(text: string, by: string | null, id: string | null): string | null {
  const start = text.slice(0, LOOK_AT);
  return (
    first(BY_HOST, by ?? '') ?? NAMES[NAMED.exec(start)?.[1] ?? ''] ?? first(BY_FORM, start) ?? first(BY_ID, id ?? '')
  );
}

function first(signs: readonly (readonly [RegExp, string])[], text: string): string | null {
  return signs.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
