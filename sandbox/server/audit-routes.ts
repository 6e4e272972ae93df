import { Hono } from 'hono';
import type { AuditTrail } from './audit-trail.ts';
import { problem } from './guards.ts';

/**
 * What the sandbox's clients write to the collector, and what the page shows of it. The clients write here, at the page's own
 * address, because a browser lets a page of the sandbox ask no other; a roll-out's clients write to the collector itself.
 */
export function auditRoutes(trail: AuditTrail): Hono {
  const app = new Hono();
  app.post('/v1/logs', async (context) => {
    const status = await trail.post(await context.req.text(), context.req.header('authorization') ?? '');
    return new Response(null, { status });
  });
  app.get('/api/audit', async (context) => context.json(await trail.events()));
  app.get('/api/audit/report', async (context) => {
    const html = await trail.report(context.req.query('language') === 'es' ? 'es' : 'en');
    return html === null
      ? problem(context, 404, 'There is nothing to report yet: send a message first.')
      : context.html(html);
  });
  return app;
}
