import { Hono } from 'hono';
import * as v from 'valibot';
import { ComposedMessageSchema } from './composed-message.ts';
import type { Gmail } from './gmail.ts';
import { problem, readJson } from './guards.ts';

const draftId = v.pipe(v.string(), v.maxLength(100));
const SaveSchema = v.strictObject({ id: v.nullable(draftId), message: ComposedMessageSchema });
const SendSchema = v.strictObject({ id: draftId });
const words = v.array(v.pipe(v.string(), v.maxLength(1000)));
const AddOnSchema = v.strictObject({
  locale: v.picklist(['en', 'es']),
  call: v.variant('call', [
    v.strictObject({ call: v.literal('homepage') }),
    v.strictObject({ call: v.literal('message'), id: v.pipe(v.string(), v.maxLength(100)) }),
    v.strictObject({ call: v.literal('compose'), to: words, cc: words, bcc: words }),
    v.strictObject({
      call: v.literal('click'),
      function: v.pipe(v.string(), v.regex(/^\w{1,60}$/, 'must be the name of a function')),
      parameters: v.record(v.string(), v.string()),
      formInputs: v.record(v.string(), words),
    }),
  ]),
});

/** Gmail's compose window: saving while one writes, Gmail's own Send, and the add-on's cards. */
export function gmailRoutes(gmail: Gmail): Hono {
  const app = new Hono();
  app.put('/draft', async (context) => {
    const reading = await readJson(context, SaveSchema);
    if (!reading.ok) return reading.response;
    const id = await gmail.save(reading.value.id, reading.value.message);
    return id === null ? problem(context, 404, 'This draft is gone: it was sent or discarded.') : context.json({ id });
  });
  app.get('/draft/:id', (context) => context.json({ exists: gmail.hasDraft(context.req.param('id')) }));
  app.delete('/draft/:id', (context) => {
    gmail.discard(context.req.param('id'));
    return context.body(null, 204);
  });
  app.post('/send', async (context) => {
    const reading = await readJson(context, SendSchema);
    if (!reading.ok) return reading.response;
    if (await gmail.send(reading.value.id)) return context.json({ sent: true });
    return problem(context, 404, 'This draft is gone: it was sent or discarded.');
  });
  app.post('/hour', async (context) => {
    await gmail.hour();
    return context.body(null, 204);
  });
  app.post('/add-on', async (context) => {
    const reading = await readJson(context, AddOnSchema);
    if (!reading.ok) return reading.response;
    try {
      return context.json(await gmail.addOn(reading.value.call, reading.value.locale));
    } catch {
      // The add-on guards itself; what still gets here is a bug of it, and its words may quote the message.
      return problem(context, 502, 'The add-on did not answer.');
    }
  });
  return app;
}
