import type { Peer } from '../peer.ts';

interface Module {
  initializeWasm(
    detect: () => readonly [],
    replace: () => undefined,
  ): Promise<{
    redact(
      text: string,
      options: { readonly contextWindowSize: number; readonly skipCustomDetect: true; readonly skipCustomRedact: true },
    ): readonly { readonly start: number; readonly end: number; readonly identifiedType: { readonly tag: string } }[];
  }>;
}

const OPTIONS = { contextWindowSize: 1, skipCustomDetect: true, skipCustomRedact: true } as const;

/** Its offsets count the bytes of UTF-8. */
export const redactWasm: Peer = {
  package: '@arcjet/redact-wasm',
  variant: '',
  open: async (load) => {
    const { initializeWasm } = await load<Module>('@arcjet/redact-wasm');
    const { redact } = await initializeWasm(
      () => [],
      () => undefined,
    );
    return {
      find: (text) => {
        const bytes = Buffer.from(text);
        const offset = (byte: number) => bytes.toString('utf8', 0, byte).length;
        return redact(text, OPTIONS).map(({ start, end, identifiedType }) => ({
          start: offset(start),
          end: offset(end),
          label: identifiedType.tag,
        }));
      },
      call: (text) => redact(text, OPTIONS),
    };
  },
};
