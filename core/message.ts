import type { Draft } from './draft.ts';

/**
 * Reads an RFC 5322 message as a draft, as if it were about to be sent. Throws a MessageError when the bytes are not a
 * message.
 */
export async function draftFromMessage(_bytes: Uint8Array): Promise<Draft> {
  throw new MessageError('not-a-message');
}

export class MessageError extends Error {
  readonly code: 'not-a-message';
  constructor(code: 'not-a-message') {
    super(code);
    this.name = 'MessageError';
    this.code = code;
  }
}
