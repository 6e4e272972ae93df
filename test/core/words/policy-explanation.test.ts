import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DOMAIN_RECORDS } from '../../../core/index.ts';
import { readPolicy } from '../../../core/policy/read.ts';
import { typicalMail } from '../../../core/policy/typical-mail.ts';
import { explainPolicy } from '../../../core/words/policy-explanation.ts';

function policyOf(json: unknown) {
  const reading = readPolicy(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.policy;
}
/** The lines under each heading, in English. */
function linesOf(json: unknown): Readonly<Record<string, readonly string[]>> {
  const { sections } = explainPolicy(policyOf(json), NO_DOMAIN_RECORDS, 'en');
  return Object.fromEntries(sections.map(({ heading, lines }) => [heading, lines]));
}
const PHI = 'It is about a patient';
const UNREAD = 'Something in it cannot be checked, such as a file with a password';

describe('A policy in plain words', () => {
  it('says of each kind of mail how it goes to whom', () => {
    const lines = linesOf({ smime: { domains: ['hospital.example'] } });
    expect(lines['Nothing about a patient']).toEqual(['To everybody: it goes as usual.']);
    expect(lines[PHI]).toEqual([
      'To colleagues: it goes as usual.',
      'To partners whose TLS you enforce: it goes encrypted on the way (TLS).',
      'To people whose OpenPGP key you have: it is encrypted with OpenPGP.',
      'To domains with S/MIME: it is encrypted with S/MIME.',
      'To everybody else: it goes by the secure portal.',
    ]);
  });

  it.each([
    [
      'TLS or nothing',
      { protection: { phi: ['tls'] } },
      PHI,
      'To everybody else: it is not sent, because no protection fits them.',
    ],
    [
      'asking first',
      { enforcement: { escalation: 'confirm', override: { upTo: 'never' } } },
      PHI,
      'To everybody else: it waits until the sender chooses the secure portal.',
    ],
    [
      'asking where senders may say no',
      { enforcement: { escalation: 'manual', override: { upTo: 'phi' } } },
      PHI,
      'To everybody else: it waits until the sender chooses the secure portal or says why it is not needed.',
    ],
    [
      'asking without a portal',
      { portal: { via: 'none' }, enforcement: { escalation: 'confirm' } },
      PHI,
      'To partners whose TLS you enforce: it is not sent, because there is no portal to choose.',
    ],
    [
      'blocking what cannot be checked',
      { enforcement: { unread: 'block' } },
      UNREAD,
      'To everybody else: it is not sent until that is taken out.',
    ],
    [
      'protecting inside too',
      { protection: { internal: 'protect', phi: ['portal'] } },
      PHI,
      'To everybody: it goes by the secure portal.',
    ],
    [
      'replacing subjects',
      { portal: { preset: 'proofpoint' } },
      'Subjects',
      /becomes "Secure message from our organisation \[Encrypt\]"/,
    ],
    ['blocking subjects', { enforcement: { subjectWithPhi: 'block' } }, 'Subjects', /is not sent/],
    [
      'no override',
      { enforcement: { override: { upTo: 'never' } } },
      'What senders may do',
      'Nobody can send mail about a patient as it is.',
    ],
    [
      'a trusted service',
      { received: { providers: [{ name: 'Northgate', domains: ['northgate.example'], trusted: true }] } },
      'Received mail',
      /Northgate/,
    ],
  ] as const)('tells of %s', (_what, json, heading, line) => {
    expect(linesOf(json)[heading]).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  });

  it('says in each language what the decision does, whatever the policy', () => {
    const order = fc.uniqueArray(fc.constantFrom('tls', 'pgp', 'smime', 'portal'), { minLength: 1 });
    const policy = fc.record({
      protection: fc.record({
        possible: order,
        phi: order,
        sensitive: order,
        internal: fc.constantFrom('allow', 'protect'),
      }),
      enforcement: fc.record({
        escalation: fc.constantFrom('automatic', 'confirm', 'manual'),
        override: fc.record({ upTo: fc.constantFrom('never', 'possible', 'phi'), justification: fc.boolean() }),
        unread: fc.constantFrom('portal', 'confirm', 'block'),
        subjectWithPhi: fc.constantFrom('replace', 'block'),
      }),
      portal: fc.record({ via: fc.constantFrom('gateway', 'none') }),
    });
    fc.assert(
      fc.property(policy, fc.constantFrom('en' as const, 'es' as const), (json, language) => {
        const read = policyOf(json);
        const { sections, warnings } = explainPolicy(read, NO_DOMAIN_RECORDS, language);
        for (const line of [
          ...sections.flatMap(({ lines }) => lines),
          ...warnings.lines.map(({ sentence }) => sentence),
        ])
          expect(line).toMatch(/^[^!]{8,}\.$/);
        // A message that stays is never told of as one that goes, and the other way round.
        const stays = language === 'en' ? /not sent|waits/ : /no se envía|espera/;
        const others = typicalMail(read).cases.filter(({ audience }) => audience === 'others');
        others.forEach(({ decision: { action } }, i) => {
          expect(stays.test(sections[i]?.lines.at(-1) ?? '')).toBe(action === 'ask' || action === 'block');
        });
      }),
    );
  });
});
