import type { Clauses } from './clauses.ts';
import type { TlsRecord } from './hop.ts';
import type { Protocol } from './protocol.ts';
import { isSuite, recordOf, tlsOfComment, UNSTATED } from './tls-comment.ts';
import type { Token } from './tokens.ts';

/**
 * What a Received line says about TLS, or null for nothing. Only what stands where servers write it counts: after the
 * writer's own `by`, or between the sender's address and that `by`. The sender's greeting stands before its address, and
 * its first line can end up behind the date; neither can make a plain connection look encrypted.
 */
export function tlsRecord(clauses: Clauses, protocol: Protocol, ipAt: number): TlsRecord | null {
  const own = clauses.afterBy;
  const beside = clauses.from
    .slice(ipAt + 1)
    .filter(({ text }) => /^(?:using |AUTH:|TLS:|SSL:|version ?=)/i.test(text));
  const found = best([
    ...own.map(recordOfToken),
    ...(ipAt === -1 ? [] : beside.map(recordOfToken)),
    wordsAfterTls(own),
    suiteBeforeEncrypted(own),
    protocol.suite === null ? null : recordOf(undefined, protocol.suite, undefined, null),
    overSecuredChannel(own) ? UNSTATED : null,
  ]);
  if (found === null && !protocol.tls) return null;
  // Yandex tells the suite behind the date; it refines what its keyword has said already.
  const refined = best([found, ...(protocol.tls ? clauses.afterDate.map(recordOfToken) : [])]);
  return refined === null ? UNSTATED : { ...refined, verified: refined.verified ?? verifiedBy(clauses) };
}

function recordOfToken({ kind, text }: Token): TlsRecord | null {
  return kind === 'comment' ? tlsOfComment(text) : null;
}

/** Of several records of one connection the one that says most, with what only another states. */
function best(records: readonly (TlsRecord | null)[]): TlsRecord | null {
  const found = records.filter((record): record is TlsRecord => record !== null);
  const suite = found.find(({ cipher }) => cipher !== null);
  const version = found.find((record) => record.version !== null);
  const main = suite ?? version ?? found[0];
  if (main === undefined) return null;
  const weakness = found.find((record) => record.weakness !== null)?.weakness ?? null;
  return { ...main, version: main.version ?? version?.version ?? null, weakness };
}

/** Exim since 4.94: (TLS1.3) tls TLS_AES_256_GCM_SHA384 */
function wordsAfterTls(tokens: readonly Token[]): TlsRecord | null {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && /^tls$/i.test(text));
  const suite = tokens[at + 1];
  return at === -1 || suite?.kind !== 'word' || !isSuite(suite.text)
    ? null
    : recordOf(undefined, suite.text, undefined, null);
}

/** MessageLabs: with AES256-SHA encrypted SMTP */
function suiteBeforeEncrypted(tokens: readonly Token[]): TlsRecord | null {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && /^encrypted$/i.test(text));
  const suite = tokens[at - 1];
  return suite?.kind === 'word' && isSuite(suite.text) ? recordOf(undefined, suite.text, undefined, null) : null;
}

/** Internet Information Services: by HOST over TLS secured channel with Microsoft SMTPSVC */
function overSecuredChannel(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      /^over$/i.test(text) && /^(?:TLS|SSL)$/i.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'secured',
  );
}

/** Postfix writes what it made of the other side's certificate in a comment of its own. */
function verifiedBy({ from, afterDate }: Clauses): boolean | null {
  for (const { kind, text } of [...from, ...afterDate]) {
    if (kind !== 'comment') continue;
    if (/^Client CN .{0,400}\(verified OK\)/.test(text)) return true;
    if (
      /^(?:No client certificate requested|Client did not present a certificate|Client CN .{0,400}\(not verified\))/.test(
        text,
      )
    )
      return false;
  }
  return null;
}
