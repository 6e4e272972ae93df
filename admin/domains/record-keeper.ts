import type { DomainProbe } from './probe.ts';
import { withProbes } from './record-merge.ts';
import { readRecordsFile, recordsIn, writeRecordsFile } from './records-file.ts';
import type { Run } from './run.ts';

/** What a run that is cut off may lose; a write for every domain would take longer than the probes of thousands do. */
const WRITE_EVERY = 1000;

export interface RecordKeeper {
  /** Takes what a domain showed; throws when the file could not be written. */
  readonly keep: (probe: DomainProbe) => void;
  /** Writes what is left, and that the run is through. */
  readonly end: () => Promise<void>;
  /** Stops writing; after `end`, or where the run fails. */
  readonly stop: () => void;
}

/**
 * Writes probes to domains.json once a second. Each write reads the file anew, so that what the administrator sets meanwhile
 * is kept. `mark` gives what the file says of the run under way, or null for a run that nobody takes up. The first write is
 * made before any probe, so that a file that cannot be written is told at once.
 */
export async function recordKeeper(file: string, mark: () => Run | null, now: () => number): Promise<RecordKeeper> {
  let pending: DomainProbe[] = [];
  let failure: unknown;
  let written = Promise.resolve();
  const write = (through: boolean) => {
    written = written.then(async () => {
      const [probes, run] = [pending, mark()];
      pending = [];
      const found = await readRecordsFile(file);
      const known = recordsIn(found).domains;
      // Where nothing was learned, the record that there is stays, as old as it was.
      const learned = probes.filter(({ domain, unlearned }) => unlearned === null || !known.has(domain));
      const records = withProbes(found, learned, now());
      const { run: _old, ...rest } = records;
      const next = run === null ? records : { ...rest, domains: records.domains, ...(through ? {} : { run }) };
      await writeRecordsFile(file, next);
    });
    return written;
  };
  await write(false);
  const timer = setInterval(() => {
    if (pending.length > 0)
      write(false).catch((error: unknown) => {
        failure = error;
      });
  }, WRITE_EVERY);
  return {
    keep: (probe) => {
      if (failure !== undefined) throw failure;
      pending.push(probe);
    },
    end: () => write(true),
    stop: () => clearInterval(timer),
  };
}
