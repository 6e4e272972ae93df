import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confirmWithVendor, PORTAL_PRESETS, type Policy, readPolicy, tagSubject } from '../../../core/index.ts';

const policyOf = (portal: object): Policy => {
  const reading = readPolicy({ portal });
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.policy;
};

describe('a gateway named in the policy', () => {
  it('brings its words', () => {
    const { portal } = policyOf({ preset: 'proofpoint' });
    expect(portal).toMatchObject({
      via: 'gateway',
      subject: { text: '[Encrypt]', place: 'anywhere' },
      header: { name: 'X-Mailward-Route', value: 'portal' },
    });
  });

  it('gives way to what the policy says itself, key by key', () => {
    const subject = (written: object) => policyOf({ preset: 'mimecast', subject: written }).portal.subject;
    expect(subject({ text: '(secure)' })).toEqual({ text: '(secure)', place: 'anywhere' });
    expect(subject({ place: 'start' })).toEqual({ text: '[secure]', place: 'start' });
    expect(policyOf({ preset: 'mimecast', header: { name: 'X-Go' } }).portal.header.name).toBe('X-Go');
  });

  it('is the words of before where none is named', () => {
    expect(policyOf({}).portal).toMatchObject({ preset: 'custom', subject: { text: '+encrypt+', place: 'end' } });
  });

  it.each(Object.keys(PORTAL_PRESETS))('has words that a policy may hold and a subject can carry: %s', (preset) => {
    const policy = policyOf({ preset });
    expect(policyOf({ subject: policy.portal.subject }).portal.subject).toEqual(policy.portal.subject);
    expect(tagSubject('Results', policy)).toBe(`Results ${policy.portal.subject.text}`);
  });

  it('says where its words are from', () => {
    for (const [name, { source }] of Object.entries(PORTAL_PRESETS))
      expect(source, name).toEqual(name === 'custom' ? null : expect.stringMatching(/^https:\/\//));
  });

  it.each(Object.entries(PORTAL_PRESETS))(
    'stands in docs/policy.md with its words: %s',
    (name, { text, documented }) => {
      const [, words = ''] = readFileSync('docs/policy.md', 'utf8').split("## The portal's words");
      const lines = words.split('\n');
      const row = lines.find((line) => line.startsWith('| ') && line.includes(`\`${name}\``)) ?? '';
      expect(row).toContain(`\`${text}\``);
      expect(row.includes('confirm with your vendor')).toBe(!documented);
    },
  );

  it.each([{ text: ' [secure]' }, { text: '' }, { text: 'a\r\nBcc: x@y.example' }, { text: 'x'.repeat(41) }])(
    'takes no words that a subject would not keep: %j',
    (subject) => {
      const reading = readPolicy({ portal: { subject } });
      expect(reading.ok ? [] : reading.errors.map(({ path }) => path)).toEqual(['portal.subject.text']);
    },
  );
});

describe('words to be confirmed', () => {
  it('are those that no document of the vendor fixes', () => {
    const unconfirmed = Object.keys(PORTAL_PRESETS).filter((preset) => confirmWithVendor(policyOf({ preset })));
    expect(unconfirmed).toEqual(['proofpoint', 'zix', 'mimecast', 'barracuda']);
  });

  it('are none once the policy names its own, or the portal is no gateway', () => {
    expect(confirmWithVendor(policyOf({ preset: 'zix', subject: { text: 'ourword' } }))).toBe(false);
    expect(confirmWithVendor(policyOf({ preset: 'zix', via: 'none' }))).toBe(false);
  });
});
