import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { withSweepScopes } from '../../admin/gmail/prepare-push.ts';
import { NO_KEYRING, readConsents, readDomainRecords, readPolicy } from '../../core/index.ts';
import { complianceSettings } from '../../manifest/google/compliance-settings.ts';
import { type RollOutSource, rollOut } from '../../manifest/roll-out.ts';
import { scriptTokens } from './exchange/script-tokens.ts';
import { attribute, elements, named } from './outlook/elements.ts';

const SUITES = {
  'solo-google': { microsoft: false, google: true },
  'hospital-microsoft': { microsoft: true, google: false },
  mixed: { microsoft: true, google: true },
} as const;
type Name = keyof typeof SUITES;
const NAMES = Object.keys(SUITES) as Name[];

/** In place of what was built, whose bytes change with every line of code. */
const BUILT = {
  outlook: new Map(
    ['icons/mailward-16.png', 'launchevent.html', 'launchevent.js', 'pane.html', 'pane.js', 'chunks/17.js'].map(
      (path) => [path, Buffer.from(`stand-in for ${path}\n`)],
    ),
  ),
  gmail: new Map(
    ['Code.js', 'openpgp.js', 'appsscript.json'].map((path) => [path, Buffer.from(`stand-in for ${path}\n`)]),
  ),
  packageIcons: new Map(['color.png', 'outline.png'].map((path) => [path, Buffer.from(`stand-in for ${path}\n`)])),
};

