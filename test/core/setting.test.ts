import { describe, expect, it } from 'vitest';
import { readDeployedSetting } from '../../core/index.ts';

function auditOf(audit: unknown) {
  const deployed = readDeployedSetting({ policy: {}, audit });
  return deployed.ok ? deployed.audit : deployed;
}

describe('the audit secrets of a deployed setting', () => {
  const key = 'k'.repeat(16);
  const token = 't'.repeat(64);

  it('are taken as they are', () => {
    expect(auditOf({ key, token })).toEqual({ key, token });
    expect(auditOf({ key, token: null })).toEqual({ key, token: null });
  });

  it.each([undefined, null, 7, 'text', [], {}, { key: 'short', token: 7 }, { key: `${key}\r\n`, token: `${token} x` }])(
    'count as none where they are none, and hold up no message (%j)',
    (audit) => {
      expect(auditOf(audit)).toEqual({ key: null, token: null });
    },
  );

  it('are none where nothing was deployed', () => {
    expect(readDeployedSetting(undefined)).toMatchObject({ ok: true, audit: { key: null, token: null } });
  });
});

describe('a deployed setting', () => {
  it('with a misspelt key or without the policy that it names is an error, as the default policy may be milder', () => {
    expect(readDeployedSetting({ Policy: { portal: { preset: 'zix' } } })).toEqual({
      ok: false,
      errors: [{ path: 'Policy', message: 'must be one of policy, domains, consents, keys, audit' }],
    });
    expect(readDeployedSetting({ policy: null }).ok).toBe(false);
    expect(readDeployedSetting({ domains: null }).ok).toBe(true);
  });
});

describe('the endpoint of the audit trail', () => {
  it.each([
    ['https://collector.clinic.example/v1/logs', true],
    ['https://collector.clinic.example:4318/v1/logs', true],
    ['http://localhost:4318/v1/logs', true],
    ['http://127.0.0.1:4318/v1/logs', true],
    ['http://collector.clinic.example/v1/logs', false],
    ['http://localhost.evil.example/v1/logs', false],
    ['http://127.0.0.1@evil.example/v1/logs', false],
    ['https://user:word@collector.clinic.example/v1/logs', false],
    ['https://collector.clinic.example', false],
    ['https://collector.clinic.example/v1/logs?x=1', false],
  ])('%s is allowed: %s', (endpoint, ok) => {
    expect(readDeployedSetting({ policy: { audit: { endpoint } } }).ok).toBe(ok);
  });
});
