import { join } from 'node:path';
import { Hono } from 'hono';
import { READY_DRAFTS } from '../drafts/index.ts';
import { SENDER } from '../drafts/ready-draft.ts';
import { auditRoutes } from './audit-routes.ts';
import type { AuditTrail } from './audit-trail.ts';
import { serveBundles } from './bundles.ts';
import { ComposedMessageSchema } from './composed-message.ts';
import type { Gateway } from './gateway.ts';
import { createGmail } from './gmail.ts';
import { gmailRoutes } from './gmail-routes.ts';
import { limitedBody, onlyLocal, problem, readJson, safeHeaders } from './guards.ts';
import { readInbox } from './inbox.ts';
import { envelopeOf, mimeOf } from './mime.ts';
import { FIRST_CHOICE, type PolicyChoice, PolicyChoiceSchema, sandboxSetting, settingScript } from './setting.ts';
import { summaryOf } from './summary.ts';

export interface SandboxOptions {
  readonly gateway: Gateway;
  /** The folder of the built bundles. */
  readonly folder: string;
  readonly now: () => number;
  /** The audit collector; without it events stay with the clients. */
  readonly trail?: AuditTrail;
}

/** The sandbox's web server: the page, the add-in's files, and the mail servers behind both compose windows. */
export function createSandbox({ gateway, folder, now, trail }: SandboxOptions): Hono {
  let choice: PolicyChoice = FIRST_CHOICE;
  const script = (host: string) => {
    const audit = trail === undefined ? null : { endpoint: `http://${host}/v1/logs`, token: trail.token };
    return settingScript(sandboxSetting(choice, new Date(now()), audit));
  };
  const app = new Hono();
  app.use(safeHeaders, onlyLocal, limitedBody);
  app.onError((_error, context) => problem(context, 500, 'The sandbox could not do that; nothing was sent.'));
  app.notFound((context) => problem(context, 404, 'There is nothing at this address.'));

  app.get('/api/drafts', (context) => context.json(READY_DRAFTS));
  const inbox = () => readInbox(join(folder, 'sandbox', 'inbox'));
  app.get('/api/inbox', async (context) => context.json((await inbox()).map(({ message }) => message)));
  app.get('/api/policy', (context) => context.json(choice));
  app.put('/api/policy', async (context) => {
    const reading = await readJson(context, PolicyChoiceSchema);
    if (!reading.ok) return reading.response;
    choice = reading.value;
    return context.json(choice);
  });

  app.get('/api/outbox', (context) => context.json(gateway.outbox.list().map(summaryOf)));
  app.delete('/api/outbox', (context) => {
    gateway.outbox.clear();
    return context.body(null, 204);
  });
  app.get('/api/outbox/:id', (context) => {
    const message = gateway.outbox.find(context.req.param('id'));
    if (message === undefined) return problem(context, 404, 'This message is no longer in the Outbox.');
    return context.json({ ...summaryOf(message), headers: message.headers, raw: sourceOf(message.raw) });
  });

  app.post('/api/outlook/send', async (context) => {
    const reading = await readJson(context, ComposedMessageSchema);
    if (!reading.ok) return reading.response;
    const envelope = envelopeOf(reading.value);
    if (envelope.to.length === 0) return problem(context, 400, 'The message has no recipient.');
    await gateway.deliver(await mimeOf(reading.value, { bcc: false }), envelope);
    return context.json({ sent: true });
  });

  const gmail = createGmail({
    gateway,
    user: SENDER.address,
    folder: join(folder, 'gmail'),
    // Nothing is looked up there: what this address is asked goes to the collector.
    settingScript: () => script('127.0.0.1'),
    trail,
    inbox,
  });
  app.route('/api/gmail', gmailRoutes(gmail));
  if (trail !== undefined) app.route('/', auditRoutes(trail));
  else app.get('/api/audit', (context) => context.json([]));
  app.route('/', serveBundles({ folder, settingScript: script }));
  return app;
}

/** More than a person reads; a page slows down under a 25 MB attachment as text. */
const SOURCE_BYTES = 100_000;

function sourceOf(raw: Buffer): string {
  const shown = raw.subarray(0, SOURCE_BYTES).toString('utf8');
  return raw.length > SOURCE_BYTES ? `${shown}\n[${raw.length - SOURCE_BYTES} more bytes]` : shown;
}
