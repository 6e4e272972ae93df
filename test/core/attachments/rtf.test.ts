import { describe, expect, it } from 'vitest';
import { readingOf } from './archives.ts';

async function textOf(inner: string): Promise<string> {
  const { text, unread } = await readingOf('a.doc', `{\\rtf1\\ansi\\ansicpg1252 ${inner}}`);
  expect(unread).toEqual([]);
  return text;
}

describe('a rich text file', () => {
  it('is read paragraph by paragraph and row by row', async () => {
    expect(await textOf('{\\b Ana} Ruiz\\par MRN\\cell 0048\n2137\\cell\\row')).toBe('Ana Ruiz\nMRN\t00482137\n');
  });

  it('is read in its code page and in Unicode, without the sign that stands in for it', async () => {
    expect(await textOf("Jos\\'e9 \\u321?ukasz \\uc2\\u322XXodz \\{x\\}")).toBe('José Łukasz łodz {x}');
  });

  it('is read with what is hidden, deleted or said beside it, and without its fonts and author', async () => {
    const text = await textOf(
      '{\\fonttbl{\\f0 Arial;}}{\\info{\\title About Ana}{\\author Dr. Lee}}{\\v hidden}{\\deleted deleted}{\\*\\annotation beside}{\\*\\unknown 1}',
    );
    expect(text).toBe('About Anahiddendeletedbeside');
  });

  it('is read with what its fields, variables and pictures say besides', async () => {
    const text = await textOf(
      '{\\*\\docvar {Patient}{Ana}}{\\field{\\*\\fldinst { QUOTE "Ruiz" }}{\\fldrslt }}{\\field{\\*\\fldinst {FORMTEXT {\\*\\formfield{\\*\\ffdeftext asthma}}}}{\\fldrslt }}{\\upr{x}{\\*\\ud Ruiz}}{\\field{\\*\\fldinst {PAGE}}{\\fldrslt 1}}{\\*\\unknown {\\*\\picprop knee}}',
    );
    expect(text.replace(/\s+/g, ' ')).toBe('PatientAna QUOTE "Ruiz" asthmaxRuiz1 knee');
  });

  it('tells of an object that nobody unpacked', async () => {
    const { unread, pictures } = await readingOf(
      'a.rtf',
      '{\\rtf1 {\\object{\\*\\objdata 0105}} {\\pict\\pngblip 8950}}',
    );
    expect(unread).toEqual([{ name: '', reason: 'unsupported' }]);
    expect(pictures).toHaveLength(1);
  });

  it('is unread when it nests without end', async () => {
    const { unread } = await readingOf('a.rtf', `{\\rtf1 ${'{'.repeat(5000)}`);
    expect(unread).toEqual([{ name: '', reason: 'too-deep' }]);
  });
});
