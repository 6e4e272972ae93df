import { markOf, spansOfRewritten } from '../../scoring/rewritten.ts';
import type { Peer } from '../peer.ts';

interface Module {
  readonly Redactor: new (options: object) => { redact(text: string): string };
}

const RULES = ['CREDIT_CARD', 'EMAIL', 'NAME', 'PHONE', 'SSN'];

/** It only rewrites, and replaces every kind by the same text: so one redactor a kind. */
export const redactpiiNode: Peer = {
  package: '@redactpii/node',
  variant: '',
  open: async (load) => {
    const { Redactor } = await load<Module>('@redactpii/node');
    const plain = new Redactor({ rules: Object.fromEntries(RULES.map((rule) => [rule, true])) });
    const redactors = RULES.map(
      (rule, kind) => new Redactor({ rules: { [rule]: true }, globalReplaceWith: markOf(kind) }),
    );
    return {
      find: (text) => redactors.flatMap((redactor) => spansOfRewritten(text, redactor.redact(text), RULES)),
      call: (text) => plain.redact(text),
    };
  },
};
