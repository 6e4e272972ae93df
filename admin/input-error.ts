/** Something the caller can mend; `message` is one line: where, what, and how to mend it. */
export class InputError extends Error {
  readonly code:
    | 'not-found'
    | 'no-mail'
    | 'not-a-message'
    | 'truncated'
    | 'too-large'
    | 'unreadable'
    | 'policy'
    | 'domain'
    | 'option'
    | 'records'
    | 'keyring'
    | 'unwritable';
  constructor(code: InputError['code'], message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}
