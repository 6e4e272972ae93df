import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attachmentsTable, withAttachmentsTable } from '../../docs/attachments-table.ts';
import { policySchema } from '../../docs/policy-schema.ts';
import { rulesPage } from '../../docs/rules-page.ts';

describe('what is generated from the code is up to date (npm run generate)', () => {
  it('RULES.md', () => {
    expect(readFileSync('RULES.md', 'utf8')).toBe(rulesPage());
  });

  it('policy.schema.json', () => {
    expect(readFileSync('policy.schema.json', 'utf8')).toBe(policySchema());
  });

  it("README's table of what is read where", () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(attachmentsTable());
    expect(withAttachmentsTable(readme)).toBe(readme);
  });
});
