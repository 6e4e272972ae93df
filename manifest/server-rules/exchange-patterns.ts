import type { ServerRule } from './identifiers.ts';
import { type PatternNode, patternTree } from './pattern-tree.ts';

/** Exchange refuses a longer word, and is not known to take a longer pattern. */
export const EXCHANGE_PATTERN_LENGTH = 128;
/** More ways to write one thing than this, and the pattern says too little to be worth its characters. */
const MOST_FORMS = 48;
/** A part is repeated at most so many times more than it has to be, and written out at most so many times. */
const MOST_MORE = 1;
const MOST_TIMES = 12;
/** Of the ways to write one label, the shortest; the others hardly occur. */
const MOST_PER_LABEL = 8;
/** A label of fewer letters, or the beginning of a pattern of fewer characters, is also something else: "mr", "bd". */
const LABEL_LETTERS = 3;
const BEGINNING_LENGTH = 6;
/** Exchange knows no \b. */
const BEGIN = '(^|\\W)';
/** From a label to its value. Exchange takes no repeated group, so the usual ways are written out. */
const LINK = '(\\W|\\W\\W|\\W\\W\\W|\\W(is|no|number|id)\\W)';
const LINK_WORD = / (?:no|number|id)$/;

/**
 * What Exchange Online takes for a pattern of a transport rule: literals, \d \s \w \W, | and groups. It documents neither
 * classes nor counted repetition, and refuses groups of repeated parts, so everything is written out; what cannot be is
 * left out. The case of letters does not matter there.
 */
export function exchangePatterns({ pattern, digitsBehindLabel }: ServerRule): string[] {
  const tree = patternTree(pattern.source);
  if (digitsBehindLabel === null) return packed((formsOf(tree, true, WRITTEN) ?? []).filter(saysMoreThanDigits), '');
  return packed(labelForms(labelsOf(tree)), LINK + value(digitsBehindLabel));
}

/** The labels as people write them: with their spaces, and with all of their dots or none. */
function labelForms(labels: readonly PatternNode[]): string[] {
  const forms = new Set<string>();
  for (const label of labels) {
    for (const dots of [false, true]) {
      const some = [...(formsOf(label, false, { dots, spaces: true }) ?? [])]
        .map((form) => form.replace(/\\\.$/, ''))
        .filter((form) => form.replace(/[^a-z]/gi, '').length >= LABEL_LETTERS)
        .sort((a, b) => a.length - b.length);
      for (const form of some.slice(0, MOST_PER_LABEL)) forms.add(form);
    }
  }
  // What ends in another label is found by that one, and so is one with a word that leads to the value anyway.
  const isFound = (form: string) => LINK_WORD.test(form) && forms.has(form.replace(LINK_WORD, ''));
  const endsInAnother = (form: string) =>
    [...form.matchAll(/ /g)].some(({ index }) => forms.has(form.slice(index + 1)));
  return [...forms].filter((form) => !isFound(form) && !endsInAnother(form));
}

/** The beginning of a value: digits, or one letter and digits, or two letters, a sign and digits. */
function value(digits: number): string {
  return digits < 4 ? '\\d'.repeat(digits) : '(\\w\\d\\d|\\w\\w\\W\\d)\\d';
}

/** The options of the first choice of a labelled pattern, see behindLabel in core/rules/label.ts. */
function labelsOf(tree: PatternNode): readonly PatternNode[] {
  if (tree.kind === 'choice') return tree.options;
  if (tree.kind !== 'sequence') return [];
  return tree.items.map(labelsOf).find((labels) => labels.length > 0) ?? [];
}

/** A number of digits alone is any number; the engine tells by its surroundings, a server cannot. */
function saysMoreThanDigits(form: string): boolean {
  return form.replace(/\\d|\d/g, '') !== '';
}

/** Whether an optional dot or space is written; null writes it both ways. */
interface Style {
  readonly dots: boolean | null;
  readonly spaces: boolean | null;
}
const WRITTEN: Style = { dots: null, spaces: null };

