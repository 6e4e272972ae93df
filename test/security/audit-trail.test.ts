import { describe, expect, it } from 'vitest';
import { withAuditEndpoint, withSweepScopes } from '../../admin/gmail/prepare-push.ts';
import { searchEvents } from '../../bench/audit-phi.ts';
import { findPlanted, plantedMessage } from '../../bench/planted-message.ts';
import type { Draft } from '../../core/index.ts';
import { createScriptMemory } from '../../sandbox/gmail/script-services.ts';
import { heldAttachment, type ItemState, newItem } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { MANIFEST, POLICY, startAddOn, USER } from '../gmail-addon/built-add-on.ts';
import { auditedSetting, ENDPOINT, fakeFetch, officeStorage } from '../outlook-addin/audit-parts.ts';
import { bareRuntime } from '../outlook-addin/bare-runtime.ts';

/** `npm run bench` searches 10,000. */
const EVENTS_OF = 250;
const IN_OUTLOOK = 8;
const IN_GMAIL = 4;

describe('the search for planted details', () => {
  it('finds them in every form it looks for', () => {
    const { planted } = plantedMessage(1);
    const [first = '', last = '', record = '', born = ''] = planted;
    for (const leak of [
      `{"subject":"About ${last}"}`,
      `x${record}x`,
      first.toUpperCase(),
      Buffer.from(`patient ${last} at`).toString('base64'),
      Buffer.from(record).toString('hex'),
      encodeURIComponent(born),
      born.replace(/\//g, ''),
    ])
      expect(findPlanted(leak, planted), leak).not.toBeNull();
    expect(findPlanted('a message that went by the portal', planted)).toBeNull();
  });
});

describe('no detail of a message stands', { timeout: 60_000 }, () => {
  it('in any byte of any event', async () => {
    const { events, aboutPatients, leaks } = await searchEvents(EVENTS_OF);
    expect(leaks).toEqual([]);
    expect(events).toBe(EVENTS_OF * 6);
    expect(aboutPatients).toBeGreaterThan(EVENTS_OF * 0.9);
  });

  it('in any event, log line, stored value or request of the built Outlook add-in', async () => {
    let written = '';
    const note = (...values: unknown[]) => {
      written += `${JSON.stringify(values)}\n`;
    };
    for (let n = 0; n < IN_OUTLOOK; n++) {
      const { draft, planted } = plantedMessage(n);
      const { storage } = officeStorage();
      const { fetch, requests } = fakeFetch(n % 2 === 0 ? 200 : 500);
      const watched = {
        ...storage,
        setItem: (key: string, value: string) => {
          note(key, value);
          return storage.setItem(key, value);
        },
      };
      const console = { log: note, info: note, warn: note, error: note, debug: note };
      const more = { fetch, console, OfficeRuntime: { storage: watched } };
      const runtime = bareRuntime({ setting: auditedSetting(), more });
      const host = createMailboxHost(itemOf(draft));
      await fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', {}, { runtime });
      await sendItem(host, WEB, { runtime });
      await new Promise((resolve) => setTimeout(resolve, 5));
      note(requests, host.state().sessionData, host.state().headers['X-Mailward-Review']);
      expect(requests.length, String(n)).toBeGreaterThan(0);
      expect(findPlanted(written, planted), String(n)).toBeNull();
      written = '';
    }
  });

  it('in any event, log line, stored value or request of the built Gmail add-on', async () => {
    for (let n = 0; n < IN_GMAIL; n++) {
      const { draft, planted } = plantedMessage(n);
      const memory = createScriptMemory();
      const requests: unknown[] = [];
      const setting = {
        policy: { ...POLICY, audit: { endpoint: ENDPOINT }, gmail: { sweep: { enabled: true } } },
        audit: { key: 'a-key-of-northfield-clinic' },
      };
      const addOn = startAddOn({
        setting,
        memory,
        now: () => Date.parse('2026-11-22T12:00:00Z'),
        manifest: withAuditEndpoint(withSweepScopes(MANIFEST, true), ENDPOINT),
        web: (url, request) => {
          requests.push(url, request);
          return 200;
        },
      });
      await addOn.script.click('onSweepOn', {});
      addOn.store.post(mimeOf(draft));
      await addOn.script.hour();
      const kept = [...memory.properties].flat();
      expect(requests.length, String(n)).toBeGreaterThan(0);
      expect(addOn.events.length).toBeGreaterThan(0);
      expect(findPlanted(JSON.stringify([kept, requests, addOn.log, addOn.events]), planted), String(n)).toBeNull();
    }
  });
});

function itemOf({ recipients, subject, body, location, attachments }: Draft): ItemState {
  return newItem({
    to: recipients.map(({ address, name }) => ({ address, name })),
    subject,
    html: body.html ?? '',
    text: body.text ?? '',
    location,
    attachments: attachments.map(({ name, contentType, content }) =>
      heldAttachment({
        name,
        contentType,
        base64: content instanceof Uint8Array ? Buffer.from(content).toString('base64') : 'UEsDBA==',
      }),
    ),
  });
}

function mimeOf({ recipients, subject, body, attachments }: Draft): Buffer {
  const [to] = recipients;
  const [file] = attachments;
  const content = file?.content instanceof Uint8Array ? Buffer.from(file.content) : Buffer.from('PK');
  return Buffer.from(
    [
      `From: Dana Reyes <${USER}>`,
      `To: ${to?.name} <${to?.address}>`,
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      body.html ?? `<p>${body.text}</p>`,
      '--b',
      `Content-Type: text/plain; name="${file?.name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--b--',
      '',
    ].join('\r\n'),
  );
}
