import { useCallback, useEffect, useState } from 'react';
import type { DraftPort } from './draft-port.ts';

/** `to-send`: the sender chose the way that the message waited for. */
type Choice = 'to-send' | 'other';

/**
 * What the sender chose last in this pane; null while nothing was. From then on Outlook's info bar, which tells what an event
 * found before, is kept in line with the pane.
 * @param notice what the info bar is to say; null for nothing, undefined while that is not known.
 */
export function useChoice(port: Pick<DraftPort, 'showNotice'>, notice: string | null | undefined) {
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => {
    if (choice !== null && notice !== undefined) void port.showNotice(notice);
  }, [port, choice, notice]);
  /** Does what was chosen; the choice counts once that is done. */
  const choose = useCallback(async <T>(next: Choice, work: () => Promise<T>): Promise<T> => {
    const done = await work();
    setChoice(next);
    return done;
  }, []);
  return { choice, choose };
}
