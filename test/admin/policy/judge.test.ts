import { describe, expect, it } from 'vitest';
import { judgeBy } from '../../../admin/policy/rehearsal/judge.ts';
import { isMilder, OUTCOMES } from '../../../admin/policy/rehearsal/judged.ts';
import { counter } from '../../../admin/policy/rehearsal/tally.ts';
import { NO_CONSENTS, NO_DOMAIN_RECORDS, NO_KEYRING, type Policy, readPolicy } from '../../../core/index.ts';
import { NOW, PHI_TEXT, PLAIN_TEXT } from '../../draft-of.ts';

function onDisk(json: unknown) {
  const reading = readPolicy(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  const policy: Policy = reading.policy;
  return {
    policy,
    domains: NO_DOMAIN_RECORDS,
    consents: NO_CONSENTS,
    keyring: NO_KEYRING,
    audit: { key: null, token: null },
  };
}
const bytes = (text: string, head = '') =>
  new TextEncoder().encode(`From: a@clinic.example\nTo: x@elsewhere.example\n${head}Subject: x\n\n${text}\n`);

describe('A rehearsed message', () => {
  it('is judged by both policies', async () => {
    const judge = judgeBy({
      policy: onDisk({}),
      against: onDisk({ enforcement: { escalation: 'confirm' } }),
      now: NOW,
    });
    expect(await judge(bytes(PHI_TEXT))).toMatchObject({
      sender: 'clinic.example',
      exposure: 'phi',
      outcome: 'portal',
      before: 'ask',
      categories: expect.arrayContaining(['mrn']),
      unread: 0,
    });
  });

  it('is assessed anew where the policies look for different things', async () => {
    const disabledRules = ['medical-record-number'];
    const judge = judgeBy({
      policy: onDisk({}),
      against: onDisk({ detection: { customTerms: [{ term: 'chairs', category: 'record' }], disabledRules } }),
      now: NOW,
    });
    const alone = judgeBy({
      policy: onDisk({ detection: { customTerms: [{ term: 'chairs', category: 'record' }], disabledRules } }),
      against: null,
      now: NOW,
    });
    const text = `MRN 00482137, the chairs for ${PLAIN_TEXT}`;
    expect((await judge(bytes(text))).before).toBe((await alone(bytes(text))).outcome);
  });

  it('that Mailward has marked before is judged as it was written', async () => {
    const judge = judgeBy({ policy: onDisk({}), against: null, now: NOW });
    const marked = 'X-Mailward-Review: v=1; exposure=phi\nX-Mailward-Route: portal\n';
    expect((await judge(bytes(PLAIN_TEXT, marked))).outcome).toBe('plain');
    expect((await judge(bytes(PLAIN_TEXT, 'X-Mailward-Route: portal\n'))).outcome).toBe('portal');
  });

  it.each([
    ['clinic.example', 'a@Clinic.Example'],
    ['xn--clnica-4va.example', 'a@clínica.example'],
    ['', '"a@ana ruiz 00482137"'],
    ['', 'a@\x1b[2Jclinic.example'],
    ['', 'undisclosed'],
  ])('has the sender domain %j by its From line, and never other text', async (domain, from) => {
    const judge = judgeBy({ policy: onDisk({}), against: null, now: NOW });
    const text = `From: ${from}\nTo: x@elsewhere.example\nSubject: x\n\n${PLAIN_TEXT}\n`;
    expect((await judge(new TextEncoder().encode(text))).sender).toBe(domain);
  });

  it('has an id by its Message-ID, else by its bytes', async () => {
    const judge = judgeBy({ policy: onDisk({}), against: null, now: NOW });
    const id = async (text: string, head = '') => (await judge(bytes(text, head))).id;
    const named = 'Message-ID:\n <one@clinic.example>\n';
    expect(await id('one', named)).toBe(await id('two', named));
    expect(await id('one')).not.toBe(await id('two'));
    expect(await id('one', named)).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('Milder', () => {
  it('is every outcome that protects less or holds nothing back, and nothing else', () => {
    const pairs = OUTCOMES.flatMap((before) => OUTCOMES.map((outcome) => ({ outcome, before })));
    const milder = pairs.filter(isMilder).map(({ before, outcome }) => `${before} ${outcome}`);
    expect(milder).toContain('portal tls');
    expect(milder).toContain('block portal');
    expect(milder).toContain('ask plain');
    expect(milder).not.toContain('ask portal');
    for (const { outcome, before } of pairs.filter(isMilder))
      expect(isMilder({ outcome: before, before: outcome })).toBe(false);
  });
});

describe('A tally', () => {
  it('counts any number of senders in bounded memory, and loses no message', () => {
    const count = counter(false);
    for (let i = 0; i < 25_000; i++) {
      const result = {
        id: 'a',
        sender: `d${i}.example`,
        exposure: 'none',
        probability: 0,
        outcome: 'plain',
        before: null,
        categories: [],
        unread: 0,
        bytes: 1,
        ms: 1,
      } as const;
      count.add({ mail: { name: 'x', before: 0 }, result });
    }
    const { senders, messages } = count.result();
    expect(messages).toBe(25_000);
    expect(senders).toHaveLength(10_001);
    expect(senders[0]).toMatchObject({ domain: '*', outcomes: { plain: 15_000 } });
  });
});
