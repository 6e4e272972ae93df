import { describe, expect, it, vi } from 'vitest';
import { leaving } from '../../../sandbox/outlook/body-calls.ts';
import { heldAttachment, type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type FaultKind } from '../../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../../sandbox/outlook/office.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';

interface Result {
  readonly status: string;
  readonly value: unknown;
  readonly error?: { readonly name: string };
  readonly asyncContext?: unknown;
}

function open(given: Partial<ItemState> = {}, profile: Profile = WEB) {
  const host = createMailboxHost(newItem(given));
  const { Office } = createOffice(host.port(profile)) as { Office: typeof globalThis.Office };
  const item = Office.context.mailbox.item as unknown as Office.MessageCompose & Office.AppointmentCompose;
  return { host, Office, item };
}

const ask = (start: (done: (result: unknown) => void) => void) =>
  new Promise<Result>((resolve) => start((result) => resolve(result as Result)));
const errorOf = async (start: Parameters<typeof ask>[0]) => (await ask(start)).error?.name;

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `p${index}@paper-goods.example`, name: '' }));

describe('the limits of the real client', () => {
  it('takes a subject of 255 characters and no longer one', async () => {
    const { item, host } = open();
    expect(await errorOf((done) => item.subject.setAsync('x'.repeat(256), done))).toBe('DataExceedsMaximumSize');
    expect(await errorOf((done) => item.subject.setAsync('x'.repeat(255), done))).toBeUndefined();
    expect(host.state().subject).toHaveLength(255);
  });

  it('takes a body of a million characters and no longer one', async () => {
    const { item, host } = open();
    const set = (length: number) =>
      errorOf((done) => item.body.setAsync('x'.repeat(length), { coercionType: 'html' as Office.CoercionType }, done));
    expect(await set(1_000_001)).toBe('DataExceedsMaximumSize');
    expect(await set(1_000_000)).toBeUndefined();
    expect(host.state().html).toHaveLength(1_000_000);
  });

  it.each([
    ['the web', WEB, 1000],
    ['classic Outlook 1.15', classicWindows('1.15'), 500],
    ['a Mac', MAC, 1200],
  ])('leaves out without a word the recipients beyond the limit of %s', async (_client, profile, told) => {
    const { item } = open({ to: people(1200) }, profile);
    expect((await ask((done) => item.to.getAsync(done))).value).toHaveLength(told);
  });

  it('sets at most a hundred recipients at a time', async () => {
    const { item } = open();
    const addresses = people(101).map(({ address }) => address);
    expect(await errorOf((done) => item.to.setAsync(addresses, done))).toBe('NumberOfRecipientsExceeded');
    expect(await errorOf((done) => item.to.setAsync(addresses.slice(1), done))).toBeUndefined();
  });

  it('holds five notifications of 150 characters under keys of 32', async () => {
    const { item, host } = open();
    const show = (key: string, message = 'x') =>
      errorOf((done) =>
        item.notificationMessages.replaceAsync(
          key,
          { type: 'informationalMessage', icon: 'i', message, persistent: false },
          done,
        ),
      );
    expect(await show('k'.repeat(33))).toBe('ArgumentOutOfRange');
    expect(await show('k', 'x'.repeat(151))).toBe('ArgumentOutOfRange');
    for (const key of ['a', 'b', 'c', 'd', 'e', 'e']) expect(await show(key, 'x'.repeat(150))).toBeUndefined();
    expect(await show('f')).toBe('NumberOfNotificationMessagesExceeded');
    expect(host.state().notifications).toHaveLength(5);
  });

  it('adds a notification under a new key only', async () => {
    const { item, host } = open();
    const add = (key: string) =>
      errorOf((done) =>
        item.notificationMessages.addAsync(
          key,
          { type: 'informationalMessage', icon: 'i', message: 'x', persistent: false },
          done,
        ),
      );
    expect(await add('a')).toBeUndefined();
    expect(await add('a')).toBe('DuplicateNotificationKey');
    expect(host.state().notifications).toHaveLength(1);
  });

  it('wants an icon on an informational message', async () => {
    const { item } = open();
    const details = { type: 'informationalMessage', message: 'x' };
    expect(await errorOf((done) => item.notificationMessages.replaceAsync('k', details, done))).toBe(
      'ArgumentException',
    );
  });

  it('takes x- headers only, 256 KB in all, and overwrites whatever the case', async () => {
    const { item, host } = open({ headers: { 'x-route': 'tls' } });
    const set = (headers: Record<string, string>) => errorOf((done) => item.internetHeaders.setAsync(headers, done));
    expect(await set({ Subject: 'x' })).toBe('InvalidHeaderName');
    expect(await set({ 'X-A': 'x'.repeat(256 * 1024) })).toBe('DataExceedsMaximumSize');
    expect(await set({ 'X-Route': 'portal' })).toBeUndefined();
    expect(host.state().headers).toEqual({ 'X-Route': 'portal' });
  });

  it('adds at most a hundred recipients at a time, behind those that are there', async () => {
    const { item, host } = open({ cc: people(1) });
    const addresses = people(101).map(({ address }) => address);
    expect(await errorOf((done) => item.cc.addAsync(addresses, done))).toBe('NumberOfRecipientsExceeded');
    expect(await errorOf((done) => item.cc.addAsync(addresses.slice(1), done))).toBeUndefined();
    expect(host.state().cc.map(({ address }) => address)).toEqual([addresses[0], ...addresses.slice(1)]);
  });

  it('tells people of the own domain from others', async () => {
    const to = [...people(1), { address: 'lee@Northfield-Clinic.example', name: 'Lee' }];
    const { value } = await ask((done) => open({ to }).item.to.getAsync(done));
    expect((value as Office.EmailAddressDetails[]).map(({ recipientType }) => recipientType)).toEqual([
      'externalUser',
      'user',
    ]);
  });

  it('takes 5,000 characters to put around the body on leaving, and null to take them back', async () => {
    const { item, host } = open({ html: '<p>body</p>' });
    const prepend = (text: string) => errorOf((done) => item.body.prependOnSendAsync(text, done));
    const append = (text: string) => errorOf((done) => item.body.appendOnSendAsync(text, done));
    expect([await prepend('x'.repeat(5_001)), await append('x'.repeat(5_001))]).toEqual([
      'DataExceedsMaximumSize',
      'DataExceedsMaximumSize',
    ]);
    expect([await prepend('<p>before</p>'), await append('x'.repeat(5_000))]).toEqual([undefined, undefined]);
    await append(null as unknown as string);
    expect(leaving(host.state()).html).toBe('<p>before</p><p>body</p>');
    expect(host.state().html).toBe('<p>body</p>');
  });

  it('forgets one value of its session data, or all', async () => {
    const { item, host } = open({ sessionData: { a: '1', b: '2', c: '3' } });
    expect(await errorOf((done) => item.sessionData.removeAsync('none', done))).toBe('KeyNotFound');
    expect(await errorOf((done) => item.sessionData.removeAsync('a', done))).toBeUndefined();
    expect(host.state().sessionData).toEqual({ b: '2', c: '3' });
    await ask((done) => item.sessionData.clearAsync(done));
    expect(host.state().sessionData).toEqual({});
  });

  it('holds 50,000 characters of session data before Mailbox 1.16', async () => {
    const set = (profile: Profile) => {
      const { item } = open({}, profile);
      return errorOf((done) => item.sessionData.setAsync('k', 'x'.repeat(50_000), done));
    };
    expect(await set(MAC)).toBe('DataExceedsMaximumSize');
    expect(await set(WEB)).toBeUndefined();
  });

  it('gives no bytes of cloud files, contacts and attachments that are not there', async () => {
    const cloud = heldAttachment({ name: 'cloud', type: 'cloud', text: 'https://files.lakeside.example/1' });
    const contact = heldAttachment({ name: 'contact', type: 'item', contentType: 'text/vcard' });
    const { item } = open({ attachments: [cloud, contact] });
    const get = (id: string) => ask((done) => item.getAttachmentContentAsync(id, done));
    expect((await get(cloud.id)).value).toEqual({ content: cloud.text, format: 'url' });
    expect((await get(contact.id)).error?.name).toBe('AttachmentTypeNotSupported');
    expect((await get('none')).error?.name).toBe('InvalidAttachmentId');
  });

  it('complains of more than three calls at a time', async () => {
    const { item, host } = open();
    await Promise.all([1, 2, 3].map(() => ask((done) => item.subject.getAsync(done))));
    expect([host.mostInFlight(), host.complaints()]).toEqual([3, []]);
    await Promise.all([1, 2, 3, 4].map(() => ask((done) => item.subject.getAsync(done))));
    expect([host.mostInFlight(), host.complaints().length]).toEqual([4, 1]);
  });
});

