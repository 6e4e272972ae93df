import type { Token } from './tokens.ts';

/** The protocol a `with` clause names, and what the name alone says. */
export interface Protocol {
  /** As written, such as ESMTPS, or "Microsoft SMTP Server"; null where the line names none. */
  readonly name: string | null;
  /** The keyword says that TLS was in use (RFC 3848, RFC 6531, and older ways to say it). */
  readonly tls: boolean;
  /** The suite inside the keyword, as IronPort writes it: ESMTP/TLS/SUITE. */
  readonly suite: string | null;
  readonly authenticated: boolean;
  readonly internationalised: boolean;
  /** Not a protocol between machines of different owners: the message was there already (LMTP: RFC 2033 section 5). */
  readonly local: boolean;
}

/** RFC 3848 and RFC 6531; Exim in lower case and with `local-`, `asmtp` before RFC 3848. */
const MAIL = /^(?:local-)?(UTF8)?(a)?(?:E?SMTP|LMTP)(S|-TLS|_TLS)?(A)?$/i;
const MAIL_WITH_TLS = /^E?SMTP\/(?:TLS|SSL)(?:\/([A-Z0-9_-]{3,80}))?$/i;
const WEB = /^(?:HTTP|HTTPS|HTTPREST|IMAP|IMAPS|POP3|POP3S)$/i;
const LOCAL = /^(?:local(?:-.{1,20})?|mapi|stdio|pipe|bsmtp|spam-scanned|qmail-scanner-.{1,20})$/i;

/** Mimecast writes two; what repeats it oftener is not a server's line. */
const MAX_PHRASES = 4;

/** Reads the phrases after each `with`; `via` helps where there is none. */
export function protocolOf(phrases: readonly (readonly Token[])[], via: string | null): Protocol {
  const words = phrases
    .slice(0, MAX_PHRASES)
    .map((phrase) => phrase.filter(({ kind }) => kind === 'word').map(({ text }) => trimmed(text)));
  const all = words.reduce<string[]>((sum, part) => sum.concat(part), []);
  const mail = all.find((word) => MAIL.test(word));
  const withTls = all.find((word) => MAIL_WITH_TLS.test(word));
  const web = all.find((word) => WEB.test(word)) ?? (via !== null && WEB.test(trimmed(via)) ? trimmed(via) : undefined);
  const first = words[0]?.[0];
  const local = mail === undefined && first !== undefined && LOCAL.test(first);
  const microsoft = /^Microsoft (?:SMTP Server|SMTPSVC)/.exec(words[0]?.join(' ') ?? '')?.[0];
  const [, utf8, early, secure, login] = MAIL.exec(mail ?? '') ?? [];
  const named = microsoft ?? mail ?? withTls ?? (local ? first : web);
  return {
    name: named ?? (words[0] === undefined || words[0].length === 0 ? null : words[0].slice(0, 3).join(' ')),
    tls:
      secure !== undefined ||
      withTls !== undefined ||
      /^(?:HTTPS|IMAPS|POP3S)$/i.test(web ?? '') ||
      all.some(isStartTls),
    suite: MAIL_WITH_TLS.exec(withTls ?? '')?.[1] ?? null,
    authenticated: login !== undefined || early !== undefined,
    internationalised: utf8 !== undefined,
    local: local || /^(?:local-|(?:UTF8)?LMTP)/i.test(mail ?? ''),
  };
}

/** Mimecast: with ESMTP with STARTTLS (version=…, cipher=…). */
function isStartTls(word: string): boolean {
  return /^STARTTLS$/i.test(word);
}

function trimmed(word: string): string {
  return word.replace(/[,.]{1,3}$/, '');
}
