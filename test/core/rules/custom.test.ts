import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, policyWith, settingOf } from '../../draft-of.ts';

async function found(text: string, detection: Parameters<typeof policyWith<'detection'>>[1]) {
  const { findings, segments } = await review(
    draftOf({ text }),
    settingOf({ policy: policyWith('detection', detection) }),
  );
  const body = segments.find(({ id }) => id === 'body')?.text ?? '';
  return findings.filter(({ rule }) => rule.startsWith('custom')).map(({ start, end }) => body.slice(start, end));
}

describe("an organisation's own terms", () => {
  it.each([
    ['Project Heron', 'notes on project heron today', 'project heron'],
    ["O'Malley wing", "moved to the O'Malley wing", "O'Malley wing"],
    ['Клиника', 'звонила клиника', 'клиника'],
    ['клиника', 'Клиника звонила', 'Клиника'],
    ['Año Nuevo', 'el año nuevo', 'año nuevo'],
    ['→ Heron', 'sent to Heron today', 'Heron'],
  ])('are found: %s', async (term, text, value) => {
    expect(await found(text, { customTerms: [{ term, category: 'visit' }] })).toEqual([value]);
  });
});

describe("an organisation's own rules", () => {
  const rule = { id: 'badge', title: 'Badge', category: 'account' as const, pattern: 'N-\\d{4}' };

  it('look at the whole text once a keyword stands in it', async () => {
    const text = `badge\n${'chairs and tables '.repeat(60)}\nN-4471`;
    expect(await found(text, { customRules: [{ ...rule, keywords: ['badge'] }] })).toEqual(['N-4471']);
    expect(await found('N-4471', { customRules: [{ ...rule, keywords: ['badge'] }] })).toEqual([]);
  });

  it.each([
    ['pledge no.', 'your pledge no. is N-4471'],
    ["o'malley", "for the O'Malley wing N-4471"],
    ['#badge', 'badge N-4471'],
    ['«badge»', 'the «badge» N-4471'],
    ['→ badge', 'badge N-4471'],
    ['clínica', 'la CLINICA manda N-4471'],
  ])('are woken by the keyword %s', async (keyword, text) => {
    expect(await found(text, { customRules: [{ ...rule, keywords: [keyword] }] })).toEqual(['N-4471']);
    expect(await found('take N-4471', { customRules: [{ ...rule, keywords: [keyword] }] })).toEqual([]);
  });

  it('without keywords look at every text with a number', async () => {
    expect(await found('take N-4471', { customRules: [{ ...rule, keywords: [] }] })).toEqual(['N-4471']);
  });
});
