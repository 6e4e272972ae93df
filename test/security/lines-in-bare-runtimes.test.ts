import { describe, expect, it } from 'vitest';
import { heldAttachment } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { cardOf, crlf, press, saveDraft, startAddOn, USER } from '../gmail-addon/built-add-on.ts';
import { bareRuntime } from '../outlook-addin/bare-runtime.ts';
import { BUSINESS, clinicSetting } from '../outlook-addin/items.ts';

/** Nothing in it is a word of its own once its lines run together. */
const LINES = 'Please call about\nJane Whitfield\nMRN\n0048213\nasthma\ntoday\n';

/** Unencoded text, whose line ends the MIME parser hands over as text among bytes. */
const message = (to: string) =>
  `From: ${USER}\nTo: ${to}\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${LINES}`;

describe('where one line ends and the next begins', () => {
  it('counts in a draft in Apps Script', async () => {
    const { script, store, delivered } = startAddOn();
    saveDraft(store, message('info@partner.example'));
    const card = cardOf(await script.compose({ to: ['info@partner.example'] }));
    await press(script, card, 'Send');
    expect(delivered[0]).not.toContain('exposure=none');
    expect(delivered[0]).toContain('X-Mailward-Route: portal');
  });

  it('counts in an attached message in classic Outlook', async () => {
    const attached = heldAttachment({
      name: 'Hello.eml',
      contentType: 'message/rfc822',
      type: 'item',
      size: 400,
      text: crlf(message('info@partner.example')),
    });
    const host = createMailboxHost({ ...BUSINESS, attachments: [attached] });
    const result = await sendItem(host, classicWindows(), { runtime: bareRuntime({ setting: clinicSetting() }) });
    expect(result.kind === 'sent' && result.item.headers).toMatchObject({
      'X-Mailward-Route': 'portal',
      'X-Mailward-Review': expect.not.stringContaining('exposure=none'),
    });
  });
});

describe('a file in a one-byte character set', () => {
  it('is read in classic Outlook', async () => {
    const latin1 = Buffer.from('Paciente: Jane Whitfield\nMRN 0048213\nDiagnóstico: asma\nAño: 2026\n', 'latin1');
    const file = heldAttachment({ name: 'nota.txt', contentType: 'text/plain', base64: latin1.toString('base64') });
    const host = createMailboxHost({ ...BUSINESS, attachments: [file] });
    const result = await sendItem(host, classicWindows(), { runtime: bareRuntime({ setting: clinicSetting() }) });
    expect(result.kind === 'sent' && result.item.headers).toMatchObject({
      'X-Mailward-Route': 'portal',
      'X-Mailward-Review': expect.stringContaining('unread=0'),
    });
  });
});
