import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { IOS, WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

const options = () => ({ runtime: bareRuntime({ setting: clinicSetting() }), limitMs: 15_000 });

/** Changes the item once, as soon as the add-in has put its headers on it. */
function changeOnceReviewed(host: MailboxHost, change: Partial<ItemState>): void {
  const stop = host.subscribe((item, by) => {
    if (by !== 'add-in' || item.headers['X-Mailward-Review'] === undefined) return;
    stop();
    host.change(change);
  });
}

describe('a message that changes between review and sending', () => {
  it.each<[string, Partial<ItemState>]>([
    ['its text', { html: PATIENT.html }],
    ['its subject', { subject: 'Jane Whitfield, MRN 0048213' }],
    ['a recipient', { bcc: [{ address: 'press@daily-news.example', name: '' }] }],
    ['its sender', { from: { address: 'billing@northfield-clinic.example', name: '' } }],
    ['an attachment', { attachments: [TEXT_FILE] }],
  ])('is not sent when it is %s', async (_what, change) => {
    const host = createMailboxHost(BUSINESS);
    changeOnceReviewed(host, change);
    const result = await sendItem(host, WEB, options());
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-CHANGED');
    expect(result.kind === 'alert' && result.alert.text).not.toMatch(/Whitfield|0048213/);
  });

  it('is sent when the client only wrote the markup of the same text anew', async () => {
    const host = createMailboxHost(BUSINESS);
    changeOnceReviewed(host, { html: BUSINESS.html.replace('<p>', '<p class="x_MsoNormal" style="margin:0">') });
    expect((await sendItem(host, WEB, options())).kind).toBe('sent');
  });
});

describe('a stopped message', () => {
  const exposure = (host: MailboxHost) => /exposure=(\w+)/.exec(host.state().headers['X-Mailward-Review'] ?? '')?.[1];

  it('bears no header that would vouch for what is written later on a phone', async () => {
    const host = createMailboxHost(BUSINESS);
    changeOnceReviewed(host, { html: `${BUSINESS.html}<p>And pens.</p>` });
    expect((await sendItem(host, WEB, options())).kind).toBe('alert');
    expect(exposure(host)).toBe('unscanned');
    host.change({ html: PATIENT.html });
    expect((await sendItem(host, IOS, options())).kind).toBe('sent');
    expect(exposure(host)).toBe('unscanned');
  });

  it('is not sent with a vouching header either where the client refuses to put its subject on', async () => {
    const host = createMailboxHost({ ...PATIENT, subject: 'Jane Whitfield MRN 0048213' });
    host.setFaults([{ call: 'subject.setAsync', kind: 'error' }]);
    expect((await sendItem(host, WEB, options())).kind).toBe('alert');
    expect(exposure(host)).toBe('unscanned');
  });

  it('that was not sent as it is, though it might have been, loses that header with the next event', async () => {
    const override = { upTo: 'phi', justification: false };
    const setting = clinicSetting({ enforcement: { escalation: 'confirm', override } });
    const host = createMailboxHost(PATIENT);
    await sendItem(host, WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
    expect(exposure(host)).toBe('phi');
    const again = { runtime: bareRuntime({ setting }), limitMs: 15_000 };
    await fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', {}, again);
    expect(exposure(host)).toBe('unscanned');
  });

  it('stays as it is where no header was put on it', async () => {
    const host = createMailboxHost(PATIENT);
    const setting = clinicSetting({ portal: { via: 'none' } });
    await sendItem(host, WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
    expect(host.state().headers).toEqual({});
  });
});

describe('several runtimes for one send, as some clients start them', () => {
  it('all come to the same answer, and the message bears one tag, one route and one review', async () => {
    const host = createMailboxHost(PATIENT);
    const results = await Promise.all([1, 2, 3].map(() => sendItem(host, WEB, options())));
    expect(results.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent']);
    expect(host.state().subject).toBe('Referral +encrypt+');
    expect(Object.keys(host.state().headers).sort()).toEqual(['X-Mailward-Review', 'X-Mailward-Route']);
  });

  it('replace a subject once', async () => {
    const host = createMailboxHost({ ...PATIENT, subject: 'Jane Whitfield MRN 0048213' });
    const results = await Promise.all([1, 2, 3].map(() => sendItem(host, WEB, options())));
    expect(new Set(results.map(({ kind }) => kind))).not.toContain('fault');
    expect(host.state().subject).toBe('Secure message from Northfield Clinic +encrypt+');
  });
});
