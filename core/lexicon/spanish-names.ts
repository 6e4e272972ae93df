/** Endings of generic names that Spanish changes, or whose names it spells otherwise within. */
const GENERIC = /^[a-z]{3,}(?:in|ol|one|ide|ine|ate|ole|ane|ene|en|ac|ib|ibe|il|ium|ir|im|al|nyl)$/gm;

/** From English to Spanish, in this order; on one name a line. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/y/g, 'i'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch(?=[lor])/g, 'c'],
  [/mf/g, 'nf'],
  [/mm/g, 'm'],
  [/([lpst])\1/g, '$1'],
  [/^s(?=[^aeiou])/gm, 'es'],
  [/(ol|am|an)e$/gm, '$1'],
  [/(floxacin|platin|(?:[lr]of|ox|ox?if)en|fenac|olac|ezil|afil|tanil)$/gm, '$1o'],
  [/dipine$/gm, 'dipino'],
  [/(in|on|id|ib)e$/gm, '$1a'],
  [/in$/gm, 'ina'],
  [/(at|en)e$/gm, '$1o'],
  [/ium$/gm, 'io'],
];

/**
 * The Spanish names, one a line, of medicines listed by their generic names, without those that are spelt alike or stand in
 * the list: the WHO gives every international nonproprietary name in both languages, and they differ by spelling and ending
 * alone (amlodipine, amlodipino). Made when the lists are read, since the names written out would be as long again.
 */
export function spanishNames(names: string): string {
  const english = names.match(GENERIC) ?? [];
  const spanish = SPELLINGS.reduce((list, [from, to]) => list.replace(from, to), english.join('\n')).split('\n');
  const listed = new Set(names.split('\n'));
  return spanish.filter((name) => !listed.has(name)).join('\n');
}
