import * as v from 'valibot';
import type { Draft } from '../draft.ts';
import { draftDigest } from '../draft-digest.ts';
import type { Exposure } from '../exposure/exposure.ts';
import { KeptExposure } from '../kept-assessment.ts';
import type { Policy } from '../policy/schema.ts';
import { htmlText } from '../segments/html-text.ts';
import { soleArmor, startsArmored } from './armor.ts';
import { sameAddress } from './keyring.ts';

/** What Mailward knows of a draft that it encrypted itself: who can open it, and what it told before. */
export interface Sealed {
  /** Addresses in lower case. */
  readonly readers: ReadonlySet<string>;
  readonly exposure: Exposure;
}

/** What a mail client shows or loads besides text; an encrypted body has none. */
const NOT_TEXT = /<(?:img|image|svg|object|embed|iframe|video|audio|canvas)\b|\b(?:src|background)\s{0,5}=|url\(/i;

/** Whether a draft looks encrypted throughout: its body is one armored message and so is every attachment. */
export function looksSealed(draft: Draft): boolean {
  return sealedText(draft) !== null && draft.attachments.every(isArmored);
}

/**
 * What lies beside a draft once its text and attachments are encrypted, so that the moment of sending knows its own work. It
 * binds everything but the recipients, of whom some may go and none may come. No word of the message is in it.
 */
export function keepSealed(draft: Draft, exposure: Exposure, policy: Policy): string {
  const readers = draft.recipients.map(({ address }) => sameAddress(address));
  return JSON.stringify({ v: 1, digest: sealedDigest(draft, policy), exposure, readers });
}

/** What was kept of this draft when it was encrypted; null when it is not that draft any more, or never was. */
export function recallSealed(kept: string | null, draft: Draft, policy: Policy): Sealed | null {
  if (kept === null || draft.unread.length > 0 || !looksSealed(draft)) return null;
  const read = v.safeParse(Kept, kept);
  if (!read.success || read.output.digest !== sealedDigest(draft, policy)) return null;
  const { readers, exposure } = read.output;
  // Ids and categories are this code's own, so they are what they were when they were kept.
  return { readers: new Set(readers), exposure: exposure as Exposure };
}

/** Clients trim subjects and write armor with other white space; nothing else may differ. */
function sealedDigest(draft: Draft, policy: Policy): string {
  const body = { html: null, text: sealedText(draft) };
  return draftDigest({ ...draft, subject: draft.subject.trim(), recipients: [], body }, policy);
}

/** The armored message that is all a draft's text says, without white space; null when it says anything else. */
export function sealedText({ kind, body: { html, text } }: Draft): string | null {
  if (kind !== 'message') return null;
  if (html === null) return soleArmor(text ?? '');
  if (text !== null || NOT_TEXT.test(html)) return null;
  return soleArmor(htmlText(html).text);
}

function isArmored({ name, inline, content }: Draft['attachments'][number]): boolean {
  return !inline && name.toLowerCase().endsWith('.pgp') && content instanceof Uint8Array && startsArmored(content);
}

const Kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ v: v.literal(1), digest: v.string(), exposure: KeptExposure, readers: v.array(v.string()) }),
);
