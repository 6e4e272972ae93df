import type { HeaderField } from './header-block.ts';
import { type Directory, isWithin } from './party.ts';

/** What the reader's own server found about the sender (RFC 8601); words such as `pass`, `fail`, `none`. */
export interface Authentication {
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  /** The server that wrote it (authserv-id). */
  readonly by: string;
}

const METHODS = ['spf', 'dkim', 'dmarc'] as const;
type Results = Record<(typeof METHODS)[number], string | null>;

/**
 * Reads the Authentication-Results fields of a server whose word counts (RFC 8601 section 5): its name is of the reader's
 * side, and the field stands above the first Received line that anybody could have written. Microsoft leaves the name
 * out; then it counts only right below a line of Microsoft's own. `fields` are the whole block, `untrusted` the place in it of
 * that first line.
 */
export function authenticationOf(
  fields: readonly HeaderField[],
  untrusted: number,
  own: ReadonlySet<string>,
  directory: Directory,
  nameless: string | null,
): Authentication | null {
  const found: Results = { spf: null, dkim: null, dmarc: null };
  let by: string | null = null;
  let last = -1;
  for (const [at, { name, value }] of fields.slice(0, untrusted).entries()) {
    if (name !== 'authentication-results') continue;
    // A server that writes several puts them side by side; one further down is more likely the sender's.
    if (by !== null && at !== last + 1) break;
    const [head = '', ...rest] = statements(value);
    const unnamed = head.includes('=');
    const server = unnamed ? nameless : (head.toLowerCase().split(' ')[0] ?? '');
    if (server === null || !isOwn(server, own, directory) || (by !== null && by !== server)) continue;
    by = server;
    last = at;
    for (const statement of unnamed ? [head, ...rest] : rest) note(statement, found);
  }
  return by === null ? null : { ...found, by };
}

function isOwn(server: string, own: ReadonlySet<string>, directory: Directory): boolean {
  const party = directory.partyOf(server);
  return (party !== null && own.has(party.domain)) || [...own].some((domain) => isWithin(server, domain));
}

/** One `method=result`; a message signed several times passes by one good signature (RFC 6376 section 6.1). */
function note(statement: string, found: Results): void {
  const match = /^(spf|dkim|dmarc)(?:\/\d)?\s?=\s?([a-z]{2,12})/i.exec(statement);
  if (match === null) return;
  const method = (match[1] ?? '').toLowerCase() as keyof Results;
  const result = (match[2] ?? '').toLowerCase();
  if (found[method] === null || (method === 'dkim' && result === 'pass')) found[method] = result;
}

/** The parts between semicolons, without comments; what stands in quotation marks or comments separates nothing. */
function statements(value: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '\\') at++;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (character === '(' && !quoted) depth++;
    else if (character === ')' && !quoted) depth = Math.max(0, depth - 1);
    else if (character === ';' && depth === 0 && !quoted) parts.push('');
    else if (depth === 0 && !quoted) parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
