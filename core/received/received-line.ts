import { clausesOf } from './clauses.ts';
import { mend } from './damage.ts';
import { hostName, type Origin, readOrigin } from './from-clause.ts';
import type { TlsRecord } from './hop.ts';
import { ipAddress } from './ip-address.ts';
import { type Protocol, protocolOf } from './protocol.ts';
import { softwareOf } from './software.ts';
import { timestampOf } from './timestamp.ts';
import { tlsRecord } from './tls-record.ts';
import { type Token, tokenize } from './tokens.ts';

/** One Received line's own words, before anything is made of its neighbours or of who can be trusted. */
export interface ReceivedLine {
  readonly origin: Origin;
  /** No other machine is named: the message was made or moved on the writer's own. */
  readonly noOrigin: boolean;
  readonly by: string | null;
  readonly byIp: string | null;
  readonly protocol: Protocol;
  readonly via: string | null;
  readonly id: string | null;
  readonly for: string | null;
  readonly software: string | null;
  /** Milliseconds since 1970. */
  readonly time: number | null;
  readonly authenticated: boolean;
  readonly tls: TlsRecord | null;
  readonly damaged: boolean;
}

/** Where it says that the sender had logged in, apart from the protocol's keyword. */
const LOGGED_IN = /^(?:authenticated|AUTH:|account )|^\S{1,200} with login$/i;

/** Reads a Received line's value (RFC 5321 section 4.4, and every server's own idea of it). Never throws. */
export function readReceivedLine(value: string): ReceivedLine {
  const { line, merged, damaged } = mend(value);
  const { tokens, ambiguous, unclosed } = tokenize(line);
  const clauses = clausesOf(tokens);
  const origin = readOrigin(clauses.from);
  const protocol = protocolOf(clauses.with, clauses.via);
  const by = clauses.by === null ? null : (hostName(clauses.by) ?? ipAddress(clauses.by));
  const queued = tokens[0]?.kind === 'comment' && /^(?:qmail \d|from )/.test(tokens[0].text);
  return {
    origin,
    noOrigin: !clauses.hasFrom && (by !== null || queued),
    by,
    byIp: addressOf(clauses.afterBy),
    protocol,
    via: clauses.via,
    id: clauses.id === null ? null : clauses.id.replace(/^<|>$/g, ''),
    for: clauses.for === null ? null : clauses.for.replace(/^<|>$/g, ''),
    software: queued && by === null ? 'qmail' : softwareOf(written(clauses.afterBy), by, clauses.id),
    time: timestampOf(line),
    authenticated:
      protocol.authenticated || clauses.from.some(({ kind, text }) => kind === 'comment' && LOGGED_IN.test(text)),
    tls: ambiguous || merged ? null : tlsRecord(clauses, protocol, origin.ipAt),
    damaged: damaged || unclosed || ambiguous || (by === null && !queued),
  };
}

/** The address the writer gives for itself, in a comment right behind its name. */
function addressOf([, comment]: readonly Token[]): string | null {
  return comment?.kind === 'comment' ? ipAddress(comment.text) : null;
}

function written(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'comment' ? `(${text})` : text)).join(' ');
}
