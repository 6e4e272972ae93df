import { isGivenName } from '../lexicon/given-names.ts';
import { CAPITALISED, canBeName, INITIAL, PARTICLE, SHOUTED, SHOUTED_PARTICLE } from './person-name.ts';

/** Names of more words, of which a pattern cannot say where they end: a rule that looks for one asks `withinName`. */

const GIVEN = `(?:${SHOUTED}|${CAPITALISED})`;

/** ANA MARIA RUIZ, ANA MARIA DE LA CRUZ. */
export const LONG_NAME = `(?:${SHOUTED} ${SHOUTED} ${SHOUTED_PARTICLE}?${SHOUTED})`;

/** GARCIA LOPEZ, MARIA; DE LA TORRE RUIZ, JOSE LUIS; Ruiz, Ana Maria J. */
export const LONG_REVERSED_NAME =
  `(?:(?:${SHOUTED_PARTICLE}?${SHOUTED}(?: ${SHOUTED_PARTICLE}?${SHOUTED})?|${PARTICLE}?${CAPITALISED}), ?` +
  `(?:${GIVEN}(?: ${GIVEN}){0,2}|[A-HJ-Z])(?: ${INITIAL})?)`;

const WITHIN = /^(?:DE|DEL|LA|LOS|LAS|DA|DOS|VAN|VON|DER|BIN|[A-Z]\.?)$/;
const TWO_SURNAMES = new RegExp(`^(${SHOUTED_PARTICLE}?)(${SHOUTED}) ${SHOUTED_PARTICLE}?${SHOUTED}$`);
/** Fewer capitals before a surname are an abbreviation: PT LOPEZ, CHF LOPEZ. */
const SHORTEST_OF_TWO = 4;

/**
 * As much of the words as is one name: of given names only those that a list knows, the first aside, and two surnames only
 * where a given name stands behind their comma and none before. Other two words before a comma are a whole name or, with
 * `reversed`, something and a surname.
 */
export function withinName(caught: string, reversed = false): string {
  const comma = caught.indexOf(',');
  if (comma === -1) return caught === caught.toUpperCase() ? upTo(caught, 1) : caught;
  const surnames = caught.slice(0, comma);
  const start = /^, ?/.exec(caught.slice(comma))?.[0].length ?? 1;
  const given = caught.slice(comma + start);
  const whole = caught.slice(0, comma + start) + upTo(given, 0);
  const [, particle = '', first = ''] = TWO_SURNAMES.exec(surnames) ?? [];
  const areTwo =
    first.length >= SHORTEST_OF_TWO &&
    canBeName(first) &&
    !isGivenName(first) &&
    isGivenName(given.split(' ')[0] ?? '');
  if (first === '' || WITHIN.test(first) || areTwo) return whole;
  return reversed ? whole.slice(particle.length + first.length + 1) : surnames;
}

/** The first word, those behind it that are given names or stand within a name, and so many words more. */
function upTo(name: string, more: number): string {
  const words = name.split(' ');
  let end = 1;
  while (end < words.length && (WITHIN.test(words[end] ?? '') || isGivenName(words[end] ?? ''))) end++;
  return words.slice(0, end + more).join(' ');
}
