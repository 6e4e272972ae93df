import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedAddress, readConsents, review } from '../../../core/index.ts';
import { draftOf, fileOf, NOW, PHI_TEXT, policyWith, settingOf } from '../../draft-of.ts';

const ROSA = 'rosa.m@post.example';
const RECORD = { address: ROSA, asked: '2026-03-02', warnedBy: 'A. Okafor', wording: 'ordinary-mail-en-1' };
const SENSITIVE = 'Patient: Ana Ruiz, MRN 00482137, opioid use disorder, on buprenorphine.';

const consentsOf = (...consents: unknown[]) => readConsents({ consents });

async function decided(
  to: readonly string[],
  consents = consentsOf(RECORD),
  { text = PHI_TEXT, ...extra }: Parameters<typeof draftOf>[0] = {},
  parts: Parameters<typeof settingOf>[0] = {},
) {
  return (await review(draftOf({ to, text, ...extra }), settingOf({ consents, ...parts }))).decision;
}

describe("a patient's recorded consent", () => {
  it('lets mail about their own care go as usual, and says why', async () => {
    const decision = await decided([ROSA]);
    expect(decision).toMatchObject({ action: 'send', protection: null, because: ['consented'] });
    expect(decision.recipients).toMatchObject([{ way: 'plain', consented: true }]);
  });

  it('is found behind the hash of the address, with the salt of its file and no other', async () => {
    const hashed = { ...RECORD, address: hashedAddress(ROSA, 'northfield') };
    expect(hashed.address).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashed.address).not.toBe(hashedAddress(ROSA, 'lakeside'));
    const send = async (salt: unknown, to: string) =>
      (await decided([to], readConsents({ salt, consents: [hashed] }))).action;
    expect(await send('northfield', 'Rosa.M@Post.Example')).toBe('send');
    expect(await send('northfield', 'rose.m@post.example')).toBe('protect');
    for (const salt of ['lakeside', '', undefined, 7]) expect(await send(salt, ROSA), String(salt)).toBe('protect');
  });

  it('taken back under the address or under its hash is taken back', async () => {
    const revoked = '2026-04-01';
    const hash = hashedAddress(ROSA, 's');
    for (const [plain, hashed] of [
      [{}, { revoked }],
      [{ revoked }, {}],
    ]) {
      const consents = [
        { ...RECORD, ...plain },
        { ...RECORD, address: hash, ...hashed },
      ];
      expect((await decided([ROSA], readConsents({ salt: 's', consents }))).action).toBe('protect');
    }
    for (const [whole, ended] of [
      [ROSA, hash],
      [hash, ROSA],
    ]) {
      const consents = [
        { ...RECORD, address: whole },
        { address: ended, revoked },
      ];
      expect((await decided([ROSA], readConsents({ salt: 's', consents }))).action).toBe('protect');
    }
    const both = [RECORD, { ...RECORD, address: hash }];
    expect((await decided([ROSA], readConsents({ salt: 's', consents: both }))).action).toBe('send');
  });

  it('finds the address however it is written', async () => {
    expect((await decided(['Rosa.M@Post.Example'])).action).toBe('send');
  });

  it('counts for that recipient alone: with anybody else outside the message is protected for all', async () => {
    const decision = await decided([ROSA, 'billing@insurer.example']);
    expect(decision).toMatchObject({ action: 'protect', protection: 'portal' });
    expect(decision.recipients.map(({ way }) => way)).toEqual(['portal', 'portal']);
  });

  it('counts beside colleagues', async () => {
    const both = [ROSA, 'b.lind@northfield-clinic.example'];
    expect((await decided(both)).action).toBe('send');
    // Unless the policy protects the colleagues' mail, too.
    const policy = policyWith('protection', { internal: 'protect' });
    expect((await decided([ROSA], undefined, {}, { policy })).action).toBe('send');
    expect((await decided(both, undefined, {}, { policy })).protection).toBe('portal');
  });

  it('never counts for a sensitive topic, nor for what nobody could look into', async () => {
    expect((await decided([ROSA], undefined, { text: SENSITIVE })).protection).toBe('portal');
    const attachments = [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))];
    expect((await decided([ROSA], undefined, { attachments })).protection).toBe('portal');
  });

  it('lowers nothing that was asked for', async () => {
    expect((await decided([ROSA], undefined, { subject: 'Results +encrypt+' })).protection).toBe('portal');
  });

  it('ends when it is taken back, and begins on its day', async () => {
    const today = new Date(NOW).toISOString().slice(0, 10);
    expect((await decided([ROSA], consentsOf({ ...RECORD, revoked: today }))).action).toBe('protect');
    expect((await decided([ROSA], consentsOf({ ...RECORD, revoked: '2027-01-01' }))).action).toBe('send');
    expect((await decided([ROSA], consentsOf({ ...RECORD, asked: '2027-01-01' }))).action).toBe('protect');
  });

  it('is what was asked for last, in whatever order the file holds it', async () => {
    const revoked = { ...RECORD, revoked: '2026-05-01' };
    const renewed = { ...RECORD, asked: '2026-06-01' };
    for (const records of [
      [revoked, renewed],
      [renewed, revoked],
    ])
      expect((await decided([ROSA], consentsOf(...records))).action).toBe('send');
    expect((await decided([ROSA], consentsOf(RECORD, { ...renewed, revoked: '2026-06-02' }))).action).toBe('protect');
  });

  it.each([
    ['who warned', { warnedBy: ' ' }],
    ['the wording', { wording: undefined }],
    ['the day', { asked: 'last spring' }],
    ['an address', { address: 'Rosa' }],
    ['a readable end', { revoked: 'soon' }],
  ])('is none without %s', async (_what, change) => {
    expect((await decided([ROSA], consentsOf({ ...RECORD, ...change }))).action).toBe('protect');
  });

  it('ends with what says that it was taken back, however unreadable the rest', async () => {
    for (const ended of [
      { ...RECORD, asked: '2026-05-01', revoked: '03/05/2026' },
      { address: ROSA, revoked: true },
    ])
      for (const consents of [consentsOf(RECORD, ended), consentsOf(ended, RECORD)])
        expect((await decided([ROSA], consents)).action).toBe('protect');
    expect((await decided([ROSA], consentsOf(RECORD, { address: ROSA, revoked: null }))).action).toBe('send');
  });

  it("covers nobody's care but their own", async () => {
    const pat = { ...RECORD, address: 'pat@post.example' };
    expect((await decided([ROSA, pat.address], consentsOf(RECORD, pat))).action).toBe('protect');
    expect((await decided([ROSA, ROSA.toUpperCase()], consentsOf(RECORD))).action).toBe('send');
    const text = ['Ana Ruiz', 'Leo Brandt', 'Mia Chen', 'Omar Haddad']
      .map((name, i) => `Patient: ${name}, DOB 0${i + 1}/12/1961, MRN 0048213${i}, type 2 diabetes`)
      .join('\n');
    expect((await decided([ROSA], consentsOf(RECORD), { text })).action).toBe('protect');
  });

  it('is none in a file of another shape', () => {
    for (const file of [null, [], 'x', {}, { consents: {} }, { consents: [null, 3] }])
      expect(readConsents(file).ordinaryMail.size).toBe(0);
  });

  it('changes nothing for mail that tells nothing of a patient', async () => {
    const decision = await decided([ROSA], undefined, { text: 'The car park is closed on Friday.' });
    expect(decision.because).toEqual(['nothing-found']);
  });
});

