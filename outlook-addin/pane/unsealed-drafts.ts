import { type Draft, sealedText, soleArmor } from '../../core/index.ts';
import type { Unsealed } from '../mailbox/seal.ts';

/** They hold their attachments in memory, and nobody goes back to more messages than these. */
const MOST = 5;

/** The messages that this pane encrypted, as they were before, while it is open: whichever of them the person comes back to. */
export interface UnsealedDrafts {
  readonly remember: (unsealed: Unsealed) => void;
  readonly forget: (unsealed: Unsealed) => void;
  /** What a draft was before; null unless its text is what was encrypted here and nothing besides. */
  readonly of: (draft: Draft) => Unsealed | null;
}

/** A message bears no name while it is written; the text it was encrypted to is like no other. */
export function unsealedDrafts(): UnsealedDrafts {
  const byArmor = new Map<string, Unsealed>();
  const armorOf = ({ parts }: Unsealed) => soleArmor(parts.armored) ?? '';
  return {
    remember(unsealed) {
      byArmor.set(armorOf(unsealed), unsealed);
      const [oldest] = byArmor.keys();
      if (byArmor.size > MOST && oldest !== undefined) byArmor.delete(oldest);
    },
    forget(unsealed) {
      byArmor.delete(armorOf(unsealed));
    },
    of(draft) {
      const armor = byArmor.size === 0 ? null : sealedText(draft);
      return armor === null ? null : (byArmor.get(armor) ?? null);
    },
  };
}
