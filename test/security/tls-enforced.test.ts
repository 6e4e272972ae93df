import { describe, expect, it } from 'vitest';
import { readDomainRecords, review } from '../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, settingOf } from '../draft-of.ts';

const GOOD = { starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
const HOUR = 3_600_000;

async function protectionWith(
  record: unknown,
  checked: unknown = new Date(NOW - HOUR).toISOString(),
  domain = 'lakeside.example',
) {
  const domains = readDomainRecords({ checked, domains: { [domain]: record } });
  const { decision } = await review(draftOf({ text: PHI_TEXT, to: ['x@lakeside.example'] }), settingOf({ domains }));
  return [decision.protection, decision.recipients[0]?.fits[0]?.reason];
}

describe('TLS counts only when it is verified, fresh and enforced', () => {
  it('takes a record that is all three', async () => {
    expect(await protectionWith(GOOD)).toEqual(['tls', 'tls-enforced']);
    expect(await protectionWith({ ...GOOD, certificate: 'self-signed', mtaSts: 'enforce' })).toEqual([
      'tls',
      'tls-enforced',
    ]);
    expect(await protectionWith({ ...GOOD, certificate: 'self-signed', dane: 'valid' })).toEqual([
      'tls',
      'tls-enforced',
    ]);
    expect(await protectionWith({ ...GOOD, starttls: 'TLSv1.2' })).toEqual(['tls', 'tls-enforced']);
  });

  it.each([
    ['a probe that nobody enforces', { ...GOOD, enforced: false }, 'tls-not-enforced'],
    ['"enforced" that is not the boolean', { ...GOOD, enforced: 'yes' }, 'tls-no-record'],
    ['an old version', { ...GOOD, starttls: 'TLSv1.1' }, 'tls-too-old'],
    ['no STARTTLS', { ...GOOD, starttls: null }, 'tls-too-old'],
    ['an unverified certificate', { ...GOOD, certificate: 'expired' }, 'tls-not-verified'],
    ['MTA-STS in testing', { ...GOOD, certificate: 'self-signed', mtaSts: 'testing' }, 'tls-not-verified'],
    ['a record of nonsense', 'enforced', 'tls-no-record'],
  ])('refuses %s', async (_what, record, reason) => {
    expect(await protectionWith(record)).toEqual(['portal', reason]);
  });

  it.each([
    ['too old', new Date(NOW - 49 * HOUR).toISOString()],
    ['from the future', new Date(NOW + HOUR).toISOString()],
    ['of unknown age', 'yesterday'],
  ])('refuses records %s', async (_what, checked) => {
    expect(await protectionWith(GOOD, checked)).toEqual(['portal', 'tls-record-old']);
  });

  it.each([
    ['an older time of its own', new Date(NOW - 49 * HOUR).toISOString(), 'tls-record-old'],
    ['a time of its own that is none', 'last night', 'tls-record-old'],
    ['a time of its own from the future', new Date(NOW + HOUR).toISOString(), 'tls-enforced'],
    ['a time of its own of a wrong type', NOW, 'tls-no-record'],
    ['a fresh time of its own', new Date(NOW - HOUR / 2).toISOString(), 'tls-enforced'],
  ])('counts the older of both times with %s', async (_what, own, reason) => {
    const [, why] = await protectionWith({ ...GOOD, checked: own });
    expect(why).toBe(reason);
  });

  it('does not let a fresh time of its own save a record in an old file', async () => {
    const own = new Date(NOW - HOUR).toISOString();
    expect(await protectionWith({ ...GOOD, checked: own }, new Date(NOW - 49 * HOUR).toISOString())).toEqual([
      'portal',
      'tls-record-old',
    ]);
  });

  it("does not take a subdomain's or a look-alike's record", async () => {
    expect(await protectionWith(GOOD, undefined, 'mail.lakeside.example')).toEqual(['portal', 'tls-no-record']);
    expect(await protectionWith(GOOD, undefined, 'lakeside.example.com')).toEqual(['portal', 'tls-no-record']);
  });
});
