import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordsFile } from '../../admin/domains/records-file.ts';
import { readKeyringFile } from '../../admin/keys/keyring-file.ts';
import { readPolicyFile } from '../../admin/policy-file.ts';
import { readJson } from '../../admin/read-json.ts';

const troubleOf = (text: string) => {
  const reading = readJson(text);
  return reading.ok ? null : reading.trouble;
};

describe('A JSON file of an administrator', () => {
  it.each([
    ['{"phi":["portal"],"phi":["tls"]}', 'has "phi" twice, again on line 1'],
    [
      '{\n "protection": {\n  "phi": ["portal"],\n  "phi": ["tls"]\n }\n}',
      'has "protection.phi" twice, again on line 4',
    ],
    ['{"consents":[{},[],{"a":{"b":1},"a":2}]}', 'has "consents[2].a" twice'],
    ['[{"a":1,"b":{"a":1},"a":2}]', 'has "[0].a" twice'],
    ['{"a":1,"\\u0061":2}', 'has "a" twice'],
    ['{"\\"{":1,"x":"}","\\"{":2}', 'has "\\"{" twice'],
    ['{"a\\u001b[2J":1,"a\\u001b[2J":2}', 'has "a\\u001b[2J" twice'],
  ])('has no key twice in one object: %s', (text, trouble) => {
    expect(troubleOf(text)).toContain(trouble);
  });

  it.each(['{"a":{"x":1},"b":{"x":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a:{,"}', '{"a":["a","a"]}', '"a"', '7'])(
    'may have it in several: %s',
    (text) => {
      expect(readJson(text)).toEqual({ ok: true, json: JSON.parse(text) });
    },
  );

  it.each([
    ['', 'it is empty'],
    [' \r\n', 'it is empty'],
    ['{"a":1', 'it ends too early'],
    ['{"a', 'it ends too early'],
    ['{"a":tr', 'it ends too early'],
    ['{\n"a":1,\n}', 'look at line 3'],
    ['{\n"a":1\n"b":2}', 'look at line 3'],
    ['{\r\n"a": rosa@mail.example,\r\n"b":"a long text that the parser cuts"}', 'look at line 2'],
    ['{\n"a":1}\nx', 'look at line 3'],
    ['[\n"C:\\data"]', 'look at line 2'],
    ["{'a':1}", 'look at line 1'],
    ['[\ntru]', 'look at line 2'],
    [Buffer.from('\ufeff{"a":1}', 'utf16le').toString('utf8'), 'save it in that encoding'],
  ])('says where it is none, and nothing of what stands there: %j', (text, trouble) => {
    expect(troubleOf(text)).toMatch(/^is not JSON/);
    expect(troubleOf(text)).toContain(trouble);
    expect(troubleOf(text)).not.toContain('rosa');
  });

  it('finds the line of a mistake anywhere in a policy, before which all is well', () => {
    const lines = JSON.stringify({ a: { b: ['c', 1, true] }, d: null, e: 'f' }, null, 2).split('\n');
    for (const [index] of lines.entries()) {
      const text = lines.map((line, at) => (at === index ? `${line} !` : line)).join('\n');
      expect(troubleOf(text)).toBe(`is not JSON: look at line ${index + 1}`);
    }
  });

  it('may begin with the mark that Windows puts before UTF-8', () => {
    expect(readJson('\ufeff{"a":1}')).toEqual({ ok: true, json: { a: 1 } });
  });

  it('is what JSON.parse reads, whatever it says', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const json = JSON.parse(text);
        expect(readJson(JSON.stringify(json, null, indent))).toEqual({ ok: true, json });
      }),
    );
  });

  it('is refused by every command that reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailward-json-'));
    const file = join(folder, 'twice.json');
    await writeFile(file, '{"domains":{},\n"domains":{},"keys":[]}');
    await writeFile(join(folder, 'policy.json'), '{"consents":"twice.json"}');
    const refusal = /twice\.json: has "domains" twice, again on line 2/;
    expect(() => readPolicyFile(file)).toThrow(refusal);
    expect(() => readPolicyFile(join(folder, 'policy.json'))).toThrow(refusal);
    await expect(readRecordsFile(file)).rejects.toThrow(refusal);
    await expect(readKeyringFile(file)).rejects.toThrow(refusal);
    await rm(folder, { recursive: true });
  });
});
