import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { InputError } from '../input-error.ts';
import type { Streams } from '../scan.ts';
import { lockFolder } from './folder-lock.ts';
import { openJournal } from './journal.ts';
import { collectorServer } from './server.ts';
import { type CollectOptions, collecting } from './setting.ts';
import { publicKeyFile, signingKey } from './signing-key.ts';
import { OPEN_FILE } from './tail.ts';
import { writers } from './writers.ts';

/** How long the first event of a batch waits for others, in milliseconds: one fdatasync then serves them all. */
const BATCH_MS = 10;
/** A slow line takes seconds for a megabyte, not half a minute. */
const REQUEST_TIMEOUT_MS = 30_000;
/** A request under way gets its answer; one that is sent slowly does not hold up the end. */
const STOP_MS = 5000;
/** jose's own default; a flood of tokens under made-up keys must not become a flood of requests to the issuer. */
const KEYS_COOLDOWN_MS = 30_000;

/**
 * Runs the audit collector until SIGTERM or SIGINT, and then ends with everything acknowledged on the disk and signed. Throws
 * an InputError for a setting or a folder that it cannot begin with, or that another collector has taken over.
 */
export async function collect(options: CollectOptions, { stderr }: Streams): Promise<void> {
  const setting = collecting(options);
  const { dir, host, port, origins, keepDays, requestsPerSecond } = setting;
  await mkdir(dir, { recursive: true, mode: 0o750 }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError('unreadable', `${dir}: cannot be made (${codeOf(error)})`);
  });
  const lock = await lockFolder(dir);
  try {
    const key = await signingKey(setting.key);
    const journal = await openJournal({
      dir,
      key,
      keepDays,
      batchMs: BATCH_MS,
      now: Date.now,
      openFile: OPEN_FILE,
      hold: lock.hold,
    }).catch((error: unknown) => {
      if (error instanceof InputError) throw error;
      throw new InputError('unreadable', `${dir}: its files cannot be read or written (${codeOf(error)})`);
    });
    const writer = writers(setting.issuers, setting.staticToken, {
      fetch: (url, init) => fetch(url, init),
      now: Date.now,
      cooldownMs: KEYS_COOLDOWN_MS,
    });
    const server = collectorServer({
      journal,
      writer,
      origins,
      requestsPerSecond,
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
    });
    // Before anybody is told that it runs, and so might end it.
    const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    server.listen(port, host);
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw new InputError(
        'option',
        `${host}:${port}: cannot be listened on (${codeOf(error)}); choose another --port`,
      );
    });
    stderr.write(
      `Taking audit events at http://${host}:${(server.address() as AddressInfo).port}/v1/logs into ${dir}\n`,
    );
    stderr.write(`Keep ${publicKeyFile(setting.key)} somewhere else too: mailward report verify needs it.\n`);
    const taken = await Promise.race([asked.then(() => null), lock.lost]);
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    const grace = setTimeout(() => server.closeAllConnections(), STOP_MS);
    await closed;
    clearTimeout(grace);
    await journal.close();
    if (taken !== null) throw taken;
  } finally {
    await lock.release();
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
