import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import {
  type Assessment,
  assess,
  CATEGORY_KINDS,
  type Category,
  type Draft,
  decide,
  draftFromMessage,
  NO_WISH,
  type Policy,
  type Setting,
  untagSubject,
} from '../../../core/index.ts';
import { keyStatesOf } from '../../keys/key-states-of.ts';
import type { PolicyOnDisk } from '../../policy-file.ts';
import { type Judged, type Outcome, outcomeOf } from './judged.ts';

/** What a rehearsal judges by. */
export interface Setup {
  readonly policy: PolicyOnDisk;
  /** The policy to compare with. */
  readonly against: PolicyOnDisk | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether letters in pictures are recognised, which takes a second or more for each. */
  readonly ocr: boolean;
}

/** What reading the files of one message takes under a policy. */
export type FilesFor = (policy: PolicyOnDisk) => NonNullable<Setting['files']>;

/** Servers refuse header blocks a quarter of this size (Exchange); the rest of a message need not be searched. */
const MAX_HEADER_BYTES = 1024 * 1024;
const ID_LENGTH = 12;
/** Identifiers and health; what speaks against a message being about a patient tells nothing of one. */
const TOLD: ReadonlySet<Category> = new Set(CATEGORY_KINDS.slice(0, 2).flatMap(({ categories }) => categories));

/**
 * Makes the function that judges a message as if it were about to be sent. It is assessed once for both policies where they
 * look for the same things. That function throws a MessageError for bytes that are no whole message.
 */
export function judgeBy(
  { policy, against, now }: Omit<Setup, 'ocr'>,
  filesFor: FilesFor = () => ({}),
): (bytes: Uint8Array) => Promise<Judged> {
  const alike = against !== null && looksForTheSame(policy.policy, against.policy);
  return async (bytes) => {
    const message = await draftFromMessage(bytes);
    const started = performance.now();
    const draft = asWritten(message, policy.policy);
    const assessed = await assess(draft, policy.policy, filesFor(policy));
    const outcome = await outcomeBy(policy, draft, assessed, now);
    const ms = performance.now() - started;
    const before =
      against === null
        ? null
        : await outcomeBefore(against, message, alike && draft === message ? assessed : null, now, filesFor);
    const { exposure, findings, unread } = assessed;
    const categories = new Set(findings.map(({ category }) => category).filter((category) => TOLD.has(category)));
    const { address } = draft.from;
    return {
      id: idOf(bytes),
      sender: senderDomain(address),
      exposure: exposure.level,
      probability: exposure.probability,
      outcome,
      before,
      categories: exposure.level === 'none' ? [] : [...categories],
      unread: unread.length,
      bytes: bytes.length,
      ms,
    };
  };
}

/** Whether an assessment by one policy is one by the other too. */
function looksForTheSame(a: Policy, b: Policy): boolean {
  return isDeepStrictEqual([a.detection, a.organisation.domains], [b.detection, b.organisation.domains]);
}

/**
 * The message as its sender wrote it: the route and the tag that Mailward put on it when it was sent would otherwise ask for
 * the same protection again, whatever the policy says.
 */
function asWritten(message: Draft, policy: Policy): Draft {
  if (message.headers['x-mailward-review'] === undefined) return message;
  return { ...message, subject: untagSubject(message.subject, policy), headers: {} };
}

async function outcomeBy(setup: PolicyOnDisk, draft: Draft, assessed: Assessment, now: number): Promise<Outcome> {
  const keys = await keyStatesOf(draft, { keyring: setup.keyring, policy: setup.policy, now });
  return outcomeOf(decide(draft, assessed, { ...setup, keys, now, id: 'rehearsal', wish: NO_WISH }));
}

async function outcomeBefore(
  setup: PolicyOnDisk,
  message: Draft,
  assessed: Assessment | null,
  now: number,
  filesFor: FilesFor,
): Promise<Outcome> {
  const draft = asWritten(message, setup.policy);
  return outcomeBy(setup, draft, assessed ?? (await assess(draft, setup.policy, filesFor(setup))), now);
}

/** What stands behind the @ of a hostile or broken message may be any text, which is nobody's domain. */
function senderDomain(address: string): string {
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1 || address.length)).toLowerCase();
  return /^[a-z0-9.-]{1,253}$/.test(domain) ? domain : '';
}

function idOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER_BYTES)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const named = /^message-id:\s{0,80}(\S{1,998})/im.exec(head.slice(0, end))?.[1];
  return createHash('sha256')
    .update(named ?? bytes)
    .digest('hex')
    .slice(0, ID_LENGTH);
}
