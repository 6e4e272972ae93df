import type { DomainRecord, TlsVersion } from '../../core/index.ts';
import { isApprovedSuite } from './nist.ts';
import type { DomainProbe } from './probe.ts';
import { spoken, versionRank } from './version.ts';

/** What became of a domain since the last run. `unchecked` is a domain that could not be asked. */
export interface Change {
  readonly domain: string;
  readonly kind: 'worse' | 'better' | 'notice' | 'unchecked';
  readonly words: string;
  /** Whether the policy lets PHI go to this domain by TLS because the administrator enforces it. */
  readonly reliedOn: boolean;
}

/** Time enough to write to a partner before the certificate expires; who renews by machine does so earlier. */
const EXPIRY_NOTICE_DAYS = 14;
const DAY = 86_400_000;

/** What differs between a domain's last record and a new probe, in words for an administrator. `now` in milliseconds. */
export function changesOf(
  before: DomainRecord | undefined,
  probe: DomainProbe,
  reliedOn: boolean,
  now: number,
): readonly Change[] {
  const { domain, fields: after, evidence } = probe;
  const change = (kind: Change['kind'], words: string): Change => ({ domain, kind, words, reliedOn });
  if (probe.unlearned !== null) return [change('unchecked', `could not be checked: ${probe.unlearned}`)];
  const changes = evidence.hosts
    .filter(({ expires }) => reliedOn && expires !== null && isSoon(Date.parse(expires) - now))
    .map(({ host, expires }) => change('notice', `the certificate of ${host} expires on ${expires?.slice(0, 10)}`));
  if (before === undefined) return changes;
  const [was, is] = [before.starttls, after.starttls];
  if (versionRank(is) < versionRank(was)) changes.push(change('worse', lossOf(was, is, probe)));
  if (versionRank(is) > versionRank(was))
    changes.push(change('better', `now takes ${spoken(is)} (was ${spoken(was)})`));
  if (is !== null && is === was && isApprovedSuite(is, before.cipher) && !isApprovedSuite(is, after.cipher))
    changes.push(change('worse', `now agrees to ${after.cipher}, which NIST SP 800-52r2 does not approve`));
  const gains: readonly [string, boolean, boolean, string][] = [
    ['a valid certificate', before.certificate === 'valid', after.certificate === 'valid', after.certificate],
    ['MTA-STS in mode enforce', before.mtaSts === 'enforce', after.mtaSts === 'enforce', after.mtaSts ?? 'none'],
    ['valid DANE', before.dane === 'valid', after.dane === 'valid', after.dane ?? 'none'],
  ];
  for (const [what, had, has, now] of gains) {
    if (had && !has) changes.push(change('worse', `lost ${what} (now: ${now})`));
    if (!had && has) changes.push(change('better', `now has ${what}`));
  }
  const hosts = [...after.mx].sort().join(', ');
  if (before.mx.length > 0 && hosts !== [...before.mx].sort().join(', '))
    changes.push(change('notice', `mail servers are now ${hosts === '' ? 'none' : hosts}`));
  return changes;
}

const OUTCOME_WORDS = {
  tls: 'takes TLS',
  'no-starttls': 'does not offer STARTTLS',
  'starttls-refused': 'refuses STARTTLS',
  'handshake-failed': 'fails the TLS handshake',
  timeout: 'stops answering before TLS',
  unreachable: 'cannot be reached',
} as const;

/** What an MX host did, in words that follow its name. */
export function spokenOutcome(outcome: keyof typeof OUTCOME_WORDS): string {
  return OUTCOME_WORDS[outcome];
}

function lossOf(was: TlsVersion | null, is: TlsVersion | null, { evidence }: DomainProbe): string {
  if (is !== null) return `lost ${spoken(was)} (now ${spoken(is)})`;
  const culprit = evidence.hosts.find(({ version }) => version === null);
  const why = culprit === undefined ? 'it takes no mail' : `${culprit.host} ${spokenOutcome(culprit.outcome)}`;
  return `lost ${spoken(was)}: ${why}`;
}

function isSoon(milliseconds: number): boolean {
  return milliseconds > 0 && milliseconds < EXPIRY_NOTICE_DAYS * DAY;
}
