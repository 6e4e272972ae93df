import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../core/index.ts';
import { azureStaticWebAppsConfiguration } from '../../../manifest/site/azure-static-web-apps.ts';
import { caddyConfiguration } from '../../../manifest/site/caddy.ts';
import { iisConfiguration } from '../../../manifest/site/iis.ts';
import { nginxConfiguration } from '../../../manifest/site/nginx.ts';
import { integrityList, siteFiles } from '../../../manifest/site/site.ts';
import { siteHeaders } from '../../../manifest/site/site-headers.ts';

const ORIGIN = 'https://addin.northfield-clinic.example';
const POLICY = defaultPolicy();
const CONTENT = { policy: POLICY, webAssembly: false };
const audit = (endpoint: string) => ({ ...CONTENT, policy: { ...POLICY, audit: { ...POLICY.audit, endpoint } } });
const csp = (content: Parameters<typeof siteHeaders>[0]) => {
  const [, value = ''] = siteHeaders(content).find(([name]) => name === 'Content-Security-Policy') ?? [];
  return Object.fromEntries(value.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
};
const BUNDLES = new Map([
  ['launchevent.js', Buffer.from('Office.onReady();')],
  ['pane.html', Buffer.from('<!doctype html>')],
  ['17.chunk.js', Buffer.from('later();')],
]);
const SITE = { origin: ORIGIN, organisation: 'Smith & Sons <Clinic>', setting: { policy: {} }, bundles: BUNDLES };

describe("the add-in's site", () => {
  it('holds everything that was built, the setting, and the list of allowed scripts', () => {
    const site = siteFiles(SITE);
    expect([...site.keys()]).toEqual([
      '.well-known/microsoft-officeaddins-allowed.json',
      'index.html',
      'outlook/17.chunk.js',
      'outlook/launchevent.js',
      'outlook/pane.html',
      'outlook/setting.js',
    ]);
    expect(JSON.parse(String(site.get('.well-known/microsoft-officeaddins-allowed.json')))).toEqual({
      allowed: [`${ORIGIN}/outlook/launchevent.js`],
    });
  });

  it('carries the setting inside the one script that classic Outlook loads', () => {
    const site = siteFiles(SITE);
    expect(String(site.get('outlook/launchevent.js'))).toBe(`${site.get('outlook/setting.js')}Office.onReady();`);
  });

  it('writes a setting that any character set and ES2016 can read', () => {
    const setting = { policy: { organisation: { name: 'Clínica “Norte”\u2028</script>' } } };
    const script = String(siteFiles({ ...SITE, setting }).get('outlook/setting.js'));
    expect(script).toMatch(/^[\x20-\x7e]+\n$/);
    expect(new Function(`${script}return MAILWARD_SETTING`)()).toEqual(setting);
  });

  it('names the organisation on its front page as text', () => {
    const tags: string[] = [];
    const parser = new Parser({ onopentag: (name) => tags.push(name) });
    parser.end(String(siteFiles(SITE).get('index.html')));
    expect(tags).toEqual(['html', 'head', 'meta', 'meta', 'title', 'body', 'h1', 'p', 'p']);
    expect(siteFiles(SITE).get('index.html')).toContain('Smith &amp; Sons &lt;Clinic&gt;');
  });

  it('has a list of hashes that covers every file', () => {
    const site = siteFiles(SITE);
    const lines = integrityList(site).trimEnd().split('\n');
    expect(lines).toHaveLength(site.size);
    const bytes = createHash('sha256').update('later();').digest('hex');
    expect(lines).toContain(`${bytes}  outlook/17.chunk.js`);
  });
});

describe('the headers of the site', () => {
  it('let Outlook alone show the pages in a frame', () => {
    expect(csp(CONTENT)['frame-ancestors']).toEqual([
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.cloud.microsoft',
    ]);
    expect(siteHeaders(CONTENT).map(([name]) => name)).not.toContain('X-Frame-Options');
  });

  it('let scripts come from the add-in and Office.js alone, and none be written into a page', () => {
    const { 'script-src': scripts = [], 'default-src': rest } = csp(CONTENT);
    expect(scripts).toEqual(["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']);
    expect(rest).toEqual(["'none'"]);
    expect(csp({ ...CONTENT, webAssembly: true })['script-src']).toContain("'wasm-unsafe-eval'");
  });

  it('let what the pages read go nowhere but to the audit collector of the policy', () => {
    expect(csp(CONTENT)['connect-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    const { 'connect-src': sources } = csp(audit('https://audit.northfield-clinic.example:4318/v1/logs?a=1'));
    expect(sources).toContain('https://audit.northfield-clinic.example:4318');
  });

  it.each([
    'https://a.example;script-src *',
    "https://a';frame-ancestors *;'.example/",
    'https://a.example" always; return 302 "http://b.example',
    'https://',
    'https://a\nX-Other: 1',
  ])('cannot be changed by the audit collector %j', (endpoint) => {
    const changed = csp(audit(endpoint));
    expect({ ...changed, 'connect-src': [] }).toEqual({ ...csp(CONTENT), 'connect-src': [] });
    for (const source of changed['connect-src'] ?? []) expect(source).toMatch(/^(?:'self'|https:\/\/[a-z0-9.:-]+)$/);
  });

  it('stand in every configuration, with a short memory for all but the icons', () => {
    const caddy = caddyConfiguration(ORIGIN, CONTENT);
    const nginx = nginxConfiguration(ORIGIN, CONTENT);
    const azure = JSON.parse(azureStaticWebAppsConfiguration(CONTENT));
    const iis = new Map<string, string>();
    const parser = new Parser(
      { onopentag: (tag, { name, value }) => void (tag === 'add' && name && value && iis.set(name, value)) },
      { xmlMode: true },
    );
    parser.end(iisConfiguration(CONTENT));
    for (const [name, value] of siteHeaders(CONTENT)) {
      expect(caddy, name).toContain(`${name} "${value}"`);
      expect(nginx.split(`add_header ${name} "${value}" always;`), name).toHaveLength(4);
      expect(azure.globalHeaders[name], name).toBe(value);
      expect(iis.get(name), name).toBe(value);
    }
    expect(azure.globalHeaders['Cache-Control']).toBe('no-cache');
    const icons = { 'Cache-Control': 'public, max-age=86400' };
    expect(azure.routes).toEqual([{ route: '/outlook/icons/*', methods: ['GET', 'HEAD'], headers: icons }]);
    expect(azure.mimeTypes).toMatchObject({ '.js': 'text/javascript', '.wasm': 'application/wasm' });
    const depth = [...caddy.replace(/"[^"]*"/g, '')].reduce(
      (open, c) => open + Number(c === '{') - Number(c === '}'),
      0,
    );
    expect(depth).toBe(0);
  });

  it('follow an origin with a port of its own', () => {
    expect(nginxConfiguration('https://addin.clinic.example:8443', CONTENT)).toContain('listen 8443 ssl;');
  });
});
