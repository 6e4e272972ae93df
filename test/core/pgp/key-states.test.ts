import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/delivery/decide.ts';
import {
  defaultPolicy,
  type KeyState,
  type KeyStates,
  NO_KEYRING,
  NO_KEYS,
  notedKeyStates,
  readKeyring,
} from '../../../core/index.ts';
import { recipientLines } from '../../../core/words/recipient-lines.ts';
import { sentencesOf } from '../../../core/words/sentences-of.ts';
import { draftOf, NOW, policyWith, settingOf } from '../../draft-of.ts';

const ME = 'a.okafor@northfield-clinic.example';
const entry = (address: string, more: object = {}) => ({
  addresses: [address],
  fingerprint: 'AB'.repeat(20),
  algorithm: 'rsa3072',
  expires: null,
  added: '2026-11-01T00:00:00Z',
  from: 'keyring',
  armored: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n',
  ...more,
});
const states = (recipients: Record<string, KeyState>, sender: KeyState = 'usable'): KeyStates => ({
  sender,
  recipients: new Map(Object.entries(recipients)),
});
const decided = (keys: KeyStates, to: readonly string[], policy = policyWith('portal', { via: 'none' })) =>
  decide(
    draftOf({ to, subject: 'Chairs' }),
    { findings: [], unread: [], exposure: { level: 'sensitive', probability: 0.9, reasons: [] } },
    settingOf({ keys, policy }),
  );

describe('OpenPGP as a protection', () => {
  it('fits a recipient with a usable key, in whatever case the address is written', () => {
    const decision = decided(states({ 'lee@partner.example': 'usable' }), ['Lee@Partner.example']);
    expect(decision).toMatchObject({ action: 'protect', protection: 'pgp', headers: { 'X-Mailward-Route': 'pgp' } });
  });

  it('does not fit without the sender’s own key', () => {
    const decision = decided(states({ 'lee@partner.example': 'usable' }, 'key-expired'), ['lee@partner.example']);
    expect(decision).toMatchObject({ action: 'block', protection: null });
    expect(decision.recipients[0]?.fits[0]).toEqual({ protection: 'pgp', fits: false, reason: 'no-own-key' });
  });

  it('says why a key does not fit, in both languages', () => {
    const troubles: KeyState[] = [
      'no-key',
      'key-unreadable',
      'key-not-theirs',
      'key-revoked',
      'key-expired',
      'key-weak',
      'key-cannot-encrypt',
    ];
    for (const trouble of troubles) {
      const { action, recipients } = decided(states({ 'lee@partner.example': trouble }), ['lee@partner.example']);
      expect(action).toBe('block');
      for (const language of ['en', 'es'] as const) {
        expect(recipientLines(recipients, sentencesOf(language), language)[0]?.why).toContain('OpenPGP');
      }
    }
  });

  it('never fits where no keyring was given', () => {
    expect(decided(NO_KEYS, ['lee@partner.example'])).toMatchObject({ action: 'block', protection: null });
    expect(decided(states({}), ['lee@partner.example'])).toMatchObject({ action: 'block', protection: null });
  });

  it('needs the keys of colleagues too, since the message is encrypted for everybody', () => {
    const to = ['lee@partner.example', 'b.moss@northfield-clinic.example'];
    const without = decided(states({ 'lee@partner.example': 'usable' }), to);
    expect(without).toMatchObject({ action: 'block', protection: null });
    expect(without.recipients.map(({ way }) => way)).toEqual(['pgp', 'none']);
    const both = decided(states({ 'lee@partner.example': 'usable', [to[1] ?? '']: 'usable' }), to);
    expect(both.protection).toBe('pgp');
    expect(both.recipients.map(({ way }) => way)).toEqual(['pgp', 'pgp']);
  });

  it('leaves colleagues of a message that takes another way as they were', () => {
    const decision = decided(
      NO_KEYS,
      ['lee@partner.example', 'b.moss@northfield-clinic.example'],
      policyWith('portal', {}),
    );
    expect(decision.recipients.map(({ way }) => way)).toEqual(['portal', 'plain']);
  });
});

describe('the keyring', () => {
  it('leaves out what is not a whole entry, and is empty where it is no keyring', () => {
    expect(readKeyring({ keys: [entry('lee@partner.example'), { addresses: ['x@y.example'] }, 7] }).keys).toHaveLength(
      1,
    );
    for (const broken of [undefined, null, 'x', [], {}, { keys: 'x' }]) expect(readKeyring(broken)).toEqual(NO_KEYRING);
  });

  it('leaves out an entry without a time, with another source, or with something else than a public key', () => {
    for (const more of [
      { added: 'yesterday' },
      { expires: 'never' },
      { from: 'somewhere' },
      { addresses: [] },
      { addresses: ['not an address'] },
      { fingerprint: 'xyz' },
      { armored: '-----BEGIN PGP PRIVATE KEY BLOCK-----\n' },
    ]) {
      expect(readKeyring({ keys: [entry('lee@partner.example', more)] })).toEqual(NO_KEYRING);
    }
  });

  it('tells by its notes who has a key, as of a moment and by the sources that the policy allows', () => {
    const keyring = readKeyring({
      keys: [
        entry(ME),
        entry('Lee@Partner.example', { expires: '2026-11-22T12:00:01Z' }),
        entry('old@partner.example', { expires: '2026-11-22T12:00:00Z' }),
        entry('found@partner.example', { from: 'wkd' }),
      ],
    });
    const draft = draftOf({
      to: ['LEE@partner.example', 'old@partner.example', 'found@partner.example', 'nobody@partner.example'],
    });
    const policy = defaultPolicy();
    const told = notedKeyStates(draft, { keyring, policy, now: NOW });
    expect(told).toEqual(
      states({
        'lee@partner.example': 'usable',
        'old@partner.example': 'key-expired',
        'found@partner.example': 'usable',
        'nobody@partner.example': 'no-key',
      }),
    );
    const own: typeof policy = { ...policy, pgp: { ...policy.pgp, lookup: ['keyring'] } };
    expect(notedKeyStates(draft, { keyring, policy: own, now: NOW }).recipients.get('found@partner.example')).toBe(
      'no-key',
    );
  });
});
