import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, readDeployedSetting, readPolicy } from '../../../core/index.ts';
import { boundedPattern } from '../../../core/policy/bounded-pattern.ts';

describe('reading a policy', () => {
  it('fills in every default', () => {
    expect(readPolicy({})).toEqual({ ok: true, policy: defaultPolicy() });
    expect(defaultPolicy()).toMatchObject({
      enforcement: { escalation: 'automatic', unread: 'portal', subjectWithPhi: 'replace' },
      portal: { subject: { text: '+encrypt+', place: 'end' }, header: { name: 'X-Mailward-Route', value: 'portal' } },
      tls: { maxAgeHours: 48, minimum: 'TLSv1.2' },
    });
  });

  it('gives a written policy back', () => {
    fc.assert(
      fc.property(
        fc.record({
          version: fc.stringMatching(/^[a-z0-9.-]{1,20}$/),
          enforcement: fc.record({
            escalation: fc.constantFrom('automatic', 'confirm', 'manual'),
            unread: fc.constantFrom('portal', 'confirm', 'block'),
          }),
          protection: fc.record({ phi: fc.shuffledSubarray(['tls', 'pgp', 'smime', 'portal'], { minLength: 1 }) }),
          tls: fc.record({ maxAgeHours: fc.integer({ min: 1, max: 500 }) }),
        }),
        (written) => {
          const first = readPolicy(written);
          if (!first.ok) throw new Error(JSON.stringify(first.errors));
          expect(first.policy).toMatchObject(written);
          expect(readPolicy(JSON.parse(JSON.stringify(first.policy)))).toEqual(first);
        },
      ),
    );
  });

  it('wants to know which label encrypts where the portal is one', () => {
    const label = { id: '3F2504E0-4F89-41D3-9A0C-0305E82C3301' };
    const path = (portal: object) => {
      const reading = readPolicy({ portal });
      return reading.ok ? null : reading.errors[0]?.path;
    };
    expect(path({ via: 'label', label })).toBeNull();
    expect(path({ via: 'label' })).toBe('portal.label');
    expect(path({ via: 'label', label: { id: 'Encrypted' } })).toBe('portal.label.id');
    expect(path({ via: 'gateway' })).toBeNull();
  });

  it('names the services that carry mail', () => {
    const reading = readPolicy({ received: { providers: [{ name: 'Our Filter', domains: ['Filter.example'] }] } });
    expect(reading).toMatchObject({
      ok: true,
      policy: {
        received: {
          providers: [{ name: 'Our Filter', domains: ['filter.example'], recordsTls: false, trusted: false }],
        },
      },
    });
  });

  it.each([
    [
      { received: { providers: [{ name: 'x', domains: [] }] } },
      'received.providers.0.domains',
      'must be at least one domain',
    ],
    [{ enforcment: {} }, 'enforcment', 'is not a known key'],
    [{ enforcement: { unread: 'send' } }, 'enforcement.unread', 'must be "portal" or "confirm" or "block", not "send"'],
    [{ protection: { phi: [] } }, 'protection.phi', 'must be at least one protection'],
    [
      { organisation: { domains: ['not a domain'] } },
      'organisation.domains.0',
      'must be a domain name such as clinic.example',
    ],
    [{ portal: { header: { name: 'Subject' } } }, 'portal.header.name', 'must be a header name that starts with X-'],
    [
      { portal: { header: { value: 'a\r\nBcc: x@y.example' } } },
      'portal.header.value',
      'must be 1 to 128 printable characters without spaces',
    ],
    [{ tls: { minimum: 'TLSv1' } }, 'tls.minimum', 'must be "TLSv1.2" or "TLSv1.3", not "TLSv1"'],
    [
      { audit: { endpoint: 'http://collector.example' } },
      'audit.endpoint',
      'must be an address such as https://collector.clinic.example/v1/logs',
    ],
    [[], '', 'must be an object'],
  ])('names the path and what is allowed: %j', (written, path, message) => {
    const reading = readPolicy(written);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.errors[0]).toEqual({ path, message: expect.stringContaining(message) });
  });
});

describe('what an administrator deployed', () => {
  it('is the default policy when there is nothing', () => {
    expect(readDeployedSetting(undefined)).toMatchObject({ ok: true, policy: defaultPolicy() });
  });

  it('is an error when it cannot be read, since it might have been stricter', () => {
    for (const deployed of [null, 'policy', [], { policy: { nope: 1 } }])
      expect(readDeployedSetting(deployed).ok).toBe(false);
  });

  it('grants no TLS by domain records that cannot be read', () => {
    const setting = readDeployedSetting({ policy: {}, domains: { checked: 5, domains: 'x' } });
    expect(setting.ok && setting.domains.domains.size).toBe(0);
  });
});

describe('patterns an administrator may add', () => {
  it.each(['NC-[0-9]{6}', '(?:AB|CD)-\\d{4,8}', 'Visit [A-Z]{2}\\.\\d{1,5}', '[(]x[)]', 'a(b)?c'])(
    'takes %s',
    (source) => {
      expect(boundedPattern(source)).toBe(true);
    },
  );

  it.each(['a+', 'a*', 'a{2,}', '(a{1,9}){1,9}', '(?=a)', '(?<!a)b', '(a)\\1', '(', '', '(a)+'])(
    'refuses %s',
    (source) => {
      expect(boundedPattern(source)).toBe(false);
    },
  );
});
