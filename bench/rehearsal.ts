import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mboxMessages } from '../admin/mbox.ts';
import { judgeBy } from '../admin/policy/rehearsal/judge.ts';
import { mailIn } from '../admin/policy/rehearsal/mail.ts';
import { judgeAll } from '../admin/policy/rehearsal/threads.ts';
import { readPolicyFile } from '../admin/policy-file.ts';
import type { Draft } from '../core/index.ts';
import { readCorpus } from '../train/labelled-mail.ts';
import { type Figure, rounded } from './figure.ts';

/** Enough for threads and compiler to be warm; MAILWARD_BENCH_MESSAGES takes more, such as 200000. */
const MESSAGES = Number(process.env.MAILWARD_BENCH_MESSAGES ?? 20_000);
/** So many are enough to know the speed of one thread. */
const ALONE = 5000;
const MOST_BYTES = 1_000_000;

/**
 * Messages a second of `mailward policy rehearse` over a mailbox of ordinary mail: the corpus' messages that are about no
 * patient, again and again. Beside it the same judging without threads, and how memory grows from a quarter of the way on.
 */
export async function rehearsal(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mailward-bench-'));
  try {
    const file = join(folder, 'ordinary.mbox');
    await pipeline(Readable.from(mailbox(MESSAGES)), createWriteStream(file));
    const setup = { policy: readPolicyFile(undefined), against: null, now: 0, ocr: false };

    let [judged, quarter] = [0, 0];
    const started = performance.now();
    await judgeAll(
      await mailIn([file]),
      setup,
      availableParallelism(),
      () => {
        if (++judged === MESSAGES >> 2) quarter = process.memoryUsage.rss();
      },
      new AbortController().signal,
    );
    const rate = (judged / (performance.now() - started)) * 1000;
    const growth = process.memoryUsage.rss() / quarter;

    const judge = judgeBy(setup);
    let alone = 0;
    const begun = performance.now();
    for await (const { bytes } of mboxMessages(file, MOST_BYTES)) {
      if (bytes !== null) await judge(bytes);
      if (++alone === ALONE) break;
    }
    const rateAlone = (alone / (performance.now() - begun)) * 1000;
    return [
      {
        name: 'rehearsal.throughput',
        value: rounded(rate),
        unit: 'messages/s',
        ratio: rounded(rate / rateAlone),
        against: 'one thread alone',
      },
      { name: 'rehearsal.memory', value: rounded(growth), unit: `times from a quarter to the end of ${MESSAGES}` },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* mailbox(count: number): Generator<string> {
  const ordinary = readCorpus(new URL('../../test/corpus/', import.meta.url)).filter(({ phi }) => !phi);
  for (let i = 0; i < count; i++) {
    const mail = ordinary[i % ordinary.length];
    if (mail !== undefined)
      yield `From sender@clinic.example Mon Nov 02 14:00:00 2026\n${messageOf(mail.draft, i).replace(/^(>{0,9}From )/gm, '>$1')}\n`;
  }
}

function messageOf({ from, recipients, subject, body }: Draft, number: number): string {
  const to = recipients.map(({ address }) => address).join(', ');
  return [
    `From: ${from.address}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${number}@clinic.example>`,
    'MIME-Version: 1.0',
    `Content-Type: text/${body.html === null ? 'plain' : 'html'}; charset=utf-8`,
    '',
    body.html ?? body.text ?? '',
    '',
  ].join('\n');
}