function sourceOf(name: Name): RollOutSource {
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(new URL(`roll-outs/${name}/${file}`, import.meta.url), 'utf8'));
    } catch {
      return null;
    }
  };
  const reading = readPolicy(read('policy.json'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  const { policy } = reading;
  const [domain = ''] = policy.organisation.domains;
  return {
    policy,
    domains: readDomainRecords(read('domains.json')),
    consents: readConsents(read('consents.json')),
    keyring: NO_KEYRING,
    audit: { key: null, token: null },
    domain,
    origin: `https://addin.${domain}`,
    version: '0.1.0',
    ...SUITES[name],
    ...BUILT,
    scriptManifest: withSweepScopes(
      JSON.parse(readFileSync('manifest/appsscript.json', 'utf8')),
      policy.gmail.sweep.enabled,
    ),
  };
}

const ROLL_OUTS = Object.fromEntries(NAMES.map((name) => [name, rollOut(sourceOf(name))])) as Record<
  Name,
  ReturnType<typeof rollOut>
>;
const text = (name: Name, path: string) => String(ROLL_OUTS[name].get(path) ?? '');

describe('a roll-out', () => {
  // One line a file: what changed shows in a review, and `npx vitest -u` writes it anew.
  it.each(NAMES)('of %s has these files, of these contents', async (name) => {
    const lines = [...ROLL_OUTS[name]].map(([path, content]) => {
      const standIn =
        String(content) ===
        `stand-in for ${path.replace(/^(?:outlook\/site\/outlook|gmail\/script|outlook\/unified|gmail)\//, '')}\n`;
      return `${standIn ? 'as built'.padEnd(16) : createHash('sha256').update(content).digest('hex').slice(0, 16)}  ${path}\n`;
    });
    await expect(lines.join('')).toMatchFileSnapshot(`roll-outs/${name}/files.txt`);
  });

  it.each(NAMES)('of %s has the same bytes every time, whatever the time zone', (name) => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        const again = rollOut(sourceOf(name));
        expect([...again.keys()]).toEqual([...ROLL_OUTS[name].keys()]);
        for (const [path, content] of again) {
          expect(Buffer.from(content).equals(Buffer.from(ROLL_OUTS[name].get(path) ?? '')), path).toBe(true);
        }
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('has the parts of the mail systems it is for, and a README', () => {
    const folders = (name: Name) => [...new Set([...ROLL_OUTS[name].keys()].map((path) => path.split('/')[0]))];
    expect(folders('solo-google')).toEqual(['README.md', 'gmail', 'google']);
    expect(folders('hospital-microsoft')).toEqual(['README.md', 'exchange', 'outlook']);
    expect(folders('mixed')).toEqual(['README.md', 'exchange', 'gmail', 'google', 'outlook']);
  });

  it('keeps its ids over versions, policies and hosts, and each is its own', () => {
    const ids = (source: RollOutSource) => {
      const files = rollOut(source);
      const xml = ['outlook/manifest.xml', 'outlook/manifest-store.xml'].map(
        (path) => named(elements(String(files.get(path))), 'Id')[0]?.text,
      );
      return [...xml, JSON.parse(String(files.get('outlook/unified/manifest.json'))).id];
    };
    const source = sourceOf('hospital-microsoft');
    const [first] = [ids(source)];
    expect(new Set(first).size).toBe(3);
    const policy = { ...source.policy, version: '9', organisation: { ...source.policy.organisation, name: 'Other' } };
    expect(ids({ ...source, version: '4.5.6', origin: 'https://other.example', policy })).toEqual(first);
    expect(ids({ ...source, domain: 'other.example' })).not.toEqual(first);
  });

  it('needs no new manifest where only the policy or the code changes', () => {
    const source = sourceOf('hospital-microsoft');
    const policy = {
      ...source.policy,
      version: '9',
      enforcement: { ...source.policy.enforcement, unread: 'block' as const },
    };
    const outlook = new Map([...source.outlook, ['pane.js', Buffer.from('new')]]);
    const changed = rollOut({ ...source, policy, outlook });
    for (const path of ['outlook/manifest.xml', 'outlook/manifest-store.xml', 'outlook/unified/mailward.zip']) {
      expect(
        Buffer.from(changed.get(path) ?? '').equals(Buffer.from(ROLL_OUTS['hospital-microsoft'].get(path) ?? '')),
        path,
      ).toBe(true);
    }
    expect(changed.get('outlook/site/outlook/setting.js')).not.toBe(
      text('hospital-microsoft', 'outlook/site/outlook/setting.js'),
    );
  });

  it('loads everything from the one host it was made for, and lists the script that classic Outlook runs', () => {
    const xml = elements(text('hospital-microsoft', 'outlook/manifest.xml'));
    const urls = attribute(xml, 'DefaultValue').filter((value) => value.startsWith('http'));
    const { allowed } = JSON.parse(
      text('hospital-microsoft', 'outlook/site/.well-known/microsoft-officeaddins-allowed.json'),
    );
    expect([...new Set([...urls, ...allowed].map((url) => new URL(url).origin))]).toEqual([
      'https://addin.northfield-hospital.example',
    ]);
    expect(urls).toContain(allowed[0]);
    for (const url of urls) {
      const { pathname } = new URL(url);
      // The stand-ins have one icon only.
      if (!pathname.includes('/icons/')) {
        expect(
          ROLL_OUTS['hospital-microsoft'].has(`outlook/site${pathname === '/' ? '/index.html' : pathname}`),
          url,
        ).toBe(true);
      }
    }
  });

  it('copies whatever was built, in folders and under new names', () => {
    expect(ROLL_OUTS.mixed.has('outlook/site/outlook/chunks/17.js')).toBe(true);
    expect(ROLL_OUTS.mixed.has('gmail/script/openpgp.js')).toBe(true);
  });

  it.each(NAMES)('of %s names no patient', (name) => {
    for (const [path, content] of ROLL_OUTS[name]) {
      expect(String(content), path).not.toMatch(/rosa\.m|Okafor/);
    }
  });

  it.each(NAMES.filter((name) => SUITES[name].microsoft))(
    'of %s has a script and configurations that can be read',
    (name) => {
      expect(() => scriptTokens(text(name, 'exchange/mailward.ps1'))).not.toThrow();
      expect(() => JSON.parse(text(name, 'outlook/hosting/staticwebapp.config.json'))).not.toThrow();
      const tags: string[] = [];
      new Parser({ onopentag: (tag) => tags.push(tag) }, { xmlMode: true }).end(
        text(name, 'outlook/hosting/web.config'),
      );
      expect(tags[0]).toBe('configuration');
    },
  );

  it('lets nothing stand in the README as something that was tried', () => {
    for (const name of NAMES) expect(text(name, 'README.md')).toContain('was tried against a live tenant');
  });

  it.each(NAMES)('of %s has a README whose every file is there', (name) => {
    const readme = text(name, 'README.md');
    for (const [, path = ''] of readme.matchAll(/`((?:outlook|gmail|google|exchange)\/[\w./-]*)`/g)) {
      const there = path.endsWith('/')
        ? [...ROLL_OUTS[name].keys()].some((file) => file.startsWith(path))
        : ROLL_OUTS[name].has(path);
      expect(there, path).toBe(true);
    }
    const both = SUITES[name];
    expect(readme.includes('mailward.ps1')).toBe(both.microsoft);
    expect(readme.includes('clasp')).toBe(both.google);
  });

  it('says of every scope that the Gmail add-on asks for what it is for', () => {
    for (const name of ['solo-google', 'mixed'] as const) {
      const { oauthScopes } = JSON.parse(text(name, 'gmail/script/appsscript.json')) as { oauthScopes: string[] };
      const page = text(name, 'gmail/README.md');
      for (const scope of oauthScopes) expect(page).toContain(`| \`${scope}\` |`);
      expect(page).not.toContain('Ask whoever built it');
      expect(oauthScopes.some((scope) => scope.endsWith('gmail.readonly'))).toBe(name === 'solo-google');
    }
  });

  it('counts nothing as enforced that Exchange cannot enforce, and says so', () => {
    const source = sourceOf('hospital-microsoft');
    const record = { starttls: 'TLSv1.3', certificate: 'valid', enforced: true };
    const domains = readDomainRecords({
      checked: '2026-11-22T01:00:00Z',
      domains: {
        'two.example': { ...record, mx: ['mx.one.example', 'mx.two.example'] },
        'one.example': { ...record, mx: ['mx.one.example'] },
      },
    });
    const enforced = (files: ReturnType<typeof rollOut>) =>
      [
        ...String(files.get('outlook/site/outlook/setting.js')).matchAll(/"(\w+\.example)":\{[^}]*"enforced":true/g),
      ].map(([, domain]) => domain);
    const files = rollOut({ ...source, domains });
    expect(enforced(files)).toEqual(['one.example']);
    expect(String(files.get('README.md'))).toContain(
      '**Not counted as enforced**, whatever the records say: `two.example`.',
    );
    expect(String(rollOut({ ...source, domains, microsoft: false, google: true }).get('google/README.md'))).toContain(
      '- `two.example`',
    );
  });

  it('asks the vendor where words are not documented', () => {
    const source = sourceOf('mixed');
    const reading = readPolicy({ organisation: { domains: ['a.example'] }, portal: { preset: 'mimecast' } });
    if (!reading.ok) throw new Error('policy');
    expect(String(rollOut({ ...source, policy: reading.policy }).get('README.md'))).toContain(
      "Ask your gateway's vendor",
    );
    expect(text('hospital-microsoft', 'README.md')).not.toContain("Ask your gateway's vendor");
  });

  it('writes an organisation named to break a page as text', () => {
    const source = sourceOf('mixed');
    const organisation = { ...source.policy.organisation, name: '<script>x</script> | `a` [b](c)' };
    const files = rollOut({ ...source, policy: { ...source.policy, organisation } });
    expect(String(files.get('README.md'))).toContain(
      '# Mailward for \\<script\\>x\\</script\\> \\| \\`a\\` \\[b\\]\\(c\\)',
    );
    expect(String(files.get('outlook/site/index.html'))).not.toContain('<script>');
  });
});

describe("the rules for Google's servers", () => {
  const settings = NAMES.flatMap((name) => complianceSettings(sourceOf(name).policy));

  it('are expressions that RE2 takes, each of the length it may have', () => {
    for (const { name, expressions } of settings) {
      for (const { expression } of expressions) {
        expect(() => RE2JS.compile(expression), name).not.toThrow();
        expect(expression.length, name).toBeLessThanOrEqual(1000);
      }
    }
  });

  it('find a message that was not reviewed, or marked unscanned by a phone, and no other', () => {
    const [setting] = settings.filter(({ name }) => name.includes('unreviewed'));
    const reviewed = RE2JS.compile(setting?.expressions[0]?.expression ?? '');
    expect(setting?.expressions[0]?.match).toBe('Not matches regex');
    const headers = (level: string) =>
      `From: a@b.example\r\nX-Mailward-Review: v=1; exposure=${level}; policy=7; unread=0; id=x\r\nTo: c@d.example\r\n`;
    for (const level of ['none', 'possible', 'phi', 'sensitive'])
      expect(reviewed.matcher(headers(level)).find()).toBe(true);
    expect(reviewed.matcher(headers('unscanned')).find()).toBe(false);
    expect(reviewed.matcher('From: a@b.example\r\n').find()).toBe(false);
    expect(reviewed.matcher('Subject: X-Mailward-Review: v=1; exposure=none;\r\n').find()).toBe(false);
  });

  it('send what the card sent for the portal to the gateway, and hold it where there is none', () => {
    const first = (name: Name) => complianceSettings(sourceOf(name).policy)[0];
    expect(first('solo-google')?.action).toBe('route');
    expect(first('mixed')?.action).toBe('quarantine');
    const header = RE2JS.compile(first('solo-google')?.expressions[0]?.expression ?? '');
    expect(header.matcher('To: c@d.example\nX-Mailward-Route: portal\nDate: x\n').find()).toBe(true);
    expect(header.matcher('X-Mailward-Route: portalx\n').find()).toBe(false);
  });

  it('tell the gateway what to do by its header, and mark what nobody reviewed', () => {
    const [byHeader, byTag, unreviewed] = complianceSettings(sourceOf('solo-google').policy);
    const header = { name: 'X-Mailward-Route', value: 'portal' };
    expect(byHeader).toMatchObject({ header: null, prepend: null });
    expect(byTag).toMatchObject({ header, prepend: null });
    expect(unreviewed).toMatchObject({ action: 'route', header, prepend: '[encrypt]' });
    expect(unreviewed?.expressions.at(-1)).toEqual({
      location: 'Subject',
      match: 'Not matches regex',
      expression: '(?i)\\[encrypt\\]',
    });
    expect(text('solo-google', 'google/README.md')).toContain(
      '*Add custom headers* `X-Mailward-Route: portal`, *Prepend custom subject* `[encrypt]`, *Change route*',
    );
    for (const setting of complianceSettings(sourceOf('mixed').policy))
      expect(setting).toMatchObject({ action: 'quarantine', header: null, prepend: null });
  });

  it.each(NAMES)(
    'of %s lead S/MIME to the gateway where any domain has it, and the README names its header',
    (name) => {
      const source = sourceOf(name);
      const smime = { ...source.policy.smime, domains: ['payer.example'], header: { name: 'X-Seal', value: 'yes' } };
      const policy = { ...source.policy, smime };
      const byHeader = complianceSettings(policy).filter((setting) => setting.name === 'Mailward: S/MIME by header');
      expect(byHeader.map(({ action }) => action)).toEqual(['route']);
      const header = RE2JS.compile(byHeader[0]?.expressions[0]?.expression ?? '');
      expect(header.matcher('To: c@d.example\nX-Seal: yes\nDate: x\n').find()).toBe(true);
      const files = rollOut({ ...source, policy });
      expect(String(files.get('README.md'))).toContain('What leaves by S/MIME carries `X-Seal: yes`');
      expect(String(files.get('README.md'))).toContain('the operator of your encrypting gateway');
      if (source.google) expect(String(files.get('google/README.md'))).toContain('add your encrypting gateway');
      if (source.microsoft) expect(String(files.get('README.md'))).toContain('-GatewayHost gateway.example');
    },
  );

  it('stand on their page word for word', () => {
    const page = text('mixed', 'google/README.md');
    for (const { expressions } of complianceSettings(sourceOf('mixed').policy)) {
      for (const { expression } of expressions) expect(page).toContain(`\n${expression}\n`);
    }
    expect(page).toContain('- `county.example`');
  });

  it('are bodies for data loss prevention too, inactive, with every detector that the rule names', () => {
    const files = [...ROLL_OUTS.mixed].filter(([path]) => path.startsWith('google/dlp/'));
    const detectors = files.filter(([path]) => path.includes('detector'));
    const { setting } = JSON.parse(text('mixed', 'google/dlp/rule.json'));
    expect(setting.type).toBe('settings/rule.dlp');
    expect(setting.value.state).toBe('INACTIVE');
    const condition: string = setting.value.condition.contentCondition;
    expect([...condition.matchAll(/DETECTOR_(\d+)'/g)].map(([, number]) => Number(number))).toEqual(
      detectors.map((_, index) => index + 1),
    );
    expect(condition.startsWith("(!all_headers.contains('X-Mailward-Review') || ")).toBe(true);
    for (const [path, content] of detectors) {
      const { value, type } = JSON.parse(String(content)).setting;
      if (type.endsWith('regular_expression')) {
        expect(() => RE2JS.compile(value.regularExpression.expression), path).not.toThrow();
      } else expect(value.wordList.words.length).toBeGreaterThan(100);
    }
  });
});
