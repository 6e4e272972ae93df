import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createSandbox } from '../../../sandbox/server/app.ts';
import { startAuditTrail } from '../../../sandbox/server/audit-trail.ts';
import { LOOPBACK, startGateway } from '../../../sandbox/server/gateway.ts';
import { makeKeyPairs } from '../../../sandbox/server/key-pairs.ts';
import { launchBrowser } from '../../browser.ts';

const BUNDLES = fileURLToPath(new URL('../../../dist/bundles/', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../../dist/admin/mailward.js', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser before a running sandbox with the built bundles. */
export interface OpenSandbox {
  /** A new page on the sandbox; anything that goes wrong in it is kept in `troubles`. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
  readonly troubles: string[];
  /** How many messages have arrived at the gateway, whatever the page shows. */
  readonly arrived: () => number;
  readonly close: () => Promise<void>;
}

/** Starts both, and the audit collector where it is asked for; null where no browser can start, and then the tests skip. */
export async function openSandbox({ withTrail = false } = {}): Promise<OpenSandbox | null> {
  for (const bundle of ['sandbox/sandbox.js', 'outlook/launchevent.js', 'outlook/pane.js', 'gmail/Code.js']) {
    if (!existsSync(`${BUNDLES}${bundle}`)) throw new Error(`${bundle} is not built: run npm run build`);
  }
  const browser: Browser | null = await launchBrowser();
  if (browser === null) return null;
  const gateway = await startGateway(Date.now);
  const trail = withTrail ? await startAuditTrail(PROGRAM) : undefined;
  const app = createSandbox({
    gateway,
    folder: BUNDLES,
    keyPairs: await makeKeyPairs(Date.now()),
    now: Date.now,
    ...(trail === undefined ? {} : { trail }),
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((listening) => server.listen(0, LOOPBACK, listening));
  const address = server.address();
  const origin = `http://${LOOPBACK}:${typeof address === 'object' ? address?.port : ''}`;
  const troubles: string[] = [];

  return {
    troubles,
    arrived: () => gateway.outbox.list().length,
    async page(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
      const page = await context.newPage();
      // Below the limit of a test, so that a failure says what was waited for.
      page.setDefaultTimeout(10_000);
      page.on('pageerror', ({ message }) => troubles.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) troubles.push(`a request to ${url}`);
      });
      await page.goto(origin);
      await page.waitForSelector('[data-draft]');
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await gateway.close();
      await trail?.close();
    },
  };
}

/** Chooses an option of the page, as a person would: what is chosen already is left alone, or everything would be checked anew. */
export async function choose(page: Page, id: string, value: string): Promise<void> {
  if ((await page.inputValue(`#${id}`)) !== value) await page.selectOption(`#${id}`, value);
}

/** What axe-core finds wrong on the page and in the add-in's pane, as sentences. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  // Not the hidden frames that events run in: nobody sees them, and they are gone when their event is answered.
  const pane = page.frame({ url: /\/outlook\/pane\.html$/ });
  for (const frame of pane === null ? [page.mainFrame()] : [page.mainFrame(), pane]) {
    // Evaluated rather than added as a script, which the page's own policy forbids.
    await frame.evaluate(AXE);
    const { violations } = await frame.evaluate(() =>
      (globalThis as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({
        // Frames are examined on their own.
        exclude: ['iframe'],
      }),
    );
    for (const { id, help, nodes } of violations) {
      troubles.push(`${id}: ${help} at ${nodes.map(({ target }) => String(target)).join(', ')}`);
    }
  }
  return troubles;
}

/** The newest line of the Outbox as the page shows it. */
export async function newestInOutbox(
  page: Page,
): Promise<{ route: string | null; exposure: string | null; subject: string }> {
  const row = page.locator('.outbox-table tbody tr').first();
  return {
    route: await row.locator('[data-route]').getAttribute('data-route'),
    exposure: await row.locator('[data-exposure]').getAttribute('data-exposure'),
    subject: (await row.locator('.row-button').textContent()) ?? '',
  };
}
