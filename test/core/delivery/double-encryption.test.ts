import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  type Exposure,
  type KeyStates,
  type Protection,
  readDomainRecords,
  readPolicy,
  routingHeaderNames,
} from '../../../core/index.ts';
import { clinicPolicy, draftOf, NOW, policyWith, settingOf } from '../../draft-of.ts';

const WITH_TLS = ['a@lakeside.example', 'b@harbour.example'];
const WITHOUT_TLS = 'c@other.example';
const EVERYBODY = [...WITH_TLS, WITHOUT_TLS];
const STRENGTH = [null, 'tls', 'pgp', 'smime', 'portal'];

const record = { starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
const domains = readDomainRecords({
  checked: new Date(NOW).toISOString(),
  domains: { 'lakeside.example': record, 'harbour.example': record },
});
const keys: KeyStates = {
  sender: 'usable',
  recipients: new Map(EVERYBODY.map((address) => [address, 'usable'])),
};
const smime = policyWith('smime', { domains: EVERYBODY.map((address) => address.split('@')[1] ?? '') });

function decided(
  order: readonly Protection[],
  to: readonly string[],
  headers: Readonly<Record<string, string>> = {},
  level: Exposure['level'] = 'sensitive',
) {
  const policy = { ...smime, protection: { ...smime.protection, [level]: [...order] } };
  const exposure = { level, probability: 1, reasons: [] };
  return decide(draftOf({ to, headers }), { findings: [], unread: [], exposure }, settingOf({ policy, domains, keys }));
}

describe('a message encrypted with OpenPGP or S/MIME', () => {
  it.each(['pgp', 'smime'] as const)('asks for TLS besides where all domains take it: %s', (way) => {
    const { protection, headers } = decided([way], WITH_TLS);
    expect(protection).toBe(way);
    expect(headers).toMatchObject({ 'X-Mailward-Route': way, 'X-Mailward-TLS': 'required' });
  });

  it.each(['pgp', 'smime'] as const)('asks for none where one domain does not, or it could not arrive: %s', (way) => {
    expect(decided([way], EVERYBODY)).toMatchObject({ protection: way });
    expect(decided([way], EVERYBODY).headers).not.toHaveProperty('X-Mailward-TLS');
  });

  it('takes back what was asked for before another recipient came', () => {
    const before = { 'x-mailward-tls': 'required', 'x-mailward-route': 'pgp' };
    expect(decided(['pgp'], EVERYBODY, before).headers).toMatchObject({
      'X-Mailward-Route': 'pgp',
      'X-Mailward-TLS': 'none',
    });
  });
});

describe('a message that goes by TLS or the portal', () => {
  it('says so by its route alone', () => {
    expect(decided(['tls'], WITH_TLS).headers).not.toHaveProperty('X-Mailward-TLS');
    expect(decided(['portal'], WITH_TLS).headers).not.toHaveProperty('X-Mailward-TLS');
  });
});

describe('the header that asks for TLS', () => {
  it('asks for it on a message that nothing was found in', () => {
    const asked = decided(['portal'], WITH_TLS, { 'x-mailward-tls': 'Required' }, 'none');
    expect(asked).toMatchObject({ action: 'protect', protection: 'tls', because: ['asked-for'] });
  });

  it('is one of the headers that a client reads, and takes back with the others', () => {
    expect(routingHeaderNames(clinicPolicy())).toEqual(['X-Mailward-Route', 'X-Mailward-TLS']);
  });

  it('lowers nothing, whatever it says and whatever else is asked for', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray<Protection>(['tls', 'pgp', 'smime', 'portal'], { minLength: 1 }),
        fc.subarray(EVERYBODY, { minLength: 1 }),
        fc.constantFrom<Exposure['level']>('none', 'possible', 'phi', 'sensitive'),
        fc.constantFrom('required', 'none', 'REQUIRED', 'pgp', ''),
        fc.constantFrom(undefined, 'tls', 'pgp', 'smime', 'portal'),
        (order, to, level, tls, route) => {
          const routed = route === undefined ? {} : { 'x-mailward-route': route };
          const before = decided(order, to, routed, level);
          const after = decided(order, to, { ...routed, 'x-mailward-tls': tls }, level);
          if (before.action === 'protect') expect(after.action).not.toBe('send');
          if (before.action === 'block') expect(after.action).toBe('block');
          if (after.action === 'protect')
            expect(STRENGTH.indexOf(after.protection)).toBeGreaterThanOrEqual(STRENGTH.indexOf(before.protection));
        },
      ),
    );
  });

  it.each(['X-Mailward-TLS', 'x-mailward-review'])('shares its name with no route, nor does the review: %s', (name) => {
    for (const section of ['portal', 'tls', 'smime']) {
      const reading = readPolicy({ [section]: { header: { name } } });
      expect(reading.ok ? '' : reading.errors[0]?.path).toBe(`${section}.header.name`);
    }
  });
});
