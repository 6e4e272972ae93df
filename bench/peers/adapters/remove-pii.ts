import type { Peer } from '../peer.ts';

interface Module {
  detectPII(text: string): {
    readonly detectedItems: readonly {
      readonly type: string;
      readonly positions: readonly { readonly start: number; readonly end: number }[];
    }[];
  };
}

export const removePii: Peer = {
  package: '@coffeeandfun/remove-pii',
  variant: '',
  open: async (load) => {
    const { detectPII } = await load<Module>('@coffeeandfun/remove-pii');
    return {
      find: (text) =>
        detectPII(text).detectedItems.flatMap(({ type, positions }) =>
          positions.map(({ start, end }) => ({ start, end, label: type })),
        ),
      call: detectPII,
    };
  },
};
