import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/delivery/decide.ts';
import type { Decision } from '../../../core/delivery/decision.ts';
import {
  defaultPolicy,
  type Exposure,
  type Protection,
  readDomainRecords,
  review,
  type Setting,
  type Unread,
} from '../../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, policyWith, settingOf } from '../../draft-of.ts';

const RECORD = { starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
const exposed = (level: Exposure['level']): Exposure => ({ level, probability: 0.9, reasons: [] });
const ZIP: Unread = { part: 'attachment', name: 'scan.zip', reason: 'password-protected' };

function records(domains: Record<string, unknown>, checked = new Date(NOW).toISOString()) {
  return readDomainRecords({ checked, domains });
}

function decided(
  level: Exposure['level'],
  to: readonly string[],
  setting: Setting = settingOf(),
  unread: readonly Unread[] = [],
): Decision {
  return decide(draftOf({ to, subject: 'Chairs' }), { findings: [], unread, exposure: exposed(level) }, setting);
}

describe('choosing a protection', () => {
  it('sends what tells nothing, with the review header and nothing else', () => {
    const decision = decided('none', ['x@partner.example']);
    expect(decision).toMatchObject({ action: 'send', protection: null, subject: 'Chairs' });
    expect(decision.headers).toEqual({
      'X-Mailward-Review': 'v=1; exposure=none; policy=2026-11-22.1; unread=0; id=00000000-0000-4000-8000-000000000000',
    });
  });

  it('takes the first protection in the policy that fits every outside recipient', () => {
    const setting = settingOf({ domains: records({ 'lakeside.example': RECORD }) });
    expect(decided('phi', ['a@lakeside.example'], setting)).toMatchObject({ action: 'protect', protection: 'tls' });
    expect(decided('phi', ['a@lakeside.example', 'b@other.example'], setting)).toMatchObject({
      action: 'protect',
      protection: 'portal',
    });
    expect(decided('phi', ['a@lakeside.example', 'b@northfield-clinic.example'], setting)).toMatchObject({
      protection: 'tls',
    });
  });

  it('marks the portal by tag and header', () => {
    const decision = decided('phi', ['x@partner.example']);
    expect(decision.subject).toBe('Chairs +encrypt+');
    expect(decision.headers['X-Mailward-Route']).toBe('portal');
  });

  it('does not take TLS alone for a sensitive topic', () => {
    const setting = settingOf({ domains: records({ 'lakeside.example': RECORD }) });
    expect(decided('sensitive', ['a@lakeside.example'], setting).protection).toBe('portal');
  });

  it('uses S/MIME for the domains the policy lists', () => {
    const setting = settingOf({ policy: policyWith('smime', { domains: ['lakeside.example'] }) });
    const decision = decided('phi', ['a@lakeside.example'], setting);
    expect(decision.protection).toBe('smime');
    expect(decision.headers['X-Mailward-Route']).toBe('smime');
  });

  it('encrypts no meeting, for which nothing can be asked of a gateway and which no calendar could open', () => {
    const policy = policyWith('smime', { domains: ['lakeside.example'] });
    const keys: Setting['keys'] = { sender: 'usable', recipients: new Map([['a@lakeside.example', 'usable']]) };
    const setting = settingOf({ policy, keys });
    const meeting = draftOf({ kind: 'appointment', to: ['a@lakeside.example'], subject: 'Chairs' });
    const decision = decide(meeting, { findings: [], unread: [], exposure: exposed('phi') }, setting);
    expect(decision).toMatchObject({ action: 'protect', protection: 'portal' });
    const reasons = decision.recipients[0]?.fits.map(({ protection: way, reason }) => [way, reason]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['pgp', 'not-for-meetings'],
        ['smime', 'not-for-meetings'],
      ]),
    );
    expect(decided('phi', ['a@lakeside.example'], setting).protection).toBe('pgp');
  });

  it('blocks when nothing fits, and names who is stuck', () => {
    const setting = settingOf({
      policy: policyWith('portal', { via: 'none' }),
      domains: records({ 'lakeside.example': RECORD }),
    });
    const decision = decided('phi', ['a@lakeside.example', 'b@other.example'], setting);
    expect(decision).toMatchObject({ action: 'block', protection: null, because: ['exposure', 'nothing-fits'] });
    expect(decision.recipients.map(({ way }) => way)).toEqual(['tls', 'none']);
  });

  it('blocks a meeting whose place tells of a patient where only a label protects it, and not one in a clinic', async () => {
    const label = settingOf({ policy: policyWith('portal', { via: 'label', label: { id: 'x', alsoEnough: [] } }) });
    const invited = async (location: string, setting: Setting) =>
      (await review(draftOf({ kind: 'appointment', subject: 'Visit', location, text: PHI_TEXT }), setting)).decision;
    const told = 'Room 4, patient Jane Whitfield MRN 0048213';
    expect(await invited(told, label)).toMatchObject({ action: 'block', protection: 'portal' });
    expect((await invited(told, label)).because).toContain('location-holds-phi');
    expect((await invited('Ana Ruiz', label)).because).toContain('location-holds-phi');
    expect((await invited(told, settingOf())).action).toBe('protect');
    for (const place of [
      'Dialysis Center, 12 Mill Street, Springfield 01103',
      'Cardiology, room 4',
      'https://meet.example/1',
    ]) {
      expect((await invited(place, label)).because).not.toContain('location-holds-phi');
    }
  });

  it('lets colleagues write to each other, and not when one reader is outside or unknown', () => {
    expect(decided('phi', ['b@northfield-clinic.example', 'c@ward.northfield-clinic.example']).action).toBe('send');
    expect(decided('phi', ['b@northfield-clinic.example', 'x@partner.example']).action).toBe('protect');
    expect(decided('phi', ['b@northfield-clinic.example.evil.example']).action).toBe('protect');
    const unknown: Unread = { part: 'recipients', name: '', reason: 'too-large' };
    expect(decided('phi', ['b@northfield-clinic.example'], settingOf(), [unknown]).protection).toBe('portal');
  });

  it("takes the sender's domain for the organisation where the policy names none, but never a mail provider's", () => {
    const setting = settingOf({ policy: defaultPolicy() });
    const from = (address: string, to: string) =>
      decide(
        draftOf({ from: { address, name: '' }, to: [to] }),
        { findings: [], unread: [], exposure: exposed('phi') },
        setting,
      ).action;
    expect(from('a@clinic.example', 'b@clinic.example')).toBe('send');
    expect(from('dr.solo@gmail.com', 'neighbour@gmail.com')).toBe('protect');
    expect(from('', 'x@partner.example')).toBe('protect');
  });

  it('protects colleagues too where the policy says so', () => {
    const setting = settingOf({ policy: policyWith('protection', { internal: 'protect' }) });
    expect(decided('phi', ['b@northfield-clinic.example'], setting)).toMatchObject({
      action: 'protect',
      protection: 'portal',
    });
  });
});

