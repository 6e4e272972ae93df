import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../docs/policy-schema.ts';
import { rulesPage } from '../../docs/rules-page.ts';

describe('what is generated from the code is up to date (npm run generate)', () => {
  it('RULES.md', () => {
    expect(readFileSync('RULES.md', 'utf8')).toBe(rulesPage());
  });

  it('policy.schema.json', () => {
    expect(readFileSync('policy.schema.json', 'utf8')).toBe(policySchema());
  });
});
