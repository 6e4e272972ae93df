import type { Attachment } from '../draft.ts';
import { contentOf } from '../segments/embedded-files.ts';
import type { Budget } from './budget.ts';
import { fileKinds } from './file-kinds.ts';
import type { Reading } from './reading.ts';
import { decodeText } from './text.ts';

/**
 * A run of base64 (RFC 4648), wrapped or not; what stands in front of one in markup is a `data:` address, and those are taken
 * from there. Prose and codes have shorter runs.
 */
const RUN =
  /(data:[^\s,"'<>]{0,200},)?[A-Za-z0-9+/]{60,}(?:\s{1,9}[A-Za-z0-9+/]{40,})*(?:\s{1,9}[A-Za-z0-9+/]{1,39}(?=[="'<\s]|$))?={0,2}/g;
/** Bytes that are neither text nor a format known here are a key, a signature or a token up to this length. */
const MAX_TOKEN = 2500;
/** Enough of a run to tell what it is, in whole groups of four. */
const SAMPLE = 6000;
/** Of decoded text at least this part is ASCII; of other bytes hardly more than a third. */
const ASCII = 0.8;
/** Content of the Cryptographic Message Syntax (RFC 5652), by the beginning of its type: 1.2.840.113549.1.7. */
const CMS = /^MI.{1,8}(?:KoZIhvcNAQc|CSqGSIb3DQEH)/;
/** Certificates and keys (DER), and what OpenPGP armor says it is; a message is told by its armor. */
const DER = /^MI[A-P]/;
const KEY_OR_SIGNATURE = /-----BEGIN PGP [^\n]{1,40}-----[^-]{0,300}$/;
/** The first lines of a uuencoded file (POSIX). */
const UUENCODED = /^begin(?:-base64)? [0-7]{3,4} \S[^\n]{0,200}\r?\n[!-`]{1,100}\r?$/m;

/**
 * Takes files that a text holds in base64 out of it, to be read in turn; which field or format they stand in does not matter. What
 * is uuencoded or encrypted is unread. Linear.
 */
export function withCodedFiles(reading: Reading, budget: Budget): Reading {
  const files: Attachment[] = [];
  let isOver = false;
  const take = (content: Attachment['content']) => {
    const size = content instanceof Uint8Array ? content.length : 0;
    const room = budget.takeMember() && budget.takeBytes(size);
    isOver ||= !room;
    files.push({
      name: 'base64',
      contentType: '',
      size,
      inline: true,
      content: room ? content : { unread: 'too-large' },
    });
    return '';
  };
  const text = reading.text.replace(RUN, (run, address: string | undefined, at: number) => {
    if (address !== undefined || isOver) return run;
    if (CMS.test(run)) return take({ unread: 'password-protected' });
    if (DER.test(run) || KEY_OR_SIGNATURE.test(reading.text.slice(Math.max(0, at - 400), at))) return run;
    const isLong = run.length > MAX_TOKEN;
    return isLong || saysSomething(bytesOf(run.slice(0, SAMPLE))) ? take(bytesOf(run)) : run;
  });
  const unread = UUENCODED.test(reading.text) ? [{ name: '', reason: 'unsupported' as const }] : [];
  return { ...reading, text, inside: [...reading.inside, ...files], unread: [...reading.unread, ...unread] };
}

/** What follows the last whole group of four is no part of it. */
function bytesOf(run: string): Attachment['content'] {
  const data = run.replace(/[\s=]+/g, '');
  return contentOf(data.slice(0, data.length - (data.length % 4 === 1 ? 1 : 0)), true);
}

function saysSomething(content: Attachment['content']): boolean {
  if (!(content instanceof Uint8Array)) return true;
  if (fileKinds(content).join() !== 'text') return true;
  const text = decodeText(content) ?? '';
  return text.replace(/[^\t-~]+/g, '').length > content.length * ASCII;
}