const ORDER = ['send', 'protect', 'ask', 'block'];
const ADDRESSES = [
  ROSA,
  'b.lind@northfield-clinic.example',
  'info@partner.example',
  'x@gmail.com',
  'y@lakeside.example',
];

describe('with consents and records, however they are', () => {
  const setting = fc.record({
    escalation: fc.constantFrom('automatic' as const, 'confirm' as const, 'manual' as const),
    consented: fc.subarray(ADDRESSES),
    text: fc.constantFrom(PHI_TEXT, SENSITIVE, 'The car park is closed.', 'She was seen in the clinic yesterday.'),
  });

  it('more recipients never lower the protection, and their order never matters', async () => {
    await fc.assert(
      fc.asyncProperty(
        setting,
        fc.subarray(ADDRESSES, { minLength: 1 }),
        fc.constantFrom(...ADDRESSES),
        async ({ escalation, consented, text }, to, another) => {
          const consents = consentsOf(...consented.map((address) => ({ ...RECORD, address })));
          const policy = policyWith('enforcement', { escalation });
          const decide = (recipients: readonly string[]) => decided(recipients, consents, { text }, { policy });
          const before = await decide(to);
          const after = await decide([...to, another]);
          expect(ORDER.indexOf(after.action)).toBeGreaterThanOrEqual(ORDER.indexOf(before.action));
          const turned = await decide([...to].reverse());
          expect([turned.action, turned.protection]).toEqual([before.action, before.protection]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
