import * as v from 'valibot';
import type { Change } from './changes.ts';
import type { RecordsOnDisk } from './records-file.ts';

/** A nightly run that was cut off is taken up the same night; after that its first answers are too old to be half of one. */
const TAKEN_UP_FOR = 6 * 3_600_000;

/** A refresh under way, as domains.json keeps it until it is through, with the changes that must not be lost. */
export interface Run {
  readonly started: string;
  readonly changes: readonly Change[];
}

const RunSchema = v.object({
  started: v.string(),
  changes: v.array(
    v.object({
      domain: v.string(),
      kind: v.picklist(['worse', 'better', 'notice', 'unchecked']),
      words: v.string(),
      reliedOn: v.boolean(),
    }),
  ),
});

/** The run that was cut off, where one was and it is not too long ago; null otherwise. `now` in milliseconds. */
export function recordedRun(records: RecordsOnDisk, now: number): Run | null {
  const run = v.safeParse(RunSchema, records.run);
  if (!run.success) return null;
  const age = now - Date.parse(run.output.started);
  return age >= 0 && age <= TAKEN_UP_FOR ? run.output : null;
}

/** A run that starts now. */
export function begun(now: number): Run {
  return { started: new Date(now).toISOString(), changes: [] };
}
