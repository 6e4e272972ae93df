import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../sandbox/outlook/profiles.ts';

const README = readFileSync('README.md', 'utf8');
const TABLE = README.slice(
  README.indexOf('## What each client can and cannot prevent'),
  README.indexOf('## How good is it'),
);
const rows = TABLE.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2);

describe("README's enforcement table makes no false claims", () => {
  it('names for every client what it cannot prevent and which server rule closes the gap', () => {
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) {
      const [, client = '', , cannot = '', rule = ''] = row.split('|').map((cell) => cell.trim());
      expect(cannot, client).not.toBe('');
      expect(rule, client).toMatch(/rule|the same/);
    }
  });

  it('covers every client that the sandbox stands in for, and those where nothing can be enforced', () => {
    const clients = rows
      .map((row) => row.split('|')[1] ?? '')
      .join(' ')
      .toLowerCase();
    for (const { title } of PROFILES) expect(clients).toContain(title.toLowerCase());
    for (const client of ['iOS', 'Android', 'Gmail on the web', 'IMAP'])
      expect(clients).toContain(client.toLowerCase());
  });

  it("says that Gmail's own Send button is not stopped, and that a header proves nothing", () => {
    expect(TABLE).toMatch(/Gmail's own Send button: an add-on cannot stop it/);
    expect(TABLE).toMatch(/never proof/);
  });
});
