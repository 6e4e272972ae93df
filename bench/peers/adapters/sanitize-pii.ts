import { markOf, spansOfRewritten } from '../../scoring/rewritten.ts';
import type { Peer } from '../peer.ts';

interface Module {
  readonly PiiSanitizer: new (options?: { readonly replacementTemplate: string }) => { sanitize(text: string): string };
}

/** Stands before and after the kind's name, which the template puts in; outside the numbers that kinds get here. */
const FENCE = '\uf8ff';

/** It only rewrites; mostly Canadian kinds. */
export const sanitizePii: Peer = {
  package: '@cdssnc/sanitize-pii',
  variant: '',
  open: async (load) => {
    const { PiiSanitizer } = await load<Module>('@cdssnc/sanitize-pii');
    const plain = new PiiSanitizer();
    const fenced = new PiiSanitizer({ replacementTemplate: `${FENCE}{name}${FENCE}` });
    return {
      find: (text) => {
        const kinds: string[] = [];
        const pattern = new RegExp(`${FENCE}([^${FENCE}]*)${FENCE}`, 'g');
        const rewritten = fenced.sanitize(text).replace(pattern, (_whole, kind: string) => {
          if (!kinds.includes(kind)) kinds.push(kind);
          return markOf(kinds.indexOf(kind));
        });
        return spansOfRewritten(text, rewritten, kinds);
      },
      call: (text) => plain.sanitize(text),
    };
  },
};
