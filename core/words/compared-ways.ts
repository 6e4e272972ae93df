import type { RecipientWay } from '../delivery/decision.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import { PROTECTIONS } from '../policy/schema.ts';
import type { ComparedWay, Language } from './description.ts';
import { sentencesOf } from './sentences-of.ts';

const WORDS: Record<Language, { chosen: string; notUsed: string; heldBack: string; notNeeded: string }> = {
  en: {
    chosen: 'This way is taken.',
    notUsed: 'Not used for this message.',
    heldBack: 'Not everybody else can take it.',
    notNeeded: 'Not needed.',
  },
  es: {
    chosen: 'Se elige esta forma.',
    notUsed: 'No se usa para este mensaje.',
    heldBack: 'No todos los demás pueden recibirlo así.',
    notNeeded: 'No hace falta.',
  },
};

/**
 * Every way to protect a message for one recipient, weakest first, and why it is taken or not; none where nothing has to
 * be protected.
 */
export function comparedWays({ address, way, fits }: RecipientWay, language: Language): ComparedWay[] {
  if (way === 'plain' || fits.length === 0) return [];
  const sentences = sentencesOf(language);
  const words = WORDS[language];
  const chosen = way === 'none' ? -1 : PROTECTIONS.indexOf(way);
  return PROTECTIONS.map((protection, index) => {
    const name = sentences.ways[protection];
    const fit = fits.find((candidate) => candidate.protection === protection);
    if (fit === undefined) return { way: name, taken: false, why: words.notUsed };
    const why = sentences.fits[fit.reason](domainOf(address));
    if (!fit.fits) return { way: name, taken: false, why };
    if (index === chosen) return { way: name, taken: true, why: `${words.chosen} ${why}` };
    // What fits here and is weaker than what is taken does not fit somebody else: all get the message the same way.
    return { way: name, taken: false, why: chosen === -1 || index < chosen ? words.heldBack : words.notNeeded };
  });
}
