import { describe, expect, it } from 'vitest';
import { changedRecipientFields } from '../../../sandbox/outlook/item-events.ts';
import { type ItemState, newItem, type Person } from '../../../sandbox/outlook/item-state.ts';
import type { MailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { IOS, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../../sandbox/outlook/send-item.ts';
import { hostOf, messageOf, type OfficeOf, sampleRuntime } from './sample-add-in.ts';

// The pattern of the sample that tags external recipients: on every change of recipients it looks at the fields that
// changed, remembers each field's answer in the session data, and marks the subject and the end of the body.

const TAG = '[Outside] ';
const FOOT = '<p>This went outside.</p>';
const FIELDS = ['to', 'cc', 'bcc'] as const;

function tagExternal(office: OfficeOf): void {
  office.actions.associate('onMessageRecipientsChanged', (event: Office.MailboxEvent) => {
    const { changedRecipientFields: changed } = event as unknown as Office.RecipientsChangedEventArgs;
    const item = messageOf(office);
    const { ExternalUser } = office.MailboxEnums.RecipientType;
    const lookAt = (field: (typeof FIELDS)[number]) =>
      new Promise<void>((done) => {
        item[field].getAsync(({ value }) => {
          const outside = value.some(({ recipientType }) => recipientType === ExternalUser);
          item.sessionData.setAsync(field, String(outside), () => done());
        });
      });
    const mark = () =>
      item.sessionData.getAllAsync(({ value }) => {
        const outside = Object.values(value).includes('true');
        item.subject.getAsync(({ value: subject }) => {
          const plain = subject.replace(TAG, '');
          item.subject.setAsync(outside ? `${TAG}${plain}` : plain, () => {
            const foot = outside ? FOOT : (null as unknown as string);
            item.body.appendOnSendAsync(foot, { coercionType: office.CoercionType.Html }, () => event.completed());
          });
        });
      });
    FIELDS.filter((field) => changed[field])
      .reduce((before, field) => before.then(() => lookAt(field)), Promise.resolve())
      .then(mark);
  });
  office.actions.associate('onMessageSend', (event: Office.MailboxEvent) => event.completed({ allowEvent: true }));
}

const INSIDE: Person = { address: 'lee.park@northfield-clinic.example', name: 'Lee Park' };
const OUTSIDE: Person = { address: 'sales@paper-goods.example', name: 'Paper Goods' };
const runtime = sampleRuntime(tagExternal);

/** A person changes the item, and the add-in hears of it. */
async function change(host: MailboxHost, part: Partial<ItemState>, profile: Profile = WEB) {
  const before = host.state();
  host.change(part);
  const fields = changedRecipientFields(before, host.state());
  if (fields === null) throw new Error('nobody changed');
  return fireComposeEvent(host, profile, 'OnMessageRecipientsChanged', { changedRecipientFields: fields }, { runtime });
}

describe('an add-in that tags external recipients', () => {
  it('tags the subject once somebody outside stands in any field, and untags it when nobody does', async () => {
    const host = hostOf(newItem({ subject: 'Chairs', html: '<p>Two.</p>' }));
    await change(host, { to: [INSIDE] });
    expect(host.state().subject).toBe('Chairs');
    await change(host, { bcc: [OUTSIDE] });
    expect(host.state()).toMatchObject({
      subject: '[Outside] Chairs',
      sessionData: { to: 'false', bcc: 'true' },
      html: '<p>Two.</p>',
    });
    await change(host, { bcc: [] });
    expect(host.state()).toMatchObject({ subject: 'Chairs', appendOnSend: '' });
  });

  it('has its foot on the message that leaves and not in the compose window', async () => {
    const host = hostOf(newItem({ html: '<p>Two.</p>' }));
    await change(host, { to: [OUTSIDE] });
    const result = await sendItem(host, WEB, { runtime });
    expect(result).toMatchObject({ kind: 'sent', item: { html: `<p>Two.</p>${FOOT}` } });
    expect(host.state().html).toBe('<p>Two.</p>');
  });

  it('is told which fields changed, and which lists of a meeting did', () => {
    const none = {
      to: false,
      cc: false,
      bcc: false,
      requiredAttendees: false,
      optionalAttendees: false,
      resources: false,
    };
    const same = newItem();
    expect(changedRecipientFields(same, { ...same, subject: 'x' })).toBeNull();
    expect(changedRecipientFields(same, { ...same, cc: [OUTSIDE] })).toEqual({ ...none, cc: true });
    const meeting = newItem({ kind: 'appointment' });
    expect(changedRecipientFields(meeting, { ...meeting, cc: [OUTSIDE] })).toEqual({
      ...none,
      optionalAttendees: true,
    });
  });

  it('cannot tag on a phone, which refuses to change subjects and bodies, and keeps its session data', async () => {
    const host = hostOf(newItem({ subject: 'Chairs' }));
    expect((await change(host, { to: [OUTSIDE] }, IOS)).kind).toBe('completed');
    expect(host.state()).toMatchObject({ subject: 'Chairs', appendOnSend: '', sessionData: { to: 'true' } });
  });
});
