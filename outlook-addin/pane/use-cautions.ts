import { useMemo, useState } from 'react';
import { type Caution, cautionsOf } from '../../core/index.ts';
import type { ReviewedDraft } from './reviewed-draft.ts';

interface LiveCautions {
  /** What the sender has not put aside. */
  readonly cautions: readonly Caution[];
  readonly dismissCaution: (caution: Caution) => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What is worth a second look in the draft as it is. Put aside holds for the same caution about the same people, as long as
 * the pane is open, and is kept nowhere.
 */
export function useCautions(reviewed: ReviewedDraft | null): LiveCautions {
  const [aside, setAside] = useState(NONE);
  const all = useMemo(() => (reviewed === null ? [] : cautionsIn(reviewed)), [reviewed]);
  return {
    cautions: all.filter((caution) => !aside.has(cautionKey(caution))),
    dismissCaution: (caution) => setAside((before) => new Set(before).add(cautionKey(caution))),
  };
}

/** The same for a caution that says the same, whatever else has changed in the message. */
export function cautionKey({ id, addresses }: Caution): string {
  return [id, ...addresses].join('\n');
}

/** Cautions only inform: when working them out fails, the verdict stands without them. */
function cautionsIn({ draft, review, setting }: ReviewedDraft): readonly Caution[] {
  try {
    return cautionsOf(draft, review, setting);
  } catch {
    return [];
  }
}