describe('the manner of Office.js', () => {
  it('never answers within the call, and hands asyncContext back', async () => {
    const { item } = open({ subject: 'Copier' });
    let answered = false;
    const asked = ask((done) => item.subject.getAsync({ asyncContext: 7 }, done)).then((result) => {
      answered = true;
      return result;
    });
    expect(answered).toBe(false);
    expect(await asked).toEqual({ status: 'succeeded', value: 'Copier', asyncContext: 7, error: undefined });
  });

  it('knows the requirement sets of its client', () => {
    const has = (profile: Profile, set: string) =>
      open({}, profile).Office.context.requirements.isSetSupported('Mailbox', set);
    expect([has(WEB, '1.16'), has(MAC, '1.14'), has(MAC, '1.15'), has(classicWindows('1.12'), '1.9')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(open().Office.context.requirements.isSetSupported('ExcelApi', '1.1')).toBe(false);
  });

  it('tells an add-in of changed recipients and attachments until it stops listening', async () => {
    const { item, host, Office } = open();
    const heard: unknown[] = [];
    const handler = (event: unknown) => heard.push(event);
    await ask((done) => item.addHandlerAsync(Office.EventType.RecipientsChanged, handler, done));
    await ask((done) => item.addHandlerAsync(Office.EventType.AttachmentsChanged, handler, done));
    host.change({ cc: people(1) });
    host.change({ subject: 'Copier' });
    host.change({ attachments: [heldAttachment({ name: 'a' })] });
    expect(heard).toEqual([
      {
        type: 'olkRecipientsChanged',
        changedRecipientFields: {
          to: false,
          cc: true,
          bcc: false,
          requiredAttendees: false,
          optionalAttendees: false,
          resources: false,
        },
      },
      {
        type: 'olkAttachmentsChanged',
        attachmentStatus: 'added',
        attachmentDetails: { id: 'attachment-a', name: 'a', size: 0, attachmentType: 'file' },
      },
    ]);
    await ask((done) => item.removeHandlerAsync(Office.EventType.RecipientsChanged, done));
    host.change({ to: people(1) });
    expect(heard).toHaveLength(2);
  });

  it('tells the compose window who changed the item', async () => {
    const { item, host } = open();
    const seen: string[] = [];
    const stop = host.subscribe((state, by) => seen.push(`${by}: ${state.subject}`));
    host.change({ subject: 'one' });
    await ask((done) => item.subject.setAsync('two', done));
    stop();
    host.change({ subject: 'three' });
    expect(seen).toEqual(['person: one', 'add-in: two']);
  });

  it("keeps custom properties that were saved and hands the dialog's data to the pane", async () => {
    const { item, host } = open();
    const loaded = (await ask((done) => item.loadCustomPropertiesAsync(done))).value as Office.CustomProperties;
    loaded.set('seen', 'yes');
    expect(host.state().customProperties).toEqual({});
    await ask((done) => loaded.saveAsync(done));
    expect(host.state().customProperties).toEqual({ seen: 'yes' });
    host.setContextData('{"reason":"ask"}');
    expect((await ask((done) => item.getInitializationContextAsync(done))).value).toBe('{"reason":"ask"}');
  });

  it('gives appointments their own members', () => {
    const { item } = open({ kind: 'appointment' });
    expect([item.itemType, 'internetHeaders' in item, 'organizer' in item]).toEqual(['appointment', false, true]);
  });
});

describe('another item', () => {
  it('hears nothing of what was asked for the one before', async () => {
    const { item, host } = open({ subject: 'one' });
    const answered = vi.fn();
    item.subject.setAsync('changed', answered);
    host.open(newItem({ subject: 'two' }));
    item.subject.setAsync('changed later', answered);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(answered).not.toHaveBeenCalled();
    expect(host.state().subject).toBe('two');
    const later = createOffice(host.port(WEB)).Office as typeof globalThis.Office;
    const next = later.context.mailbox.item as unknown as Office.MessageCompose;
    expect((await ask((done) => next.subject.getAsync(done))).value).toBe('two');
  });
});

describe('an injected fault', () => {
  const withFault = (kind: FaultKind, nth?: number) => {
    const opened = open({ subject: 'secret subject' });
    opened.host.setFaults([{ call: 'subject.getAsync', kind, ...(nth === undefined ? {} : { nth }) }]);
    return opened;
  };

  it('makes a call fail, give nothing, or give something empty', async () => {
    const get = (kind: FaultKind) => ask((done) => withFault(kind).item.subject.getAsync(done));
    expect(await get('error')).toMatchObject({ status: 'failed', error: { code: 5001 } });
    expect(await get('undefined')).toMatchObject({ status: 'succeeded', value: undefined });
    expect(await get('empty')).toMatchObject({ status: 'succeeded', value: '' });
  });

  it('makes a call throw, answer twice or not at all', async () => {
    expect(() => withFault('throws').item.subject.getAsync(() => undefined)).toThrow();
    const answers = vi.fn();
    withFault('twice').item.subject.getAsync(answers);
    const never = vi.fn();
    withFault('never').item.subject.getAsync(never);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([answers.mock.calls.length, never.mock.calls.length]).toEqual([2, 0]);
  });

  it('strikes the call it was meant for', async () => {
    const { item } = withFault('error', 2);
    const get = async () => (await ask((done) => item.subject.getAsync(done))).status;
    expect([await get(), await get(), await get()]).toEqual(['succeeded', 'failed', 'succeeded']);
  });

  it('does not carry out a change it reports as done', async () => {
    const { item, host } = open();
    host.setFaults([{ call: 'subject.setAsync', kind: 'undefined' }]);
    expect((await ask((done) => item.subject.setAsync('new', done))).status).toBe('succeeded');
    expect(host.state().subject).toBe('');
  });

  it('leaves names in the log and no values', async () => {
    const { item, host } = withFault('twice');
    await ask((done) => item.subject.getAsync(done));
    expect(host.log()).toEqual([{ call: 'subject.getAsync', answer: 'succeeded' }]);
  });
});
