import { fold } from '../segments/fold.ts';

/** Shorter ones are initials and particles. */
const MIN_TOKEN_LENGTH = 3;

/** The parts of a name or of an address's local part that can tell who somebody is: lower case, without accents and digits. */
export function nameTokens(written: string): readonly string[] {
  return fold(written)
    .text.toLowerCase()
    .split(/[^a-z]/)
    .filter((token) => token.length >= MIN_TOKEN_LENGTH);
}
