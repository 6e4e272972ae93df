import { DecodingMode, decodeHTML, EntityDecoder } from 'entities/decode';
import { describe, expect, it } from 'vitest';
import { htmlDecodeTree } from '../../../core/runtime/html-entity-tree.ts';
import { NAMED_CHARACTERS } from '../../../core/runtime/named-characters.ts';
import { fold } from '../../../core/segments/fold.ts';
import { parsersOwnTable } from './parsers-own-table.ts';

/** What the package makes of a reference with our tree: the characters, and how much of the text they stand for. */
function decoded(reference: string): { text: string; consumed: number } {
  let text = '';
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => {
    text += String.fromCharCode(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(`${reference} `, 1);
  return { text, consumed: written === -1 ? decoder.end() : written };
}

const KEPT = new Set(NAMED_CHARACTERS.split('\n').map((line) => line.slice(0, line.indexOf(' ')).replace('!', '')));
/** Letters, figures, marks, spaces and punctuation: what a word, a number or a name can be written or disguised with. */
const TELLING = /[\p{L}\p{N}\p{P}\p{Z}\p{Cc}\p{Cf}\p{M}\p{Sc}\p{Sk}\p{ASCII}]/u;

describe('the tree of named characters that the add-ins carry', () => {
  it('tells the same as the whole one for every name that it has', () => {
    const wrong = [...KEPT].filter((name) => {
      const { text, consumed } = decoded(`&${name};`);
      return text !== decodeHTML(`&${name};`) || consumed !== name.length + 2;
    });
    expect(wrong).toEqual([]);
  });

  it('has every name whose character is more than a symbol', () => {
    const lost = Object.entries(parsersOwnTable()).filter(
      ([reference, character]) =>
        !KEPT.has(reference.replace(/[&;]/g, '')) &&
        (TELLING.test(character) || /[A-Za-z0-9]/.test(character.normalize('NFKD'))),
    );
    expect(lost).toEqual([]);
  });

  it('has every name whose character folding reads as another, such as &frasl; as /', () => {
    const folds = (text: string) => fold(text).text !== text;
    const lost = Object.entries(parsersOwnTable()).filter(
      ([reference, character]) =>
        !KEPT.has(reference.replace(/[&;]/g, '')) && (folds(`536${character}22`) || folds(`a${character}b`)),
    );
    expect(lost).toEqual([]);
  });

  it('knows without a semicolon what the whole one knows so', () => {
    const references = Object.keys(parsersOwnTable()).filter((reference) => !reference.endsWith(';'));
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => decoded(reference).text !== decodeHTML(reference))).toEqual([]);
    expect(decoded('&notit;')).toEqual({ text: '¬', consumed: 4 });
    expect(decoded('&hyphen').text).toBe('');
  });

  it('leaves what nobody knows', () => {
    for (const reference of ['&nosuch;', '&;', '&Z;', '&amx;', '&nrarr;']) expect(decoded(reference).text).toBe('');
  });
});
