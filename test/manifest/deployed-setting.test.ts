import { describe, expect, it } from 'vitest';
import {
  defaultPolicy,
  NO_KEYRING,
  readConsents,
  readDeployedSetting,
  readDomainRecords,
  readKeyring,
  review,
} from '../../core/index.ts';
import { deployedSetting, type SettingSource } from '../../manifest/deployed-setting.ts';
import { organisationId } from '../../manifest/organisation-id.ts';
import { draftOf, NOW, PHI_TEXT, settingOf } from '../draft-of.ts';

const ROSA = 'rosa.m@post.example';
const consent = (address: string, extra = {}) => ({
  address,
  asked: '2026-03-02',
  warnedBy: 'A. Okafor',
  wording: 'ordinary-mail-en-1',
  ...extra,
});
const SOURCE = {
  policy: { ...defaultPolicy(), $schema: './policy.schema.json', version: '7' },
  domains: readDomainRecords({
    checked: new Date(NOW).toISOString(),
    domains: {
      'lakeside.example': {
        mx: ['mx1.lakeside.example'],
        starttls: 'TLSv1.3',
        certificate: 'valid',
        enforced: true,
        note: 'ask Petra',
        evidence: { seen: 1 },
      },
      'a.example': { enforced: false, checked: 'yesterday' },
    },
  }),
  consents: readConsents({
    consents: [consent(ROSA), consent('zoe@post.example'), consent('ben@post.example', { revoked: '2026-04-01' })],
    authorizations: [{ address: ROSA, scope: 'marketing', from: '2026-01-01', until: '2027-01-01' }],
  }),
  keyring: NO_KEYRING,
  audit: { key: null, token: null },
  domain: 'northfield.example',
};
const deployed = (source: SettingSource = SOURCE) => JSON.parse(JSON.stringify(deployedSetting(source))) as unknown;

/** What a client that got this setting decides about a message with PHI. */
async function decided(setting: unknown, to: string): Promise<string> {
  const reading = readDeployedSetting(setting);
  if (!reading.ok) return 'unreadable';
  const { policy, domains, consents } = reading;
  const { decision } = await review(draftOf({ to: [to], text: PHI_TEXT }), settingOf({ policy, domains, consents }));
  return `${decision.action} ${decision.protection}`;
}

describe('the setting that is deployed', () => {
  it('decides as the files it comes from', async () => {
    expect(await decided(deployed(), ROSA)).toBe('send null');
    expect(await decided(deployed(), 'ben@post.example')).toBe('protect portal');
    expect(await decided(deployed(), 'other@post.example')).toBe('protect portal');
    expect(await decided(deployed(), 'x@lakeside.example')).toBe('protect tls');
    expect(await decided(deployed(), 'x@a.example')).toBe('protect portal');
  });

  it('tells no patient, no member of staff and no note to whoever can load it', () => {
    const text = JSON.stringify(deployed());
    for (const secret of ['rosa', 'zoe', 'ben@', 'post.example', 'Okafor', 'Petra', 'evidence', '$schema']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('lakeside.example');
  });

  it('lists patients in an order that says nothing of their addresses', () => {
    const { consents } = deployed() as { consents: { consents: { address: string }[] } };
    const addresses = consents.consents.map(({ address }) => address);
    expect(addresses).toEqual([...addresses].sort());
    expect(new Set(addresses).size).toBe(3);
  });

  it('keeps what was taken back taken back, also where a file has the address plain and hashed', async () => {
    const hashed = (deployedSetting(SOURCE).consents as { consents: { address: string }[] }).consents;
    for (const [plain, other] of [
      [{}, { revoked: '2026-04-01' }],
      [{ revoked: '2026-04-01' }, {}],
    ]) {
      const consents = readConsents({
        salt: organisationId('consents', SOURCE.domain),
        consents: [consent(ROSA, plain), ...hashed.map(({ address }) => consent(address, other))],
      });
      expect(await decided(deployed({ ...SOURCE, consents }), ROSA)).toBe('protect portal');
    }
  });

  it('leaves out what there is none of', () => {
    const none = { ...SOURCE, domains: readDomainRecords(null), consents: readConsents(null) };
    expect(deployed(none)).toMatchObject({ domains: null, consents: null, keys: null, audit: null });
  });

  it('carries what the audit trail needs', () => {
    const audit = { key: 'a-key-of-northfield-clinic', token: 'a-token-for-the-pilot' };
    const reading = readDeployedSetting(deployed({ ...SOURCE, audit }));
    expect(reading.ok && reading.audit).toEqual(audit);
  });

  it('carries the keyring as the add-ins read it', () => {
    const keys = [
      {
        addresses: ['ana@lakeside.example'],
        fingerprint: 'A'.repeat(40),
        algorithm: 'ed25519',
        expires: '2027-01-01T00:00:00.000Z',
        added: '2026-01-01T00:00:00.000Z',
        from: 'keyring',
        armored: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nx\n-----END PGP PUBLIC KEY BLOCK-----',
      },
    ];
    const keyring = readKeyring({ keys });
    expect(keyring.keys).toHaveLength(1);
    const { keys: written } = deployed({ ...SOURCE, keyring }) as { keys: unknown };
    expect(readKeyring(written)).toEqual(keyring);
  });

  it('is the same for the same files, in whatever order they list things', () => {
    const consents = readConsents({
      consents: [consent('ben@post.example', { revoked: '2026-04-01' }), consent('zoe@post.example'), consent(ROSA)],
      authorizations: [{ address: ROSA, scope: 'marketing', from: '2026-01-01', until: '2027-01-01' }],
    });
    expect(deployed({ ...SOURCE, consents })).toEqual(deployed());
  });
});
