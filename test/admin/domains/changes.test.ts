import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../admin/domains/changes.ts';
import type { DomainProbe } from '../../../admin/domains/probe.ts';
import { type DomainRecord, readDomainRecords } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';

const DAY = 86_400_000;
const GOOD = {
  cipher: 'TLS_AES_256_GCM_SHA384',
  mx: ['mx.partner.example'],
  starttls: 'TLSv1.3',
  certificate: 'valid',
  mtaSts: 'enforce',
  dane: 'valid',
};

function recordWith(fields: object = {}): DomainRecord | undefined {
  const file = { checked: new Date(NOW - DAY).toISOString(), domains: { 'partner.example': { ...GOOD, ...fields } } };
  return readDomainRecords(file).domains.get('partner.example');
}
function probeWith(fields: object = {}, expires = new Date(NOW + 90 * DAY).toISOString()): DomainProbe {
  const host = { host: 'mx.partner.example', outcome: 'tls', version: 'TLSv1.3', certificate: 'valid', expires };
  return {
    domain: 'partner.example',
    unlearned: null,
    fields: { ...GOOD, ...fields },
    evidence: { hosts: [host], tlsRpt: false, nist: { meets: true, because: [] } },
  } as unknown as DomainProbe;
}
const words = (was: DomainRecord | undefined, is: DomainProbe, reliedOn = true) =>
  changesOf(was, is, reliedOn, NOW).map(({ kind, words }) => `${kind}: ${words}`);

describe('what changed since the last run', () => {
  it('is nothing when all is as it was, or when a domain is new', () => {
    expect(words(recordWith(), probeWith())).toEqual([]);
    expect(words(undefined, probeWith({ starttls: null, certificate: 'unknown' }))).toEqual([]);
  });

  it.each([
    [{ starttls: 'TLSv1.2' }, 'worse: lost TLS 1.3 (now TLS 1.2)'],
    [{ starttls: 'TLSv1' }, 'worse: lost TLS 1.3 (now TLS 1.0)'],
    [
      { cipher: 'TLS_CHACHA20_POLY1305_SHA256' },
      'worse: now agrees to TLS_CHACHA20_POLY1305_SHA256, which NIST SP 800-52r2 does not approve',
    ],
    [{ certificate: 'expired' }, 'worse: lost a valid certificate (now: expired)'],
    [{ mtaSts: 'testing' }, 'worse: lost MTA-STS in mode enforce (now: testing)'],
    [{ mtaSts: null }, 'worse: lost MTA-STS in mode enforce (now: none)'],
    [{ dane: 'mismatch' }, 'worse: lost valid DANE (now: mismatch)'],
    [{ mx: ['a.example', 'b.example'] }, 'notice: mail servers are now a.example, b.example'],
  ])('is told for %o', (fields, change) => {
    expect(words(recordWith(), probeWith(fields))).toEqual([change]);
  });

  it('is told when it got better', () => {
    const bad = { starttls: null, certificate: 'unknown', mtaSts: null, dane: null };
    expect(words(recordWith(bad), probeWith())).toEqual([
      'better: now takes TLS 1.3 (was no TLS)',
      'better: now has a valid certificate',
      'better: now has MTA-STS in mode enforce',
      'better: now has valid DANE',
    ]);
  });

  it('takes the order of mail servers for no change', () => {
    const two = ['a.example', 'b.example'];
    expect(words(recordWith({ mx: two }), probeWith({ mx: [...two].reverse() }))).toEqual([]);
  });

  it('warns before the certificate of a domain expires that the policy relies on', () => {
    const soon = probeWith({}, new Date(NOW + 9 * DAY).toISOString());
    expect(words(recordWith(), soon)).toEqual(['notice: the certificate of mx.partner.example expires on 2026-12-01']);
    expect(words(recordWith(), soon, false)).toEqual([]);
  });
});