/**
 * The ways to write a node in Exchange's patterns, or null where there are too many or none can be written.
 * @param last whether nothing follows, so that a shorter form finds the longer ones too.
 */
function formsOf(node: PatternNode, last: boolean, style: Style): readonly string[] | null {
  switch (node.kind) {
    case 'edge':
      return [''];
    case 'character':
      return charactersOf(node.source);
    case 'choice':
      return anyOf(node.options.map((option) => formsOf(option, last, style)));
    case 'repeat':
      return repeatedForms(node, last, style);
    case 'sequence':
      return sequenceForms(node.items, last, style);
  }
}

function repeatedForms(
  { item, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
  last: boolean,
  style: Style,
): readonly string[] | null {
  const upTo = last ? least : most;
  if (upTo === 0) return [''];
  if (upTo > least + MOST_MORE || upTo > MOST_TIMES) return null;
  const once = formsOf(item, false, style);
  if (once === null) return null;
  if (least === 0 && once.length === 1) {
    const wanted = once[0] === '\\.' ? style.dots : once[0] === ' ' ? style.spaces : null;
    if (wanted !== null) return wanted ? once : [''];
  }
  const counts = Array.from({ length: upTo - least + 1 }, (_, more) => least + more);
  return anyOf(counts.map((count) => product(Array.from({ length: count }, () => once))));
}

/** A sequence that cannot be written to its end is found by its beginning, where that is telling enough. */
function sequenceForms(items: readonly PatternNode[], last: boolean, style: Style): readonly string[] | null {
  let forms: readonly string[] = [''];
  for (const [index, item] of items.entries()) {
    const ends = last && items.slice(index + 1).every(mayBeNothing);
    const next = product([forms, formsOf(item, ends, style)]);
    if (next === null) return last && forms.every((form) => form.length >= BEGINNING_LENGTH) ? forms : null;
    forms = next;
  }
  return forms;
}

function mayBeNothing(node: PatternNode): boolean {
  return node.kind === 'edge' || (node.kind === 'repeat' && node.least === 0);
}

/** The forms of all that can be written: finding less is all that a server may do wrong. */
function anyOf(each: readonly (readonly string[] | null)[]): readonly string[] | null {
  const forms = [...new Set(each.flatMap((some) => some ?? []))];
  return forms.length === 0 || forms.length > MOST_FORMS ? null : forms;
}

function product(each: readonly (readonly string[] | null)[]): readonly string[] | null {
  let forms: readonly string[] = [''];
  for (const some of each) {
    if (some === null) return null;
    forms = forms.flatMap((form) => some.map((next) => form + next));
    if (forms.length > MOST_FORMS) return null;
  }
  return forms;
}

/** One character of a pattern in Exchange's terms; a class only where it is digits or a handful of signs. */
function charactersOf(source: string): readonly string[] | null {
  if (/^\\[dswW]$/.test(source)) return [source];
  if (source.startsWith('\\')) return /^\\[a-z0-9]/i.test(source) ? null : [escaped(source.slice(1))];
  if (source === '.') return null;
  if (!source.startsWith('[')) return [escaped(source)];
  if (source === '[0-9]') return ['\\d'];
  const inside = source.slice(1, -1);
  if (/^\^|\\[a-z]|.-./i.test(inside)) return null;
  return [...inside.replace(/\\(.)/g, '$1')].map(escaped);
}

function escaped(character: string): string {
  return /[\\^$.|?*+()[\]{}]/.test(character) ? `\\${character}` : character;
}

/** Patterns of at most the length that Exchange takes, each for as many of the forms as fit. */
function packed(forms: readonly string[], after: string): string[] {
  const patterns: string[] = [];
  let group: string[] = [];
  const written = (some: readonly string[]) => `${BEGIN}(${some.join('|')})${after}`;
  for (const form of [...forms].sort()) {
    if (written([form]).length > EXCHANGE_PATTERN_LENGTH) continue;
    if (written([...group, form]).length > EXCHANGE_PATTERN_LENGTH) {
      patterns.push(written(group));
      group = [];
    }
    group.push(form);
  }
  return group.length === 0 ? patterns : [...patterns, written(group)];
}
