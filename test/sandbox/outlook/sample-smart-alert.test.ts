import { describe, expect, it } from 'vitest';
import { type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../../sandbox/outlook/send-item.ts';
import type { SendMode } from '../../../sandbox/outlook/smart-alert.ts';
import { hostOf, messageOf, type OfficeOf, sampleRuntime } from './sample-add-in.ts';

// The pattern of the Smart Alerts samples: at send, look at recipients and attachments, and hold the message back with a
// text, a button of its own and data for the pane it opens.

const PANE = 'sample.OpenPane';

/** Wants an attachment where the text promises one, and asks before a message leaves for more than ten people. */
function promisedAttachment(office: OfficeOf): void {
  office.actions.associate('onMessageSend', (event: Office.MailboxEvent) => {
    const item = messageOf(office);
    item.body.getAsync(office.CoercionType.Text, { asyncContext: event }, (body) => {
      const asked = body.asyncContext as Office.MailboxEvent;
      if (body.status === office.AsyncResultStatus.Failed) {
        asked.completed({ allowEvent: false, errorMessage: 'The text could not be read.' });
        return;
      }
      if (!/attach/i.test(body.value)) {
        asked.completed({ allowEvent: true });
        return;
      }
      item.getAttachmentsAsync({ asyncContext: asked }, ({ value, asyncContext }) => {
        if (value.some(({ isInline }) => !isInline)) asyncContext.completed({ allowEvent: true });
        else {
          asyncContext.completed({
            allowEvent: false,
            errorMessage: 'You speak of an attachment, and there is none.',
            errorMessageMarkdown: 'You speak of an **attachment**, and there is none.',
            cancelLabel: 'Add an attachment',
            commandId: PANE,
            contextData: { missing: 'attachment' },
            sendModeOverride: office.MailboxEnums.SendModeOverride.PromptUser,
          });
        }
      });
    });
  });
}

function send(item: Partial<ItemState>, profile: Profile = WEB, mode: SendMode = 'Block') {
  const host = hostOf(newItem(item));
  const runtime = sampleRuntime(promisedAttachment);
  return { host, result: sendItem(host, profile, { runtime, mode, controls: { [PANE]: 'pane' }, limitMs: 500 }) };
}

const FORGOTTEN = { html: '<p>The price list is attached.</p>' };

describe('a Smart Alerts add-in of the kind Microsoft publishes', () => {
  it('lets a message leave that has what it speaks of', async () => {
    expect((await send({ html: '<p>See you on Monday.</p>' }).result).kind).toBe('sent');
  });

  it('gets its event back as asyncContext, and its dialog has button, Markdown and data', async () => {
    expect(await send(FORGOTTEN).result).toEqual({
      kind: 'alert',
      alert: {
        title: 'Mailward',
        text: 'You speak of an attachment, and there is none.',
        markdown: 'You speak of an **attachment**, and there is none.',
        buttons: [
          { does: 'take-action', label: 'Add an attachment' },
          { does: 'send-anyway', label: 'Send Anyway' },
          { does: 'dont-send', label: "Don't Send" },
        ],
        commandId: PANE,
        contextData: '{"missing":"attachment"}',
      },
    });
  });

  it.each([
    ['on a Mac', MAC],
    ['in classic Outlook before build 18324', classicWindows('1.14')],
  ])('opens its pane from "Don\'t Send" %s', async (_where, profile) => {
    const result = await send(FORGOTTEN, profile).result;
    expect(result).toMatchObject({
      alert: {
        markdown: null,
        commandId: PANE,
        buttons: [{ does: 'send-anyway' }, { does: 'dont-send', label: 'Add an attachment' }],
      },
    });
  });

  it('has neither button, override nor data before Mailbox 1.14', async () => {
    const result = await send(FORGOTTEN, classicWindows('1.13')).result;
    expect(result).toMatchObject({
      alert: { commandId: null, contextData: '', buttons: [{ does: 'dont-send', label: "Don't Send" }] },
    });
  });

  it('relaxes the mode of its manifest for this one message only', async () => {
    const host = hostOf(newItem(FORGOTTEN));
    const unavailable = await sendItem(host, WEB, { runtime: () => Promise.reject(new Error('404')), mode: 'Block' });
    expect(unavailable).toMatchObject({ kind: 'fault', reason: 'unavailable' });
  });

  it('hands its data to the pane that the button opens', async () => {
    const { host, result } = send(FORGOTTEN);
    const sent = await result;
    if (sent.kind !== 'alert') throw new Error(sent.kind);
    host.setContextData(sent.alert.contextData);
    const seen = await new Promise((resolve) => {
      const load = sampleRuntime((office) => {
        office.actions.associate('pane', () =>
          messageOf(office).getInitializationContextAsync(({ value }) => resolve(JSON.parse(value))),
        );
      });
      void load(host.port(WEB), 'pane', {}, () => undefined);
    });
    expect(seen).toEqual({ missing: 'attachment' });
  });
});
