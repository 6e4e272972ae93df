import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainProbe } from '../../../admin/domains/probe.ts';
import { withProbes } from '../../../admin/domains/record-merge.ts';
import { readDomainRecords, takenAt } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';

const PROBE = {
  domain: 'partner.example',
  unlearned: null,
  fields: { mx: [], starttls: 'TLSv1.3', certificate: 'valid', mtaSts: null, dane: null, cipher: null, from: 'probe' },
  evidence: { hosts: [], tlsRpt: false, nist: { meets: true, because: [] } },
} as DomainProbe;

describe('a probe written into the records', () => {
  it('is enforced only where the administrator had written true, whatever else stood there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (record, checked) => {
        const file = { checked, domains: { 'Partner.Example': record } };
        const was = (record as { enforced?: unknown } | null)?.enforced === true;
        const next = withProbes(file, [PROBE], NOW);
        expect(readDomainRecords(next).domains.get('partner.example')?.enforced).toBe(was);
      }),
    );
    const file = { domains: { 'partner.example': { enforced: true } } };
    expect(withProbes(file, [PROBE], NOW).domains['partner.example']).toMatchObject({ enforced: true });
  });

  it('never makes another record younger than it was', () => {
    const time = fc.constantFrom(undefined, 'nonsense', '2026-11-20T00:00:00Z', '2026-11-22T11:00:00Z');
    fc.assert(
      fc.property(time, time, (file, own) => {
        const other = { starttls: 'TLSv1.3', ...(own === undefined ? {} : { checked: own }) };
        const before = { checked: file ?? 'unknown', domains: { 'other.example': other } };
        const after = withProbes(file === undefined ? { domains: before.domains } : before, [PROBE], NOW);
        const age = (content: unknown) => {
          const records = readDomainRecords(content);
          const record = records.domains.get('other.example');
          return record === undefined ? Number.NaN : takenAt(record, records);
        };
        // The file's time may have been older than the record's own, and then said nothing true about the record.
        const [was, is] = [own === undefined ? age(before) : Date.parse(own), age(after)];
        expect(is).toBe(was);
      }),
    );
  });
});
