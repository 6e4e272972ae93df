import { strToU8, type Zippable, zipSync } from 'fflate';
import { budgetOf, type Clock } from '../../../core/attachments/budget.ts';
import { readAttachment } from '../../../core/attachments/read.ts';
import type { HeavyReaders, Reading } from '../../../core/attachments/reading.ts';
import { defaultPolicy } from '../../../core/index.ts';
import { fileOf } from '../../draft-of.ts';

/** An archive of files by name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const members: Zippable = {};
  for (const [name, content] of Object.entries(files))
    members[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(members);
}

/** What one file says, read within the budget of the default policy. */
export function readingOf(
  name: string,
  content: string | Uint8Array,
  { readers = {}, clock = null }: { readers?: HeavyReaders; clock?: Clock | null } = {},
): Promise<Reading> {
  return readAttachment(
    fileOf(name, content, ''),
    budgetOf(defaultPolicy().detection.attachments.maxBytes, clock),
    readers,
  );
}
