import type { Detector, Peer } from '../peer.ts';

interface Module {
  readonly OpenRedaction: new (
    options: object,
  ) => {
    detect(text: string): Promise<{
      readonly detections: readonly { readonly position: readonly [number, number]; readonly type: string }[];
    }>;
  };
}

/** The current line, in the setting it has and in the one it offers for HIPAA. */
export const openRedaction: readonly Peer[] = [
  { package: 'openredaction', variant: '', open: async (load) => detector(await load('openredaction'), {}) },
  {
    package: 'openredaction',
    variant: 'hipaa',
    open: async (load) => detector(await load('openredaction'), { preset: 'hipaa' }),
  },
];

/** Both lines of the package have the same class. */
export function detector({ OpenRedaction }: Module, options: object): Detector {
  const redaction = new OpenRedaction(options);
  return {
    find: async (text) => {
      const { detections } = await redaction.detect(text);
      return detections.map(({ position: [start, end], type }) => ({ start, end, label: type }));
    },
    call: (text) => redaction.detect(text),
  };
}
