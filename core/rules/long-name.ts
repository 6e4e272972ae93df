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

const WITHIN = /^(?:DEL?|L[AO]S?|DOS|V[AO]N|DER|BIN|[A-Z]\.?)$/;
/** Fewer capitals before a surname are an abbreviation: PT LOPEZ, CHF LOPEZ. */
const TWO_SURNAMES = new RegExp(`^(${SHOUTED_PARTICLE}?)([A-Z'-]{4,}) ${SHOUTED_PARTICLE}?${SHOUTED}$`);
const SOMETHING_AND_SURNAME = new RegExp(`^${SHOUTED} `);

/**
 * As much of the words as is one name: of given names only those that a list knows, the first aside, and two surnames only
 * where a given name stands behind their comma and none before. Other two words before a comma are a whole name or, with
 * `reversed`, something and a surname.
 */
export function withinName(caught: string, reversed = false): string {
  const [surnames = '', given = ''] = caught.split(/, ?/);
  if (given === '') return caught === caught.toUpperCase() ? upTo(caught, 1) : caught;
  const whole = caught.slice(0, -given.length) + upTo(given, 0);
  const two = TWO_SURNAMES.exec(surnames);
  const isWhole =
    two === null
      ? !SOMETHING_AND_SURNAME.test(surnames) || SHOUTED_START.test(surnames)
      : canBeName(`${two[2]}`) && !isGivenName(`${two[2]}`) && isGivenName(given.replace(/ .*/, ''));
  if (isWhole) return whole;
  return reversed ? whole.replace(SOMETHING_AND_SURNAME, '') : surnames;
}

const SHOUTED_START = new RegExp(`^${SHOUTED_PARTICLE}${SHOUTED}$`);

/** The first word, those behind it that are given names or stand within a name, and so many words more. */
function upTo(name: string, more: number): string {
  const words = name.split(' ');
  const end = words.findIndex((word, i) => i > 0 && !WITHIN.test(word) && !isGivenName(word));
  return end === -1 ? name : words.slice(0, end + more).join(' ');
}
