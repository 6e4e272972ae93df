import { describe, expect, it } from 'vitest';
import { readDomainRecords } from '../../../core/index.ts';
import { readPolicy } from '../../../core/policy/read.ts';
import { type WeakSetting, weakSettings } from '../../../core/policy/weak-settings.ts';
import { explainPolicy } from '../../../core/words/policy-explanation.ts';

const ENFORCED = readDomainRecords({
  checked: '2026-11-22T00:00:00Z',
  domains: { 'partner.example': { enforced: true } },
});
const OPEN = readDomainRecords({ checked: '2026-11-22T00:00:00Z', domains: { 'partner.example': {} } });

/** A policy about which there is nothing to say but what no policy can tell. */
const GOOD = {
  organisation: { domains: ['clinic.example'] },
  gmail: { sweep: { enabled: true } },
  audit: { endpoint: 'https://audit.clinic.example/v1/logs' },
};

function policyOf(json: object) {
  const reading = readPolicy({ ...GOOD, ...json });
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.policy;
}
function weakIn(json: object, records = ENFORCED): WeakSetting['id'][] {
  return weakSettings(policyOf(json), records)
    .map(({ id }) => id)
    .filter((id) => id !== 'no-backstop');
}

const CASES: readonly { readonly id: WeakSetting['id']; readonly json: object; readonly records?: typeof OPEN }[] = [
  { id: 'shared-domain', json: { organisation: { domains: ['clinic.example', 'gmail.com'] } } },
  { id: 'override-reaches-phi', json: { enforcement: { override: { upTo: 'phi' } } } },
  { id: 'override-without-reason', json: { enforcement: { override: { justification: false } } } },
  { id: 'tls-for-sensitive', json: { protection: { sensitive: ['tls', 'portal'] } } },
  { id: 'sensitive-below-phi', json: { protection: { phi: ['portal'], possible: ['portal'] } } },
  { id: 'words-unconfirmed', json: { portal: { preset: 'zix' } } },
  { id: 'nobody-else', json: { portal: { via: 'none' } } },
  { id: 'nobody-else', json: { protection: { phi: ['tls'] } } },
  { id: 'no-answer', json: { portal: { via: 'none' }, enforcement: { escalation: 'confirm' } } },
  { id: 'relaxed', json: { detection: { sensitivity: 'relaxed' } } },
  { id: 'rules-disabled', json: { detection: { disabledRules: ['vin'] } } },
  { id: 'unread-asked', json: { enforcement: { unread: 'confirm' } } },
  { id: 'no-records', json: {}, records: readDomainRecords(null) },
  { id: 'none-enforced', json: {}, records: OPEN },
  { id: 'records-count-long', json: { tls: { maxAgeHours: 720 } } },
  { id: 'no-own-domains', json: { organisation: {} } },
  { id: 'no-audit', json: { audit: {} } },
  { id: 'audit-short', json: { audit: { ...GOOD.audit, keepDays: 365 } } },
  { id: 'no-sweep', json: { gmail: {} } },
];

describe('The weak settings of a policy', () => {
  it('are none where everything is as it should be', () => {
    expect(weakIn({})).toEqual([]);
    expect(weakIn({ protection: { possible: ['portal'], phi: ['portal'], sensitive: ['portal'] } }, OPEN)).toEqual([]);
  });

  it.each(CASES)('name $id', ({ id, json, records }) => {
    expect(weakIn(json, records)).toContain(id);
  });

  it.each(CASES)('say of $id in both languages what is so and which key to set', ({ id, json, records = ENFORCED }) => {
    for (const language of ['en', 'es'] as const) {
      const { lines } = explainPolicy(policyOf(json), records, language).warnings;
      const line = lines.find((found) => found.id === id);
      expect(line?.sentence).toMatch(/^[^!]{40,400}; [^!]{10,200}\.$/);
      expect(line?.sentence).not.toMatch(/undefined|\[object/);
    }
  });

  it('always remind of what no policy can tell', () => {
    expect(weakSettings(policyOf({}), ENFORCED).map(({ id }) => id)).toEqual(['no-backstop']);
  });

  it('leave confirmed words alone', () => {
    expect(weakIn({ portal: { preset: 'zix', subject: { text: 'secret' } } })).not.toContain('words-unconfirmed');
  });
});
