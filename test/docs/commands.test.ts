import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../core/index.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/audit.md',
  'docs/headers.md',
  'docs/sideload.md',
  'docs/outlook-limits.md',
  'docs/policy.md',
  'docs/rollout.md',
  'docs/tls-records.md',
  'bench/README.md',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return [...readFileSync(page, 'utf8').matchAll(fence)].map((match) => match[1] ?? '');
}

function commands(page: string): string[] {
  return blocks(page, 'sh')
    .flatMap((block) => block.split(/\n|&&/))
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

describe('the commands and links of the documents', () => {
  it.each(PAGES)('%s names only scripts that exist', (page) => {
    const text = readFileSync(page, 'utf8');
    for (const [, script = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(scripts, script).toHaveProperty(script);
    for (const command of commands(page)) {
      if (/^npm (?:start|test)$/.test(command)) expect(scripts).toHaveProperty(command.slice(4));
    }
  });

  it.each(PAGES)('%s links only to files that are there', (page) => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
    const text = readFileSync(page, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ...text.matchAll(/src(?:set)?="([^"]+)"/g)];
    for (const [, target = ''] of targets) expect(existsSync(folder + target), target).toBe(true);
  });

  it('starts README with the two commands a newcomer needs', () => {
    expect(commands('README.md').slice(0, 4)).toEqual(['npm ci', 'npm start', 'npm ci', 'npm test']);
    expect(readFileSync('README.md', 'utf8').indexOf('```sh')).toBeLessThan(20);
  });

  it("runs README's examples of the command line", () => {
    const calls = commands('README.md').filter((command) => command.startsWith('npx mailward '));
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      const program = call.replace('npx mailward', `"${process.execPath}" dist/admin/mailward.js`);
      // 1 means that a message needs protection, as one of the examples does.
      expect(() => execFileSync('sh', ['-c', `${program} || test $? -eq 1`], { stdio: 'pipe' }), call).not.toThrow();
    }
    // Every call starts the program, which takes a shared machine its time.
  }, 60_000);

  it("reads README's policy", () => {
    const [policy = ''] = blocks('README.md', 'json');
    expect(readPolicy(JSON.parse(policy))).toMatchObject({ ok: true });
  });
});
