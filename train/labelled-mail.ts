import { readdirSync, readFileSync } from 'node:fs';
import type { Draft, Mailbox, Recipient } from '../core/index.ts';

/** A message somebody judged. */
export interface LabelledMail {
  readonly id: string;
  /** The file it stands in: one world of senders. Messages of one world never stand on both sides of a check. */
  readonly world: string;
  readonly draft: Draft;
  /** Whether a careful privacy officer would call it PHI. */
  readonly phi: boolean;
  readonly sensitive: boolean;
}

/** One line of a corpus file; test/corpus/README.md says what the fields are. */
interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly text: string }[];
  readonly phi: boolean;
  readonly tier: 'none' | 'ordinary' | 'sensitive';
}

/** Reads the files of a folder whose names end in .jsonl, in the order of their names. */
export function readCorpus(folder: URL): LabelledMail[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().flatMap((name) => readLabelledMail(new URL(name, folder), name.replace(/\.jsonl$/, '')));
}

export function readLabelledMail(file: URL, world: string): LabelledMail[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => toMail(JSON.parse(line), world));
}

function toMail(line: Line, world: string): LabelledMail {
  return { id: line.id, world, draft: toDraft(line), phi: line.phi, sensitive: line.tier === 'sensitive' };
}

function toDraft(line: Line): Draft {
  const recipients = (field: Recipient['field'], addresses: readonly string[]) =>
    addresses.map((address): Recipient => ({ ...toMailbox(address), field }));
  return {
    kind: 'message',
    from: toMailbox(line.from),
    recipients: [...recipients('to', line.to), ...recipients('cc', line.cc), ...recipients('bcc', line.bcc)],
    subject: line.subject,
    body: { html: line.html ?? null, text: line.text ?? null },
    location: '',
    attachments: line.attachments.map(({ name, contentType, text }) => {
      const content = new TextEncoder().encode(text);
      return { name, contentType, size: content.length, inline: false, content };
    }),
    headers: {},
    unread: [],
  };
}

/** `Ana Ruiz <ana@clinic.example>` or the bare address. */
function toMailbox(written: string): Mailbox {
  const match = /^(.*)<([^<>]*)>$/.exec(written);
  const [, name = '', address = written] = match ?? [];
  return { address: address.trim(), name: name.trim().replace(/^"|"$/g, '') };
}
