import { describe, expect, it } from 'vitest';
import { heldAttachment, type ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

const KEPT = 'mailward.assessment';
const LETTER: ItemState = { ...PATIENT, attachments: [TEXT_FILE] };
const options = () => ({ runtime: bareRuntime({ setting: clinicSetting() }), limitMs: 15_000 });

/** The item after one event of composing, which leaves an assessment beside it. */
async function composed(item: ItemState): Promise<MailboxHost> {
  const host = createMailboxHost(item);
  await fireComposeEvent(host, classicWindows(), 'OnMessageCompose', {}, options());
  return host;
}

/** What is kept, with another level: whoever believes it is told by what it then does. */
function pretend(host: MailboxHost, level: 'none' | 'phi'): void {
  const { sessionData } = host.state();
  const text = (sessionData[KEPT] ?? '').replace(/"level":"\w+"/, `"level":"${level}"`);
  host.change({ sessionData: { ...sessionData, [KEPT]: text } });
}

async function sentBy(host: MailboxHost): Promise<string | undefined> {
  const result = await sendItem(host, classicWindows(), options());
  if (result.kind !== 'sent') throw new Error(JSON.stringify(result));
  return result.item.headers['X-Mailward-Route'];
}

describe('an assessment kept while composing', () => {
  it('is taken at send where the draft is the very same', async () => {
    const host = await composed(BUSINESS);
    pretend(host, 'phi');
    expect(await sentBy(host)).toBe('portal');
  });

  it('is kept by composing, without a word of the message', async () => {
    const text = Object.values((await composed(LETTER)).state().sessionData).join(' ');
    expect(text).toContain('"level":"phi"');
    expect(text).not.toMatch(/Whitfield|0048213|Referral|notes|metformin|1962|okafor|harbor/i);
  });

  it.each<[string, Partial<ItemState>]>([
    ['text', { html: `${BUSINESS.html}${PATIENT.html}` }],
    ['subject', { subject: 'MRN 0048213, type 2 diabetes' }],
    [
      'attachment of the same name and size',
      {
        attachments: [
          heldAttachment({
            ...TEXT_FILE,
            base64: Buffer.from('MRN 0048213, type 2 diabetes, ok'.padEnd(34)).toString('base64'),
            size: TEXT_FILE.size,
          }),
        ],
      },
    ],
  ])('counts for nothing once another %s stands in the message', async (_what, change) => {
    const host = await composed({ ...BUSINESS, attachments: [TEXT_FILE] });
    pretend(host, 'none');
    host.change(change);
    expect(await sentBy(host)).toBe('portal');
  });

  it('counts for nothing once the mail goes to a private address, where care is told differently', async () => {
    const html = '<p>Your results are in and your biopsy was fine. We will talk about your medication on Monday.</p>';
    const host = await composed({ ...BUSINESS, html });
    pretend(host, 'none');
    host.change({ to: [{ address: 'jane.whitfield@gmail.com', name: '' }] });
    expect(await sentBy(host)).toBe('portal');
  });

  it('is nothing under another policy', async () => {
    const host = await composed(BUSINESS);
    pretend(host, 'phi');
    const runtime = bareRuntime({ setting: clinicSetting({ version: 'test.2' }) });
    const result = await sendItem(host, classicWindows(), { runtime, limitMs: 15_000 });
    expect(result.kind === 'sent' && result.item.headers['X-Mailward-Route']).toBeUndefined();
  });

  it('is not kept of a message with something unread, whose name would tell of it', async () => {
    const host = await composed({ ...BUSINESS, attachments: [{ ...TEXT_FILE, name: 'Whitfield.txt', base64: '' }] });
    expect(host.state().sessionData[KEPT]).toBe('');
    expect(await sentBy(host)).toBe('portal');
  });

  it('gives both reviews of an item the same id', async () => {
    const host = await composed(LETTER);
    await sentBy(host);
    const { headers, sessionData } = host.state();
    expect(headers['X-Mailward-Review']).toContain(`id=${sessionData['mailward.id']}`);
  });

  it('puts nothing into a header that is no id', async () => {
    const host = await composed(LETTER);
    host.change({ sessionData: { 'mailward.id': 'x\r\nBcc: press@daily-news.example' } });
    await sentBy(host);
    expect(host.state().headers['X-Mailward-Review']).toMatch(/; id=[\da-f-]{36}$/);
  });

  it.each(['error', 'undefined', 'empty', 'throws', 'never'] as const)(
    'is missed by nobody where session data ends with "%s"',
    async (kind) => {
      const host = await composed(LETTER);
      host.setFaults([
        { call: 'sessionData.getAllAsync', kind },
        { call: 'sessionData.setAsync', kind },
      ]);
      expect(await sentBy(host)).toBe('portal');
    },
  );
});
