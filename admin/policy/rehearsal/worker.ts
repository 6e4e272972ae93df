import { parentPort, workerData } from 'node:worker_threads';
import { MessageError } from '../../../core/index.ts';
import { InputError } from '../../input-error.ts';
import { MESSAGE_ERRORS, readMessageFile } from '../../messages.ts';
import type { PolicyOnDisk } from '../../policy-file.ts';
import { type FileReaders, fileReaders } from '../../readers/file-readers.ts';
import { judgeBy, type Setup } from './judge.ts';
import type { Judged } from './judged.ts';
import type { Trouble } from './mail.ts';

/** A message for a thread: its bytes, or the file in which they lie. */
export interface Job {
  readonly number: number;
  readonly content: Uint8Array | string;
}

/** What became of it. */
export interface Answer {
  readonly number: number;
  readonly result: Judged | Trouble;
}

const setup = workerData as Setup;
// Their threads start with the first file that needs one, so ordinary mail waits for nothing.
const readers = new Map([setup.policy, setup.against].map((by) => [by, by === null ? null : readersFor(by)]));
const judge = judgeBy(setup, (policy) => readers.get(policy)?.files() ?? {});
// The first review of a thread makes the word lists, which says nothing of the message that happens to come first.
await judge(new TextEncoder().encode('From: a@clinic.example\nSubject: Chairs\n\nThe chairs come on Thursday.\n'));

parentPort?.on('message', async ({ number, content }: Job) => {
  const answer: Answer = { number, result: await judged(content) };
  parentPort?.postMessage(answer);
});

function readersFor({ policy }: PolicyOnDisk): FileReaders {
  const { detection } = policy;
  const attachments = { ...detection.attachments, ocr: detection.attachments.ocr && setup.ocr };
  return fileReaders({ ...policy, detection: { ...detection, attachments } });
}

async function judged(content: Job['content']): Promise<Answer['result']> {
  try {
    return await judge(typeof content === 'string' ? await readMessageFile(content) : content);
  } catch (error) {
    if (error instanceof MessageError) return { trouble: MESSAGE_ERRORS[error.code] };
    if (error instanceof InputError) return { trouble: error.message.slice(`${content}: `.length) };
    // A bug: its own message might quote the mail, so only its kind is told.
    return { trouble: `could not be reviewed (${error instanceof Error ? error.name : 'unknown'})` };
  }
}
