import { isGivenName } from '../lexicon/given-names.ts';
import { localPartOf } from '../lexicon/personal-mail-domains.ts';
import { canBeName, isOrganisation } from '../rules/person-name.ts';
import { fold } from '../segments/fold.ts';
import { type Caution, cautionAbout, type Reviewed } from './caution.ts';
import { nameTokens } from './name-tokens.ts';
import { sameNickname } from './nicknames.ts';

/** A message to more people than this is greeted by no single name, or by the name of one of them. */
const MAX_OUTSIDE = 3;
/** Longer first lines are sentences. */
const MAX_LINE = 200;

/** A greeting at the start of folded text; behind it a title, if there is one, and a name that the greeting ends with. */
export const SALUTATION =
  /^\s{0,8}(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|estimad[oa]|querid[oa]|hola|buenos dias|buenas (?:tardes|noches)),? ((?:mrs?|ms|miss|mx|sra?|srta|senora?|senorita|don|dona)\.? )?([a-z]{2,20}(?:['-][a-z]{2,20})?(?: [a-z]{2,20}(?:['-][a-z]{2,20})?){0,2})\s?[,:;.!-]?\s{0,4}$/i;
/** The same where the message goes on in the first line. */
export const SALUTATION_WITHIN_LINE =
  /^\s{0,8}(?:dear|hi|hello|hey|estimad[oa]|querid[oa]|hola),? ((?:mrs?|ms|miss|mx|sra?|srta|senora?|senorita|don|dona)\.? )?([A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,2})[,:;.!-]\s/i;

/** Whom one greets without meaning one person in particular, besides what is no name anyway. */
const NOBODY_IN_PARTICULAR = new Set(
  `and plus everyone everybody folks friends friend there colleagues colleague guys sir madam ladies gentlemen parents parent family families neighbors
neighbours customer customers subscriber valued fellow again partners vendor vendors hiring committee applicant applicants doctor doc prof professor
nurse reverend father sister judge officer honey love mom mum dad grandma grandpa todos todas equipo colegas colega amigos amigas senores senoras doctora
profesor profesora licenciado licenciada familia padres cliente clientes usuario usuaria buenos buenas`.split(/\s+/),
);

/**
 * Whether the new text greets somebody by a name that is none of the recipients'. Only where every recipient can be told
 * by name: a shared mailbox or initials may be anybody, and then there is no caution.
 */
export function greetsSomebodyElse({ review }: Reviewed): Caution | null {
  const { recipients } = review.decision;
  const outside = recipients.filter(({ internal }) => !internal);
  if (outside.length === 0 || outside.length > MAX_OUTSIDE) return null;
  const greeted = greetedName(firstLine(review));
  if (greeted === null) return null;
  const people = recipients.map(partsOfName);
  if (!people.every(({ telling }) => telling)) return null;
  return people.some((person) => fits(greeted, person)) ? null : cautionAbout('greets-somebody-else', outside);
}

/** The first line of the new text in which anything stands, folded. */
function firstLine({ segments }: Reviewed['review']): string {
  const body = segments.find(({ id }) => id === 'body');
  const zone = body?.zones.find(({ zone }) => zone === 'new');
  if (body === undefined || zone === undefined) return '';
  const [line = ''] = body.text.slice(zone.start, zone.end).trimStart().split('\n', 1);
  return fold(line.slice(0, MAX_LINE)).text;
}

interface Greeted {
  readonly titled: boolean;
  readonly tokens: readonly string[];
}

function greetedName(line: string): Greeted | null {
  const match = SALUTATION.exec(line) ?? SALUTATION_WITHIN_LINE.exec(line);
  if (match === null) return null;
  const [, title, name = ''] = match;
  const tokens = nameTokens(name);
  if (tokens.length === 0 || !canBeName(name) || tokens.some((token) => NOBODY_IN_PARTICULAR.has(token))) return null;
  // A lone word that is no common given name may be anything: a group, a place, a nickname.
  if (title === undefined && !tokens.some(isGivenName)) return null;
  return { titled: title !== undefined, tokens };
}

interface Person {
  readonly tokens: readonly string[];
  /** Name and local part run together, where a name may stand without anything around it ("aalvarez"). */
  readonly letters: string;
  /** Whether the name, or a local part that begins with one, tells who it is. */
  readonly telling: boolean;
}

function partsOfName({ address, name }: { readonly address: string; readonly name: string }): Person {
  const named = name.includes('@') ? [] : nameTokens(name);
  const local = nameTokens(localPartOf(address));
  const tokens = [...named, ...local];
  const telling = (named.length > 0 ? named : local.slice(0, 1)).some(isGivenName) && !isOrganisation(name);
  return { tokens, letters: tokens.join(''), telling };
}

/** Given names are shortened, exchanged for others and written as initials, so that any trace of them is a fit. */
function fits({ titled, tokens }: Greeted, person: Person): boolean {
  return tokens.some(
    (token) =>
      person.letters.includes(token) ||
      person.tokens.some((own) => sameNickname(token, own) || (!titled && own.charAt(0) === token.charAt(0))),
  );
}
