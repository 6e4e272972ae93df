import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evaluate } from './small-script.ts';

describe('Utilities', () => {
  it('encodes and decodes as Google does, in bytes from -128 to 127', async () => {
    expect(
      await evaluate(`return [
        Utilities.base64EncodeWebSafe([-1, -2, -3, 0]), Utilities.base64Encode([-1, -2, -3, 0]),
        Utilities.base64DecodeWebSafe('__79AA=='), Utilities.base64Decode('/_79AA=='),
        Utilities.newBlob('ñ', 'text/plain', 'a.txt').getBytes(),
      ];`),
    ).toEqual(['__79AA==', '//79AA==', [-1, -2, -3, 0], [-1, -2, -3, 0], [-61, -79]]);
  });

  it('computes digests and signatures', async () => {
    const signature = createHmac('sha256', 'key').update('text').digest();
    expect(
      await evaluate(`return [
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99]).slice(0, 4),
        Utilities.computeHmacSha256Signature('text', 'key'),
      ];`),
    ).toEqual([[-70, 120, 22, -65], [...new Int8Array(signature)]]);
    expect(await evaluate('return Utilities.getUuid();')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it.each(['[200]', '[1.5]', '[-129]', '{}'])('refuses %s as bytes', async (bytes) => {
    await expect(evaluate(`Utilities.base64Encode(${bytes});`)).rejects.toThrow(/method signature/);
  });
});

describe('PropertiesService', () => {
  it('keeps values of up to 9 KB and 500 KB in all', async () => {
    const properties = 'const p = PropertiesService.getUserProperties();';
    expect(
      await evaluate(`${properties} p.setProperty('a', 'x'.repeat(9 * 1024)); return p.getProperty('a').length;`),
    ).toBe(9216);
    await expect(evaluate(`${properties} p.setProperty('a', 'x'.repeat(9 * 1024 + 1));`)).rejects.toThrow(/too large/);
    const many = `for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`;
    await expect(evaluate(`${properties} ${many}`)).rejects.toThrow(/storage quota/);
  });
});

describe('CacheService', () => {
  it('keeps values of up to 100 KB under keys of up to 250 characters for ten minutes', async () => {
    const cache = 'const c = CacheService.getUserCache();';
    let now = 0;
    const options = { now: () => now };
    expect(
      await evaluate(`${cache} c.put('k'.repeat(250), 'x'.repeat(100 * 1024)); return c.get('k'.repeat(250)).length;`, {
        options,
      }),
    ).toBe(102_400);
    await expect(evaluate(`${cache} c.put('k', 'x'.repeat(100 * 1024 + 1));`)).rejects.toThrow(/value/);
    await expect(evaluate(`${cache} c.put('k'.repeat(251), 'x');`)).rejects.toThrow(/key/);
    // The first look at the clock is at the start of the script.
    const steps = [0, 0, 599_999, 600_000];
    options.now = () => steps[now++] ?? 0;
    expect(await evaluate(`${cache} c.put('k', 'v'); return [c.get('k'), c.get('k')];`, { options })).toEqual([
      'v',
      null,
    ]);
  });
});

describe('console', () => {
  it('hands over each line', async () => {
    const lines: string[] = [];
    await evaluate("console.error('mailward', 1); console.log('two');", {
      options: { onLog: (line) => void lines.push(line) },
    });
    expect(lines).toEqual(['mailward 1', 'two']);
  });
});
