import { useEffect, useState } from 'react';
import { type Familiarity, keepFamiliarity, readFamiliarity } from '../mailbox/familiarity.ts';

/** After so many protected messages a person knows what the hints say; then they are folded away. */
const KNOWN_AFTER = 5;

export interface Acquaintance {
  readonly welcomed: boolean;
  /** Hints say nothing new any more. */
  readonly familiar: boolean;
  readonly dismissWelcome: () => void;
}

/**
 * How well the person knows Mailward. One message counts once, and hints that are shown when the pane opens stay until it
 * closes.
 * @param protects whether the message being written is protected.
 */
export function useFamiliarity(protects: boolean): Acquaintance {
  const [known, setKnown] = useState<Familiarity>(readFamiliarity);
  const [atFirst] = useState(known.protectedMessages);
  const [wantsHelp, setWantsHelp] = useState(openedForHelp);
  useEffect(() => {
    if (!protects || atFirst >= KNOWN_AFTER || known.protectedMessages > atFirst) return;
    const next = { ...known, protectedMessages: atFirst + 1 };
    setKnown(next);
    keepFamiliarity(next);
  }, [protects, atFirst, known]);
  return {
    welcomed: known.welcomed && !wantsHelp,
    familiar: atFirst >= KNOWN_AFTER && !wantsHelp,
    dismissWelcome: () => {
      setWantsHelp(false);
      const next = { ...known, welcomed: true };
      setKnown(next);
      keepFamiliarity(next);
    },
  };
}

/** The ribbon's "Help" opens the pane under this address: whoever asks is told once more. */
function openedForHelp(): boolean {
  return new URLSearchParams(location.search).has('help');
}
