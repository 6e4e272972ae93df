import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../../core/index.ts';
import { nginxConfiguration } from '../../../manifest/site/nginx.ts';
import { siteFiles } from '../../../manifest/site/site.ts';
import { LAUNCH_EVENTS } from '../../../sandbox/outlook/launch-events.ts';
import { launchBrowser } from '../../browser.ts';
import { onePage } from '../../core/attachments/pdf-file.ts';
import { officeScript, settingPolicy, verdict } from '../../outlook-addin/pane/outlook-page.ts';
import { freePort, hasNginx, type RunningNginx, serveByNginx } from './running-nginx.ts';

const BUILT = join(process.cwd(), 'dist/bundles/outlook');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Office.js as far as loading goes: every call answers that it failed, and what was associated can be asked. */
const STUB = `
  const handlers = [];
  const failed = { status: 'failed', error: { code: 5000, name: 'stub', message: 'stub' } };
  const anything = () => new Proxy(function () {}, {
    get: (_, name) => name === Symbol.toPrimitive ? () => '' : name === 'then' ? undefined : anything(),
    apply: (_, __, values) => { const last = values[values.length - 1]; if (typeof last === 'function') setTimeout(() => last(failed)); },
  });
  window.Office = new Proxy({
    onReady: (ready) => { if (ready) setTimeout(() => ready({})); },
    actions: { associate: (name) => handlers.push(name) },
    context: new Proxy({ displayLanguage: 'en-US' }, { get: (own, name) => own[name] ?? anything() }),
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  }, { get: (own, name) => own[name] ?? anything() });
  window.associated = handlers;`;

const available = hasNginx();

