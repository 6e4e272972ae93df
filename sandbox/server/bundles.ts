import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { problem } from './guards.ts';

/** Where the add-in's pages load Office.js from in production. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface BundleOptions {
  /** The folder that the build writes to, with `sandbox`, `outlook` and `gmail` in it. */
  readonly folder: string;
  /** The script that hands the deployed setting to the add-in; `host` is how the page names this server. */
  readonly settingScript: (host: string) => string;
}

/** Serves the page and the real add-in; only Office.js and the setting are the sandbox's own. */
export function serveBundles({ folder, settingScript }: BundleOptions): Hono {
  const app = new Hono();
  app.get('/outlook/setting.js', (context) =>
    context.body(settingScript(context.req.header('host') ?? ''), 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/outlook/:page{[a-z-]+\\.html}', async (context) => {
    const html = await textOf(join(folder, 'outlook', context.req.param('page')));
    if (html === null) return problem(context, 404, 'There is no such page.');
    return context.html(html.replaceAll(OFFICE_JS, '/outlook/office.js'));
  });
  app.get('/icons/*', serveStatic({ root: join(folder, 'outlook') }));
  app.get('/outlook/icons/*', serveStatic({ root: folder }));
  app.get('/outlook/*', serveStatic({ root: folder }));
  // The stand-in's scripts are built with the page and take the place of Office.js beside the add-in's own files.
  app.get(
    '/outlook/:script{[a-z-]+\\.js}',
    serveStatic({ root: join(folder, 'sandbox'), rewriteRequestPath: (path) => path.replace(/^\/outlook/, '') }),
  );
  app.get('/', serveStatic({ root: join(folder, 'sandbox'), path: 'index.html' }));
  app.get('/*', serveStatic({ root: join(folder, 'sandbox') }));
  return app;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
