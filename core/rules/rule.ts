import type { Category, Confidence, SensitiveTopic } from '../finding.ts';

/**
 * A rule is data: what it looks for, whose authority says so, and its own true and false examples, which one test runs
 * through the engine that ships. « » mark the span to be found in a hit.
 */
interface RuleBase {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  /** Address of the public authority (or, for word lists, of the vocabulary) the rule follows. */
  readonly source: string;
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}

/** What stands around a candidate, folded (see segments/fold.ts), for `accept` to judge. */
export interface Around {
  /** Up to 80 characters before the value, the rule's own label included. */
  readonly before: string;
  /** Up to 80 characters after the value. */
  readonly after: string;
  /** So many characters before the value, for a rule that must look further than `before`. */
  readonly further: (length: number) => string;
  /** What the value's column is called in a table or list, '' outside them; see column-heading.ts. */
  readonly heading: () => string;
}

export interface PatternRule extends RuleBase {
  /** The pattern runs only around these words (lower case, accents folded away, no apostrophes) … */
  readonly keywords: readonly string[];
  /**
   * … and around words with so many digits, "536-22-8145" being three words; with `letters` only where letters stand among
   * them …
   */
  readonly numbers?: { readonly digits: readonly [least: number, most: number]; readonly letters?: true };
  /** … and around capitalised words that something capitalised or a number follows … */
  readonly capitals?: true;
  /** … and around words and numbers, or numbers alone, right before which one of these signs stands … */
  readonly signs?: string;
  readonly signsOfNumbers?: string;
  /** … and around capitalised words in the possessive: Ana's, James'. */
  readonly possessives?: true;
  /** What it finds may be the first of a list (see number-list.ts). */
  readonly lists?: true;
  /** Runs over the whole text once something has woken it: for patterns of which nobody knows how far they reach. */
  readonly wide?: true;
  /**
   * Global. The value is capture group 1 and the match ends with it, so that its place follows without look-behind.
   * ES2016 syntax, every repetition bounded, linear (recheck), accepted by RE2 (re2js): no look-around, no references.
   */
  readonly pattern: RegExp;
  /** The part of what the pattern caught that is the value, where only a list of words can say how far it reaches. */
  readonly part?: (caught: string) => string;
  readonly confidence: Confidence;
  /** Check digits and context: the confidence of this one candidate, or null to drop it. */
  readonly accept?: (value: string, around: Around) => Confidence | null;
  readonly topic?: SensitiveTopic;
}

/** Words of one kind; one term a line, lower case, accents folded away, several words allowed. */
export interface TermList {
  readonly topic: SensitiveTopic | null;
  readonly confidence: Confidence;
  readonly words: string;
  /** Made from another list, in another spelling. */
  readonly derived?: true;
}

export interface TermRule extends RuleBase {
  readonly terms: readonly TermList[];
}

export type Rule = PatternRule | TermRule;
