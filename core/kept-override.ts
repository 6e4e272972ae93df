import * as v from 'valibot';
import { JUSTIFICATIONS, type Justification, type Wish } from './delivery/decision.ts';

/** A sender's override in a form that may lie beside the item being written. It holds for the one draft of its digest. */
export function keepOverride(justification: Justification | null, digest: string): string {
  return JSON.stringify({ v: 1, digest, justification });
}

/** The override that was kept for the draft of `digest`; null when none was or the draft has changed since. */
export function recallOverride(kept: string | null, digest: string): Wish['override'] {
  if (kept === null) return null;
  const read = v.safeParse(Kept, kept);
  return read.success && read.output.digest === digest ? { justification: read.output.justification } : null;
}

const Kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ v: v.literal(1), digest: v.string(), justification: v.nullable(v.picklist(JUSTIFICATIONS)) }),
);
