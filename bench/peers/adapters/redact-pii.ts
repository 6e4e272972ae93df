import { markOf, spansOfRewritten } from '../../scoring/rewritten.ts';
import type { Detector, Peer } from '../peer.ts';

interface Module {
  readonly SyncRedactor: new (options?: object) => { redact(text: string): string };
}

const BUILT_IN = [
  'names',
  'creditCardNumber',
  'streetAddress',
  'zipcode',
  'phoneNumber',
  'ipAddress',
  'usSocialSecurityNumber',
  'emailAddress',
  'username',
  'password',
  'credentials',
  'digits',
  'url',
];

export const redactPii: Peer = {
  package: 'redact-pii',
  variant: '',
  open: async (load) => detector(await load('redact-pii')),
};

/** It only rewrites, and replaces every kind by the same text: so one redactor a kind, and the others switched off. */
export function detector({ SyncRedactor }: Module): Detector {
  const plain = new SyncRedactor();
  const redactors = BUILT_IN.map((name, kind) => {
    const others = BUILT_IN.filter((other) => other !== name);
    return new SyncRedactor({
      globalReplaceWith: markOf(kind),
      builtInRedactors: Object.fromEntries(others.map((other) => [other, { enabled: false }])),
    });
  });
  return {
    find: (text) => redactors.flatMap((redactor) => spansOfRewritten(text, redactor.redact(text), BUILT_IN)),
    call: (text) => plain.redact(text),
  };
}
