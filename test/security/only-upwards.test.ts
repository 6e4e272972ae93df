import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decision,
  exposureWithout,
  JUSTIFICATIONS,
  type Justification,
  NO_WISH,
  readDomainRecords,
  review,
  type Setting,
  type Wish,
} from '../../core/index.ts';
import { clinicPolicy, draftOf, fileOf, NOW, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../draft-of.ts';

async function decided(
  text: string,
  wish: Wish,
  setting: Setting = settingOf(),
  extra: Parameters<typeof draftOf>[0] = {},
): Promise<Decision> {
  return (await review(draftOf({ text, ...extra }), { ...setting, wish })).decision;
}

const overriding = (justification: Justification | null): Wish => ({ protection: null, override: { justification } });
const upTo = (limit: 'never' | 'possible' | 'phi') =>
  settingOf({ policy: policyWith('enforcement', { override: { upTo: limit, justification: true } }) });

describe('protection is only ever raised', () => {
  it('by the button, by the tag in the subject and by a routing header', async () => {
    const none: Wish = { protection: null, override: null };
    expect((await decided(PLAIN_TEXT, { protection: 'portal', override: null })).protection).toBe('portal');
    expect((await decided(PLAIN_TEXT, none, settingOf(), { subject: '+Encrypt+ hello' })).protection).toBe('portal');
    expect(
      (await decided(PLAIN_TEXT, none, settingOf(), { headers: { 'x-mailward-route': 'portal' } })).protection,
    ).toBe('portal');
  });

  it('a wish, tag or header for something weak does not lower what the review demands', async () => {
    expect((await decided(PHI_TEXT, { protection: 'tls', override: null })).protection).toBe('portal');
    expect(
      (
        await decided(PHI_TEXT, { protection: null, override: null }, settingOf(), {
          headers: { 'x-mailward-route': 'tls' },
        })
      ).protection,
    ).toBe('portal');
  });
});

describe('a route that was taken back', () => {
  it('asks for nothing, and lowers nothing that the review demands', async () => {
    const taken = { headers: { 'x-mailward-route': 'none' } };
    expect((await decided(PLAIN_TEXT, NO_WISH, settingOf(), taken)).because).toEqual(['nothing-found']);
    expect(await decided(PHI_TEXT, NO_WISH, settingOf(), taken)).toEqual(await decided(PHI_TEXT, NO_WISH));
  });
});

const CLINIC_ENFORCES_TLS = readDomainRecords({
  checked: new Date(NOW).toISOString(),
  domains: { 'partner.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
});
const SENSITIVE_TEXT = 'Patient: Ana Ruiz, MRN 00482137, opioid use disorder, on buprenorphine.';
const STRENGTH = [null, 'tls', 'pgp', 'smime', 'portal'];

describe('a wish for something weaker than the policy wants', () => {
  it('lets nothing pass that the policy stops', async () => {
    const setting = settingOf({ policy: policyWith('portal', { via: 'none' }), domains: CLINIC_ENFORCES_TLS });
    expect((await decided(SENSITIVE_TEXT, NO_WISH, setting)).action).toBe('block');
    const headers = { 'x-mailward-route': 'tls' };
    expect((await decided(SENSITIVE_TEXT, NO_WISH, setting, { headers })).action).toBe('block');
    expect((await decided(SENSITIVE_TEXT, { protection: 'tls', override: null }, setting)).action).toBe('block');
  });

  it('never comes to less, whatever the policy, the records, the message and the wish', async () => {
    const protections = ['tls', 'pgp', 'smime', 'portal'] as const;
    const list = fc.shuffledSubarray([...protections], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ possible: list, phi: list, sensitive: list }),
        fc.constantFrom('gateway' as const, 'none' as const),
        fc.boolean(),
        fc.constantFrom(SENSITIVE_TEXT, PHI_TEXT, PLAIN_TEXT),
        fc.constantFrom(...protections),
        async (protection, via, enforced, text, asked) => {
          const policy = {
            ...policyWith('portal', { via }),
            protection: { ...clinicPolicy().protection, ...protection },
            smime: { ...clinicPolicy().smime, domains: enforced ? [] : ['partner.example'] },
          };
          const setting = settingOf({ policy, ...(enforced ? { domains: CLINIC_ENFORCES_TLS } : {}) });
          const { exposure, decision: before } = await review(draftOf({ text }), { ...setting, wish: NO_WISH });
          const after = await decided(text, { protection: asked, override: null }, setting);
          const wanted = exposure.level === 'none' ? [] : protection[exposure.level];
          const least = Math.min(...(wanted.length > 0 ? wanted : [asked]).map((one) => STRENGTH.indexOf(one)));
          if (before.action !== 'block') expect(after.action).not.toBe('send');
          if (after.action === 'protect')
            expect(STRENGTH.indexOf(after.protection)).toBeGreaterThanOrEqual(
              Math.max(least, STRENGTH.indexOf(before.protection)),
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an override lowers only what the policy permits', () => {
  it('and only with a reason', async () => {
    expect((await decided(PHI_TEXT, overriding('own-details'), upTo('phi'))).action).toBe('send');
    expect((await decided(PHI_TEXT, overriding(null), upTo('phi'))).action).toBe('protect');
  });

  it('and not above its limit', async () => {
    expect((await decided(PHI_TEXT, overriding('not-a-patient'), upTo('possible'))).action).toBe('protect');
    expect((await decided(PHI_TEXT, overriding('not-a-patient'), upTo('never'))).action).toBe('protect');
  });

  it('and never a sensitive topic or something nobody could check', async () => {
    const sensitive = 'Patient: Ana Ruiz, MRN 00482137, opioid use disorder, on buprenorphine.';
    expect((await decided(sensitive, overriding('invented'), upTo('phi'))).action).toBe('protect');
    const attachments = [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))];
    expect((await decided(PHI_TEXT, overriding('invented'), upTo('phi'), { attachments })).action).toBe('protect');
  });

  it('and is told, and recorded in the review header with its code', async () => {
    const told = await decided(PHI_TEXT, overriding('invented'), upTo('phi'));
    expect(told.because).toEqual(['overridden']);
    expect(told.headers['X-Mailward-Review']).toMatch(/^v=1; exposure=phi; .*; override=invented$/);
    const protectedAnyway = await decided(PHI_TEXT, overriding('invented'), upTo('possible'));
    expect(protectedAnyway.headers['X-Mailward-Review']).not.toContain('override');
  });

  it('without a reason only where the policy asks for none, and the header says so', async () => {
    const asksForNone = settingOf({
      policy: policyWith('enforcement', { override: { upTo: 'phi', justification: false } }),
    });
    const sent = await decided(PHI_TEXT, overriding(null), asksForNone);
    expect(sent.action).toBe('send');
    expect(sent.headers['X-Mailward-Review']).toMatch(/; override=unjustified$/);
  });

  it('and is offered exactly where it would count', async () => {
    for (const limit of ['never', 'possible', 'phi'] as const) {
      for (const text of [PHI_TEXT, PLAIN_TEXT]) {
        const { overridable } = await decided(text, NO_WISH, upTo(limit));
        const taken = await Promise.all(
          JUSTIFICATIONS.map(async (code) => (await decided(text, overriding(code), upTo(limit))).because),
        );
        expect(taken.every((because) => because.includes('overridden'))).toBe(overridable === 'with-reason');
      }
    }
  });
});

const LEVELS = ['none', 'possible', 'phi', 'sensitive'];
const sentence = fc.constantFrom(
  'See you on Monday.',
  'Patient: Bo Lind',
  'MRN: 00771204',
  'She has asthma.',
  'Takes metformin 500 mg twice a day.',
  'DOB 04/02/1971',
  'The invoice is attached.',
  'He was seen in the clinic.',
);

/** Further text may take back a little of what a message showed, so what was surer than this stays PHI. */
const SURE = 0.9;

describe('saying more', () => {
  it('never makes less than PHI of what was surely PHI', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { maxLength: 6 }),
        fc.array(sentence, { minLength: 1, maxLength: 20 }),
        async (sentences, more) => {
          const before = await review(draftOf({ text: sentences.join('\n') }), settingOf());
          fc.pre(before.exposure.probability >= SURE);
          const after = await review(draftOf({ text: [...sentences, ...more].join('\n') }), settingOf());
          expect(LEVELS.indexOf(after.exposure.level)).toBeGreaterThanOrEqual(LEVELS.indexOf('phi'));
        },
      ),
    );
  });

  it('never lowers the exposure with more attachments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { maxLength: 4 }), sentence, async (sentences, more) => {
        const parts = { text: sentences.join('\n') };
        const before = await review(draftOf(parts), settingOf());
        const after = await review(draftOf({ ...parts, attachments: [fileOf('more.txt', more)] }), settingOf());
        expect(LEVELS.indexOf(after.exposure.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(before.exposure.level));
      }),
    );
  });

  it('lowers nothing even with everything that speaks against it, once a direct identifier stands with health information', async () => {
    const against = 'Newsletter: training example, de-identified statistics. Unsubscribe here.';
    for (const text of [`${PHI_TEXT}\n${against}`, `${against}\n${PHI_TEXT}`]) {
      expect((await review(draftOf({ text }), settingOf())).exposure.level).toBe('phi');
    }
  });
});

describe('what a sender says of single findings', () => {
  const against = 'Training example, de-identified statistics.';

  it('leaves nothing out that speaks against a patient, and nothing that nobody could check', async () => {
    const attachments = [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))];
    const draft = draftOf({ text: against, attachments });
    const reviewed = await review(draft, settingOf());
    const everything = new Set(reviewed.findings.keys());
    expect(exposureWithout(draft, reviewed, everything, settingOf().policy)).toEqual(reviewed.exposure);
  });
});
