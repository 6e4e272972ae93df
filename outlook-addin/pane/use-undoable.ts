import { useState } from 'react';
import type { DraftPort } from './draft-port.ts';

type State = 'idle' | 'busy' | 'done' | 'undone' | 'changed' | 'failed';

/** A change of the draft that the sender can undo, as long as nothing else has changed in the same place. */
export interface Undoable {
  /** `changed`: something else stood there than expected, so nothing was done. */
  readonly state: State;
  readonly replace: (before: string, wanted: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** For a change that turns out not to be possible. */
  readonly refuse: () => Promise<void>;
}

/** Changes one place of the draft and remembers what stood there, for as long as the pane is open. */
export function useUndoable(change: DraftPort['replaceSubject'], check: () => Promise<void>): Undoable {
  const [state, setState] = useState<State>('idle');
  const [undoing, setUndoing] = useState({ before: '', after: '' });

  const run = async (expected: string, wanted: string, done: (after: string) => State) => {
    if (state === 'busy') return;
    setState('busy');
    try {
      const after = await change(expected, wanted);
      await check();
      setState(after === null ? 'changed' : done(after));
    } catch {
      setState('failed');
    }
  };
  return {
    state,
    replace: (before, wanted) =>
      run(before, wanted, (after) => {
        setUndoing({ before, after });
        return 'done';
      }),
    undo: () => run(undoing.after, undoing.before, () => 'undone'),
    refuse: async () => setState('failed'),
  };
}
