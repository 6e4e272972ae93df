import type { Policy } from '../policy/schema.ts';
import { fold } from '../segments/fold.ts';
import { WORD_CHARACTERS } from '../segments/words.ts';
import type { PatternRule, Rule, TermRule } from './rule.ts';

const SOURCE = 'the organisation';
const ANY_NUMBER = { digits: [1, Number.POSITIVE_INFINITY] } as const;
/** A term begins with a word ("#blueward"). */
const BEFORE_WORDS = new RegExp(`^[^${WORD_CHARACTERS}]+`, 'gm');
const WORD = new RegExp(`[${WORD_CHARACTERS}][${WORD_CHARACTERS}']*`);
const NO_EXAMPLES = { hit: [], miss: [] };

/** The rules and terms an organisation added in its policy. */
export function customRules(policy: Policy): Rule[] {
  const patterns = policy.detection.customRules.map(({ id, title, category, keywords, pattern }): PatternRule => {
    const words = keywords.flatMap(firstWord);
    return {
      id: `custom-${id}`,
      title,
      category,
      source: SOURCE,
      keywords: words,
      ...(words.length === 0 ? { numbers: ANY_NUMBER } : {}),
      wide: true,
      // Group 1 is the whole match, whatever groups the administrator wrote inside.
      pattern: new RegExp(`(${pattern})`, 'g'),
      confidence: 'high',
      examples: NO_EXAMPLES,
    };
  });
  const terms = policy.detection.customTerms.map(
    ({ term, category }, i): TermRule => ({
      id: `custom-term-${i + 1}`,
      title: 'A term of the organisation',
      category,
      source: SOURCE,
      terms: [{ topic: null, confidence: 'high', words: fold(term).text.toLowerCase().replace(BEFORE_WORDS, '') }],
      examples: NO_EXAMPLES,
    }),
  );
  return [...patterns, ...terms];
}

/** The word by which a keyword is noticed, as the vocabulary spells it: of "Pledge no." the first one is enough. */
function firstWord(keyword: string): string[] {
  const [word] = WORD.exec(fold(keyword).text.toLowerCase()) ?? [];
  return word === undefined ? [] : [word.replace(/'/g, '')];
}
