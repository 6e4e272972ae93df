import { describe, expect, it } from 'vitest';
import { readDomainRecords, readPolicy, review } from '../../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, settingOf } from '../../draft-of.ts';

const RECORDS = readDomainRecords({
  checked: new Date(NOW).toISOString(),
  domains: {
    'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true },
    'hillside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: false },
  },
});
const SENSITIVE_TEXT = 'Patient: Ana Ruiz, MRN 00482137, opioid use disorder, on buprenorphine.';

async function decided(to: string, protection: object, text = PHI_TEXT) {
  const reading = readPolicy({ organisation: { domains: ['northfield-clinic.example'] }, protection });
  if (!reading.ok) throw new Error(reading.errors[0]?.path);
  const setting = settingOf({ policy: reading.policy, domains: RECORDS });
  const { decision } = await review(draftOf({ text, to: [to] }), setting);
  return [decision.action, decision.protection];
}

describe('an order of the policy', () => {
  it('of TLS alone means TLS or nothing', async () => {
    expect(await decided('x@lakeside.example', { phi: ['tls'] })).toEqual(['protect', 'tls']);
    expect(await decided('x@hillside.example', { phi: ['tls'] })).toEqual(['block', null]);
    expect(await decided('x@elsewhere.example', { phi: ['tls'] })).toEqual(['block', null]);
  });

  it('that begins with TLS means TLS where it is enforced, else something stronger', async () => {
    expect(await decided('x@lakeside.example', { phi: ['tls', 'portal'] })).toEqual(['protect', 'tls']);
    expect(await decided('x@elsewhere.example', { phi: ['tls', 'portal'] })).toEqual(['protect', 'portal']);
  });

  it('without TLS for a topic means never TLS alone for it, whatever the recipient can take', async () => {
    const protection = { phi: ['tls', 'portal'], sensitive: ['portal'] };
    expect(await decided('x@lakeside.example', protection, SENSITIVE_TEXT)).toEqual(['protect', 'portal']);
    expect(await decided('x@lakeside.example', protection)).toEqual(['protect', 'tls']);
  });

  it('never means TLS alone for a recipient whose record does not say that it is enforced', async () => {
    expect(await decided('x@hillside.example', { phi: ['tls', 'portal'] })).toEqual(['protect', 'portal']);
  });
});
