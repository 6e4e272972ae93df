import type { Hop, HopVerdict, KnownParty } from './hop.ts';
import { type Directory, isWithin } from './party.ts';
import type { ReceivedLine } from './received-line.ts';
import { isSameParty, type Source } from './source.ts';

/**
 * What one line shows of the way to its writer. For a line that can be believed, a greeting is not enough to call the way
 * internal: with it, a stranger could hide a hand-off that was not encrypted.
 */
export function hopVerdict(
  line: ReceivedLine,
  source: Source,
  writer: KnownParty | null,
  trusted: boolean,
  directory: Directory,
  organisation: readonly string[],
): HopVerdict {
  if (line.by === null && !line.noOrigin) return evidence(line);
  if (source.kind === 'machine' || source.kind === 'network') return 'internal';
  const believed = source.kind === 'proven' || !trusted;
  if (believed && isSameParty(source.party, writer, organisation)) return 'internal';
  const verdict = evidence(line);
  return verdict === 'not-recorded' && !line.damaged && recordsTls(line, writer, directory) ? 'likely-plain' : verdict;
}

function evidence({ tls }: ReceivedLine): HopVerdict {
  if (tls === null) return 'not-recorded';
  return tls.weakness === null ? 'encrypted' : 'weak';
}

/** Whether silence about TLS means something: the writer is known to record it, and the message came over SMTP. */
function recordsTls({ by, protocol }: ReceivedLine, writer: KnownParty | null, directory: Directory): boolean {
  if (by === null || writer === null || /^HTTP/i.test(protocol.name ?? '')) return false;
  const hosts = directory.providerOf(writer.domain)?.recordsTls ?? [];
  return hosts.some((host) => isWithin(by, host));
}

/** From the best to the worst. */
const ORDER = ['encrypted', 'weak', 'not-recorded', 'likely-plain'] as const;

/**
 * The verdict on the whole way: the worst of all hops between parties. What the reader's own servers did not record
 * stays unrecorded, so a line that somebody else put below them can lower the verdict and never raise it.
 */
export function overallVerdict(hops: readonly Hop[]): Exclude<HopVerdict, 'internal'> {
  const outside = hops.filter(({ verdict }) => verdict !== 'internal');
  const verdicts: HopVerdict[] = outside.map(({ verdict }) => verdict);
  if (!outside.some(({ trusted }) => trusted)) verdicts.push(insideVerdict(hops));
  return [...ORDER].reverse().find((verdict) => verdicts.includes(verdict)) ?? 'not-recorded';
}

/** A message that never left one provider is encrypted where every line between two of its machines says so. */
function insideVerdict(hops: readonly Hop[]): HopVerdict {
  const between = hops.filter(({ sameMachine }) => !sameMachine);
  const safe = hops.every(({ trusted }) => trusted) && between.length > 0;
  return safe && between.every(({ tls }) => tls !== null && tls.weakness === null) ? 'encrypted' : 'not-recorded';
}
