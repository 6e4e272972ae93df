import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeTransport, type Hop, type TransportReport, transportLabels } from '../../../core/index.ts';
import { transportCard } from '../../../gmail-addon/cards/transport-card.ts';
import { cardService } from '../../../sandbox/gmail/card-service.ts';
import type { Card } from '../../../sandbox/gmail/card-types.ts';
import { createRealm } from '../../../sandbox/gmail/realm.ts';
import { textsOf } from '../built-add-on.ts';

beforeAll(() => {
  vi.stubGlobal('CardService', cardService(createRealm()).CardService);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const HOP: Hop = {
  index: 0,
  from: 'mail.lakeside.example',
  reverse: 'mail.lakeside.example',
  fromIp: '192.0.2.10',
  by: 'mx1.northfield-clinic.example',
  with: 'ESMTPS',
  id: null,
  for: null,
  software: 'postfix',
  time: '2026-11-20T09:00:02Z',
  delaySeconds: 2,
  authenticated: false,
  internationalised: false,
  tls: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', bits: 256, verified: null, weakness: null },
  verdict: 'encrypted',
  trusted: true,
  sender: { domain: 'lakeside.example', name: 'lakeside.example', own: false },
  provider: { domain: 'northfield-clinic.example', name: 'northfield-clinic.example', own: true },
  sameMachine: false,
  handOff: true,
  damaged: false,
  raw: 'from mail.lakeside.example by mx1.northfield-clinic.example',
};

const REPORT: TransportReport = {
  verdict: 'encrypted',
  hops: [HOP],
  loops: [],
  totalSeconds: 2,
  authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'mx1.northfield-clinic.example' },
  arcSets: 0,
  hints: { review: null, tagged: false },
  reply: null,
};

function draw(report: TransportReport): Card {
  const description = describeTransport(report, 'en');
  const card = transportCard(transportLabels('en'), { report, description, policy: 'Policy of Northfield Clinic' });
  return JSON.parse(card.printJson()) as Card;
}

const hops = (count: number, given: Partial<Hop> = {}) =>
  Array.from({ length: count }, (_, index): Hop => ({ ...HOP, index, ...given }));

describe('a transport report as a card', () => {
  it('has the verdict first, then hand-offs, the sender’s check, and every line behind a fold', () => {
    const card = draw(REPORT);
    const headers = card.sections?.map(({ header = '', collapsible = false }) => [header, collapsible]);
    expect(headers).toEqual([
      ['', false],
      ['Between mail systems', false],
      ['Sender', false],
      ['Also', false],
      ['Every line, newest first', true],
      ['', false],
    ]);
    expect(card.sections?.[4]?.uncollapsibleWidgetsCount).toBe(0);
    const texts = textsOf(card);
    expect(texts[0]).toBe('TLS on the one hop we can see.');
    expect(texts).toContain('lakeside.example → northfield-clinic.example');
    expect(texts).toContain(HOP.raw);
  });

  it.each([
    ['encrypted', 'lock'],
    ['weak', 'gpp_maybe'],
    ['likely-plain', 'lock_open'],
    ['not-recorded', 'help'],
  ] as const)('shows a hand-off that is %s by a shape of its own', (verdict, name) => {
    const handOff = draw({ ...REPORT, hops: hops(1, { verdict }) }).sections?.[1]?.widgets?.[0]?.decoratedText;
    expect(handOff?.startIcon?.materialIcon?.name).toBe(name);
    expect(handOff?.wrapText).toBe(true);
  });

  it('shows no lock for a hand-off whose line anybody could have written', () => {
    const handOff = draw({ ...REPORT, hops: hops(1, { trusted: false }) }).sections?.[1]?.widgets?.[0]?.decoratedText;
    expect(handOff?.startIcon?.materialIcon?.name).toBe('help');
    expect(handOff?.bottomLabel).toContain('(claimed)');
  });

  it('lists hand-offs from the sender to the reader, and every line newest first', () => {
    const own = HOP.provider;
    const filter = { domain: 'filter.example', name: 'filter.example', own: false };
    const [newest, oldest] = hops(2);
    if (newest === undefined || oldest === undefined) throw new Error('there are two hops');
    const card = draw({
      ...REPORT,
      hops: [
        { ...newest, sender: filter, provider: own },
        { ...oldest, provider: filter, trusted: false },
      ],
    });
    const titles = (section: number) =>
      (card.sections?.[section]?.widgets ?? []).flatMap(({ decoratedText }) => decoratedText?.text ?? []);
    expect(titles(1)).toEqual([
      '<b>lakeside.example → filter.example</b>',
      '<b>filter.example → northfield-clinic.example</b>',
    ]);
    expect(titles(4)).toEqual([...titles(1)].reverse());
  });

  it('shows hints and the reply only where there are any', () => {
    const card = draw({
      ...REPORT,
      hints: { review: { exposure: 'phi', policy: null }, tagged: true },
      reply: { domain: 'lakeside.example', fit: { protection: 'tls', fits: true, reason: 'tls-enforced' } },
    });
    const texts = textsOf(card);
    expect(texts.filter((text) => text.includes('only a hint'))).toHaveLength(2);
    expect(texts.find((text) => text.startsWith('Your reply to lakeside.example would go encrypted.'))).toBeDefined();
    expect(textsOf(draw(REPORT)).join()).not.toMatch(/hint|reply/);
  });

  it('stays within Google’s limits however many lines a message has, and says how many are left out', () => {
    const card = draw({ ...REPORT, hops: hops(250) });
    for (const { widgets = [] } of card.sections ?? []) expect(widgets.length).toBeLessThanOrEqual(100);
    expect(textsOf(card).filter((text) => text === 'and 220 more lines')).toHaveLength(2);
  });

  it('cuts a line that no mail server writes', () => {
    const raw = textsOf(draw({ ...REPORT, hops: hops(1, { raw: 'x'.repeat(1_000_000) }) }));
    expect(Math.max(...raw.map(({ length }) => length))).toBe(999);
  });

  it('shows markup in a header as what it is', () => {
    const raw = '<a href="https://login.example">Sign in</a>';
    const card = draw({ ...REPORT, hops: hops(1, { raw, from: raw, sender: null }) });
    expect(JSON.stringify(card)).not.toContain('<a ');
    expect(textsOf(card)).toContain(raw);
  });

  it('is drawn without any hop', () => {
    const texts = textsOf(
      draw({ ...REPORT, verdict: 'not-recorded', hops: [], totalSeconds: null, authentication: null }),
    );
    expect(texts).toEqual([
      'This message carries no record of the way it came.',
      'Sender',
      'Your server noted no check of the sender.',
      'Policy of Northfield Clinic',
    ]);
  });
});