describe('escalation', () => {
  it('asks, or blocks until asked for, where the policy says so', () => {
    const confirm = settingOf({ policy: policyWith('enforcement', { escalation: 'confirm' }) });
    const manual = settingOf({ policy: policyWith('enforcement', { escalation: 'manual' }) });
    expect(decided('phi', ['x@partner.example'], confirm).action).toBe('ask');
    expect(decided('phi', ['x@partner.example'], manual).action).toBe('block');
    for (const setting of [confirm, manual]) {
      const wish = { protection: 'portal' as const, override: null };
      expect(decided('phi', ['x@partner.example'], { ...setting, wish })).toMatchObject({
        action: 'protect',
        protection: 'portal',
      });
    }
  });

  it('treats unread parts as the policy says: portal, question or block', () => {
    const with_ = (unread: 'portal' | 'confirm' | 'block') =>
      decided('possible', ['x@partner.example'], settingOf({ policy: policyWith('enforcement', { unread }) }), [ZIP]);
    expect(with_('portal')).toMatchObject({ action: 'protect', protection: 'portal' });
    expect(with_('confirm')).toMatchObject({ action: 'ask', protection: 'portal' });
    expect(with_('block').action).toBe('block');
  });
});

const level = fc.constantFrom<Exposure['level']>('none', 'possible', 'phi', 'sensitive');
const address = fc.constantFrom(
  'a@lakeside.example',
  'b@other.example',
  'c@gmail.com',
  'd@northfield-clinic.example',
  'e@smime.example',
);
const protection = fc.constantFrom<Protection | null>(null, 'tls', 'pgp', 'smime', 'portal');
const setting = fc
  .record({
    wish: protection,
    tlsKnown: fc.boolean(),
    unread: fc.constantFrom<'portal' | 'confirm' | 'block'>('portal', 'confirm', 'block'),
    escalation: fc.constantFrom<'automatic' | 'confirm' | 'manual'>('automatic', 'confirm', 'manual'),
  })
  .map(({ wish, tlsKnown, unread, escalation }) => {
    const policy = policyWith('enforcement', { unread, escalation });
    return settingOf({
      policy: { ...policy, smime: { ...policy.smime, domains: ['smime.example'] } },
      domains: tlsKnown ? records({ 'lakeside.example': RECORD }) : records({}),
      wish: { protection: wish, override: null },
    });
  });

/** How strictly a message is treated: what leaves unprotected is 0, what does not leave at all is most. */
function strictness({ action, protection: by }: Decision): number {
  if (action === 'block') return 20;
  const strength = by === null ? 0 : 1 + ['tls', 'pgp', 'smime', 'portal'].indexOf(by);
  return strength + (action === 'ask' ? 10 : 0);
}

describe('properties of every decision', () => {
  it('more recipients never lower the protection', () => {
    fc.assert(
      fc.property(level, fc.array(address, { minLength: 1 }), address, setting, (exposure, to, more, given) => {
        expect(strictness(decided(exposure, [...to, more], given))).toBeGreaterThanOrEqual(
          strictness(decided(exposure, to, given)),
        );
      }),
    );
  });

  it('more unread parts never lower the protection', () => {
    fc.assert(
      fc.property(level, fc.array(address, { minLength: 1 }), setting, (exposure, to, given) => {
        expect(strictness(decided(exposure, to, given, [ZIP]))).toBeGreaterThanOrEqual(
          strictness(decided(exposure, to, given)),
        );
      }),
    );
  });

  it('the order of recipients does not matter', () => {
    fc.assert(
      fc.property(
        level,
        fc.shuffledSubarray(['a@lakeside.example', 'b@other.example', 'c@gmail.com', 'e@smime.example'], {
          minLength: 1,
        }),
        setting,
        (exposure, to, given) => {
          const one = decided(exposure, to, given);
          const other = decided(exposure, [...to].reverse(), given);
          expect([one.action, one.protection]).toEqual([other.action, other.protection]);
        },
      ),
    );
  });

  it('never lets exposed mail leave unprotected to anybody outside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Exposure['level']>('possible', 'phi', 'sensitive'),
        fc.array(address, { minLength: 1 }),
        setting,
        (exposure, to, given) => {
          const outside = to.some((recipient) => !recipient.endsWith('northfield-clinic.example'));
          fc.pre(outside);
          const decision = decided(exposure, to, given);
          expect(decision.action === 'block' || decision.protection !== null).toBe(true);
          expect(decision.action).not.toBe('send');
        },
      ),
    );
  });
});