describe.skipIf(!available)('the site behind a real nginx', () => {
  let nginx: RunningNginx;
  let origin = '';
  let chunk = '';
  let browser: Browser | null = null;
  beforeAll(async () => {
    origin = `https://localhost:${await freePort()}`;
    const bundles = new Map(
      readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(BUILT, path)).isFile())
        .map((path) => [path, readFileSync(join(BUILT, path))]),
    );
    // A kind of file that a later build may add.
    bundles.set('chunks/reader.wasm', Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    chunk = [...bundles.keys()].find((path) => /^\d+\.js$/.test(path)) ?? '';
    const read = readPolicy({ ...settingPolicy(), version: '7' });
    if (!read.ok) throw new Error('the policy of this test');
    const { policy } = read;
    const site = siteFiles({ origin, organisation: 'Northfield Clinic', setting: { policy }, bundles });
    const withSecrets = new Map([...site, ['.git/config', 'x'], ['outlook/.env', 'x']]);
    nginx = await serveByNginx(nginxConfiguration(origin, { policy, webAssembly: true }), withSecrets);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await nginx?.close();
  });

  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
      // The certificate is this test's own.
      const sent = request(`${origin}${path}`, { method, headers, rejectUnauthorized: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', fail);
      sent.end();
    });

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/outlook/pane.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/outlook/launchevent.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/outlook/launchevent.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/setting.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/openpgp.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/readers.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/ocr/worker.min.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/ocr/tesseract-core-simd-lstm.wasm.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/outlook/ocr/eng.traineddata.gz', 'application/gzip', 'no-cache'],
    ['/outlook/chunks/reader.wasm', 'application/wasm', 'no-cache'],
    ['/outlook/icons/mailward-16.png', 'image/png', 'public, max-age=86400'],
    ['/.well-known/microsoft-officeaddins-allowed.json', 'application/json; charset=utf-8', 'no-cache'],
  ])('serves %s as %s, kept as "%s", with every header', async (path, type, cache) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'strict-transport-security': 'max-age=15768000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain('frame-ancestors https://outlook.office.com ');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers.server).toBe('nginx');
  });

  it('serves the numbered parts of the pane as scripts', async () => {
    const { status, headers } = await ask(`/outlook/${chunk}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it.each(['/outlook/', '/outlook/nothing.js', '/.git/config', '/outlook/.env', '/outlook/icons/', '/web.config'])(
    'serves nothing at %s, and that under the same rules',
    async (path) => {
      const { status, headers } = await ask(path);
      expect([403, 404]).toContain(status);
      if (!/\/\./.test(path)) expect(headers['content-security-policy']).toContain('frame-ancestors');
    },
  );

  it('answers to reading alone', async () => {
    expect((await ask('/outlook/pane.html', 'HEAD')).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask('/outlook/pane.html', method)).status, method).toBeGreaterThanOrEqual(400);
    }
  });

  it('sends the large script compressed, and says when nothing changed', async () => {
    const first = await ask('/outlook/launchevent.js', 'GET', { 'Accept-Encoding': 'gzip' });
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(first.body.length).toBeLessThan(400_000);
    const again = await ask('/outlook/setting.js', 'GET', {
      'If-None-Match': String((await ask('/outlook/setting.js')).headers.etag),
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('sends plain http to https', async () => {
    const answer = await fetch(`http://127.0.0.1:${nginx.httpPort}/outlook/pane.html?x=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${origin}/outlook/pane.html?x=1`]);
  });

  describe('in Chromium', () => {
    /** A page in a context that trusts the certificate; everything a policy of the page refused is in `refused`. */
    async function opened(office = STUB): Promise<{ context: BrowserContext; page: Page; refused: string[] }> {
      if (browser === null) throw new Error('no browser');
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const refused: string[] = [];
      const page = await context.newPage();
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
      });
      page.on('pageerror', ({ message }) => refused.push(message));
      await context.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
      return { context, page, refused };
    }

    it('runs the event page, which handles every event, and nothing is refused', async ({ skip }) => {
      if (browser === null) return skip();
      const { context, page, refused } = await opened();
      await page.goto(`${origin}/outlook/launchevent.html`);
      const associated = await page.evaluate(() => (globalThis as unknown as { associated: string[] }).associated);
      expect(associated).toEqual(expect.arrayContaining(Object.values(LAUNCH_EVENTS)));
      const version = await page.evaluate(
        () =>
          (globalThis as unknown as { MAILWARD_SETTING: { policy: { version: string } } }).MAILWARD_SETTING.policy
            .version,
      );
      expect(version).toBe('7');
      expect(refused).toEqual([]);
      await context.close();
    });

    it('draws the pane with its styles, and nothing is refused', async ({ skip }) => {
      if (browser === null) return skip();
      const { context, page, refused } = await opened();
      await page.goto(`${origin}/outlook/pane.html`);
      await page.waitForFunction(() => (document.querySelector('#pane')?.textContent ?? '').length > 20);
      const styled = await page.evaluate(
        () => [...document.styleSheets].reduce((count, sheet) => count + sheet.cssRules.length, 0) > 20,
      );
      expect(styled).toBe(true);
      expect(refused).toEqual([]);
      await context.close();
    });

    it.for([
      ['letter.pdf', onePage({ lines: ['Patient: Ana Beispiel', 'MRN: 00482137', 'Diagnosis: asthma'] })],
      ['letter.png', readFileSync('test/admin/files/letter.png')],
    ] as const)('reads %s in the pane, and nothing is refused', { timeout: 60_000 }, async ([name, file], { skip }) => {
      if (browser === null) return skip();
      const attachments = [{ name, content: Buffer.from(file).toString('base64'), size: file.length }];
      const { context, page, refused } = await opened(officeScript({ message: { attachments } }));
      await page.goto(`${origin}/outlook/pane.html`);
      expect(await verdict(page)).toMatch(/^About a patient/);
      expect(refused).toEqual([]);
      await context.close();
    });

    it('loads OpenPGP.js beside the pane, and nothing is refused', async ({ skip }) => {
      if (browser === null) return skip();
      const { context, page, refused } = await opened(officeScript({}));
      await page.goto(`${origin}/outlook/pane.html`);
      // As text, because the test's own tools would rewrite an import() in a function.
      const encrypts = await page.evaluate("import('./openpgp.js').then(({ encrypt }) => typeof encrypt)");
      expect(encrypts).toBe('function');
      expect(refused).toEqual([]);
      await context.close();
    });

    it('refuses a script written into the page and a message to another server', async ({ skip }) => {
      if (browser === null) return skip();
      const { context, page, refused } = await opened();
      await page.goto(`${origin}/outlook/launchevent.html`);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.written = true';
        document.head.append(script);
      });
      expect(await page.evaluate(() => 'written' in globalThis)).toBe(false);
      const sent = await page.evaluate(() =>
        fetch('https://elsewhere.example/', { method: 'POST', body: 'x', mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      );
      expect(sent).toBe(false);
      expect(refused.length).toBeGreaterThanOrEqual(2);
      await context.close();
    });

    it.for([
      ['https://outlook.office.com', true],
      ['https://outlook.office365.com', true],
      ['https://outlook.cloud.microsoft', true],
      ['https://mail.elsewhere.example', false],
      ['https://outlook.office.com.elsewhere.example', false],
    ] as const)('lets itself be framed by %s: %s', async ([host, allowed], { skip }) => {
      if (browser === null) return skip();
      const { context, page } = await opened();
      // Outlook's real hosts and the add-in's stand on the same side; here one of them is on this machine.
      await context.grantPermissions(['local-network-access'], { origin: host });
      await context.route(`${host}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${origin}/outlook/launchevent.html"></iframe>` }),
      );
      await page.goto(`${host}/mail/`);
      const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
      await frame?.waitForLoadState('load').catch(() => {});
      const runs = await frame?.evaluate(() => 'MAILWARD_SETTING' in globalThis).catch(() => false);
      expect(runs).toBe(allowed);
      await context.close();
    });
  });
});
