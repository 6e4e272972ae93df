import { describe, expect, it } from 'vitest';
import { cardOf, POLICY, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const RECORDS = {
  checked: new Date().toISOString(),
  domains: { 'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
};
const HEADING = 'Worth a second look';

async function cardFor(to: readonly string[], body: string, locale = 'en-US') {
  const { script, store, log } = startAddOn({ setting: { policy: POLICY, domains: RECORDS }, locale });
  saveDraft(store, `From: ${USER}\nTo: ${to.join(', ')}\nSubject: Lunch\n\n${body}\n`);
  return { card: cardOf(await script.compose({ to: [...to] })), log };
}

describe('what is worth a second look', () => {
  it('stands in Gmail’s card as in Outlook’s pane, below the buttons and above the reasons', async () => {
    const { card } = await cardFor(['dr.lee@lakesde.example'], 'MRN 0048213: type 2 diabetes.');
    const texts = textsOf(card);
    const at = texts.indexOf(HEADING);
    expect(texts[at + 1]).toBe('lakesde.example looks like lakeside.example. Is it the right one?');
    expect(texts.indexOf('Why')).toBeGreaterThan(at);
    const sections = (card.sections ?? []).map(({ header }) => header ?? '');
    expect(sections.indexOf(HEADING)).toBe(1);
  });

  it('is said in Spanish', async () => {
    const { card } = await cardFor(['dr.lee@lakesde.example'], 'Comemos a mediodía.', 'es-MX');
    expect(textsOf(card)).toContain('lakesde.example se parece a lakeside.example. ¿Es el correcto?');
  });

  it('is not there when there is nothing', async () => {
    const { card } = await cardFor(['dr.lee@lakeside.example'], 'Noon is fine.');
    expect(textsOf(card)).not.toContain(HEADING);
  });

  it('writes no address into the log', async () => {
    const { log } = await cardFor(['dr.lee@lakesde.example'], 'Noon is fine.');
    expect(log.join('\n')).not.toContain('lakesde');
  });
});
