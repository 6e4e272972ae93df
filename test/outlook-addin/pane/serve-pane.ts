import { access, readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

const ORIGIN = 'https://addin.northfield-clinic.example';
const BUNDLES = new URL('../../../dist/bundles/outlook/', import.meta.url);

/** Where the built pane stands for a page of this context. */
export const PANE = `${ORIGIN}/pane.html`;

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
