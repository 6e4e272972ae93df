import { describe, expect, it } from 'vitest';
import { type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../../sandbox/outlook/office.ts';
import { IOS, PROFILES, WEB } from '../../../sandbox/outlook/profiles.ts';

const PHONES = PROFILES.filter(({ mobile }) => mobile);

function open(given: Partial<ItemState> = {}, profile = IOS) {
  const host = createMailboxHost(newItem(given));
  const { Office } = createOffice(host.port(profile)) as { Office: typeof globalThis.Office };
  return { host, Office, item: Office.context.mailbox.item as unknown as Office.MessageCompose };
}

const statusOf = (start: (done: (result: unknown) => void) => void) =>
  new Promise<string>((resolve) => start((result) => resolve((result as { readonly status: string }).status)));

/** From "Outlook JavaScript APIs supported in Outlook on mobile devices". */
describe.each(PHONES)('$title', (profile) => {
  it('has Mailbox 1.5 and says so', () => {
    const { isSetSupported } = open({}, profile).Office.context.requirements;
    expect([isSetSupported('Mailbox', '1.5'), isSetSupported('Mailbox', '1.6')]).toEqual([true, false]);
    expect(open({}, profile).Office.context.platform).toBe(profile.platform);
  });

  it('refuses to change the subject and the body', async () => {
    const { item, host } = open({ subject: 'Chairs', html: '<p>Two.</p>' }, profile);
    expect(await statusOf((done) => item.subject.setAsync('x', done))).toBe('failed');
    expect(await statusOf((done) => item.body.setAsync('x', done))).toBe('failed');
    expect(host.state()).toMatchObject({ subject: 'Chairs', html: '<p>Two.</p>' });
  });

  it('reads subject, body, sender and recipients, and keeps headers and session data', async () => {
    const { item, host } = open({ to: [{ address: 'sales@paper-goods.example', name: '' }] }, profile);
    expect(await statusOf((done) => item.subject.getAsync(done))).toBe('succeeded');
    expect(await statusOf((done) => item.body.getAsync('text', done))).toBe('succeeded');
    expect(await statusOf((done) => item.from.getAsync(done))).toBe('succeeded');
    expect(await statusOf((done) => item.to.getAsync(done))).toBe('succeeded');
    expect(await statusOf((done) => item.internetHeaders.setAsync({ 'x-sample': '1' }, done))).toBe('succeeded');
    expect(await statusOf((done) => item.sessionData.setAsync('a', '1', done))).toBe('succeeded');
    expect(host.state()).toMatchObject({ headers: { 'x-sample': '1' }, sessionData: { a: '1' } });
  });

  it('has no way to look into attachments, and no labels', () => {
    const { item } = open({}, profile);
    for (const member of ['getAttachmentsAsync', 'getAttachmentContentAsync', 'sensitivityLabel'] as const) {
      expect(item[member], member).toBeUndefined();
    }
    expect(open({}, WEB).item.getAttachmentsAsync).toBeDefined();
  });

  it('tells a hundred recipients of a field', async () => {
    const to = Array.from({ length: 120 }, (_, index) => ({ address: `p${index}@paper-goods.example`, name: '' }));
    const told = await new Promise((resolve) => open({ to }, profile).item.to.getAsync(({ value }) => resolve(value)));
    expect(told).toHaveLength(100);
  });

  it('shows one notification, the newest, and none on a meeting', async () => {
    const show = ({ item }: ReturnType<typeof open>, key: string, type = 'informationalMessage') =>
      statusOf((done) =>
        item.notificationMessages.replaceAsync(key, { type, icon: 'i', message: key, persistent: false }, done),
      );
    const message = open({}, profile);
    expect([await show(message, 'a'), await show(message, 'b')]).toEqual(['succeeded', 'succeeded']);
    expect(message.host.state().notifications.map(({ key }) => key)).toEqual(['b']);
    expect(await show(message, 'c', 'insightMessage')).toBe('failed');
    expect(await show(open({ kind: 'appointment' }, profile), 'a')).toBe('failed');
  });
});
