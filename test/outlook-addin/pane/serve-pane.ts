import { access, readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const ORIGIN = 'https://addin.northfield-clinic.example';
const BUNDLES = new URL('../../../dist/bundles/outlook/', import.meta.url);

/** Where the built pane stands for a page of this context. */
export const PANE = `${ORIGIN}/pane.html`;

/** A page of the same origin on which nothing runs. */
const EMPTY = `${ORIGIN}/empty.html`;

/** How a page looks to the pane in it. */
export interface PageOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

/** Pages whose pane is closed: in a page that has run the pane before, its scripts are compiled already. */
const closed = new WeakMap<Browser, Page[]>();

/** Gives a page in which nothing is kept of an earlier pane, and which no other pane is open in. */
export async function emptyPage(browser: Browser | null, options: PageOptions): Promise<Page> {
  if (browser === null) throw new Error('no browser: this test should have been skipped');
  const page = closed.get(browser)?.pop() ?? (await browser.newPage());
  await page.setViewportSize({ width: options.width ?? 320, height: 900 });
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  return page;
}

/**
 * Closes the pane and keeps its page for the next one, as new as another would be. Init scripts, exposed functions and a
 * clock of the test's own stay with a page for good: a test that needs them closes the context instead.
 */
export async function closePane(page: Page): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  if (browser === null) throw new Error('the page has no browser');
  await page.removeAllListeners(undefined, { behavior: 'wait' });
  await page.mouse.move(0, 0);
  await context.setOffline(false);
  await context.unrouteAll({ behavior: 'wait' });
  await context.route(EMPTY, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(EMPTY);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  await context.clearPermissions();
  await context.unrouteAll();
  closed.set(browser, [...(closed.get(browser) ?? []), page]);
}

/** Serves the built pane to a context, with `office` in place of Office.js (null: out of reach) and `setting` as setting.js. */
export async function servePane(context: BrowserContext, office: string | null, setting: string): Promise<void> {
  await access(new URL('pane.js', BUNDLES));
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const script = (body: string) => route.fulfill({ contentType: 'text/javascript', body });
    if (pathname.endsWith('/office.js') && office !== null) return script(office);
    if (origin !== ORIGIN) return route.abort();
    if (pathname === '/setting.js') return script(setting);
    const contentType = pathname.endsWith('.html') ? 'text/html' : 'text/javascript';
    try {
      return await route.fulfill({ contentType, body: await readFile(new URL(`.${pathname}`, BUNDLES)) });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
}
