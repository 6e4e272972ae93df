import { describe, expect, it } from 'vitest';
import { heldAttachment, type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import type { Fault } from '../../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, WEB } from '../../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../../sandbox/outlook/send-item.ts';
import { hostOf, messageOf, type OfficeOf, sampleRuntime } from './sample-add-in.ts';

// The pattern of the sample that encrypts at send: the body and every file are replaced by unreadable ones, a header tells
// the recipient's add-in, and only then the message may leave. The "cipher" here turns text around and is none.

const PLACEHOLDER = 'This message is encrypted.';
const turned = (base64: string) => Buffer.from(base64, 'base64').reverse().toString('base64');

type Ask = <T>(start: (done: (result: Office.AsyncResult<T>) => void) => void) => Promise<T>;

function encryptOnSend(office: OfficeOf): void {
  const ask: Ask = (start) =>
    new Promise((resolve, reject) =>
      start(({ status, value, error }) =>
        status === office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error.name)),
      ),
    );
  office.actions.associate('onMessageSend', async (event: Office.MailboxEvent) => {
    const item = messageOf(office);
    const attach = (content: string, name: string) =>
      ask<string>((done) => item.addFileAttachmentFromBase64Async(content, name, { isInline: false }, done));
    try {
      const body = await ask<string>((done) => item.body.getAsync(office.CoercionType.Html, done));
      const files = await ask<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done));
      const added: string[] = [await attach(turned(Buffer.from(body).toString('base64')), 'body.enc')];
      for (const { id, name } of files) {
        const { content } = await ask<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(id, done));
        added.push(await attach(turned(content), `${name}.enc`));
        await ask<void>((done) => item.removeAttachmentAsync(id, done));
      }
      await ask<void>((done) => item.internetHeaders.setAsync({ 'x-sample-encrypted': String(added.length) }, done));
      await ask<void>((done) => item.body.setAsync(PLACEHOLDER, { coercionType: office.CoercionType.Html }, done));
      event.completed({ allowEvent: true });
    } catch {
      event.completed({ allowEvent: false, errorMessage: 'It could not be encrypted.' });
    }
  });
}

const SECRET = heldAttachment({ name: 'plan.txt', base64: Buffer.from('the plan').toString('base64') });
const LETTER = { html: '<p>The text</p>', attachments: [SECRET] };

async function send(item: Partial<ItemState>, faults: readonly Fault[] = []) {
  const host = hostOf(newItem(item));
  host.setFaults(faults);
  const result = await sendItem(host, classicWindows(), { runtime: sampleRuntime(encryptOnSend), limitMs: 500 });
  return { host, result };
}

describe('an add-in that encrypts at send', () => {
  it('replaces body and files, and tells by a header', async () => {
    const { result, host } = await send(LETTER);
    if (result.kind !== 'sent') throw new Error(result.kind);
    const { html, attachments, headers } = result.item;
    expect([html, headers]).toEqual([PLACEHOLDER, { 'x-sample-encrypted': '2' }]);
    expect(attachments.map(({ name }) => name)).toEqual(['body.enc', 'plan.txt.enc']);
    expect(attachments.map(({ base64 }) => Buffer.from(turned(base64), 'base64').toString())).toEqual([
      '<p>The text</p>',
      'the plan',
    ]);
    expect(host.complaints()).toEqual([]);
  });

  it.each(['body.setAsync', 'addFileAttachmentFromBase64Async', 'removeAttachmentAsync', 'internetHeaders.setAsync'])(
    'holds everything back when %s fails',
    async (call) => {
      const { result } = await send(LETTER, [{ call, kind: 'error' }]);
      expect(result).toMatchObject({ kind: 'alert', alert: { text: 'It could not be encrypted.' } });
    },
  );

  it('cannot add a file beyond 25 MB, nor take away one that is not there', async () => {
    const errors: unknown[] = [];
    const load = sampleRuntime((office) => {
      office.actions.associate('try', () => {
        const item = messageOf(office);
        item.addFileAttachmentFromBase64Async('A'.repeat(34_865_153), 'big', (result) =>
          errors.push(result.error?.name),
        );
        item.removeAttachmentAsync('none', (result) => errors.push(result.error?.name));
      });
    });
    await load(hostOf(newItem()).port(WEB), 'try', {}, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(errors).toEqual(['AttachmentSizeExceeded', 'InvalidAttachmentId']);
  });

  it('tells listeners of every file that came or went, with its details', async () => {
    const host = hostOf(newItem(LETTER));
    const heard: unknown[] = [];
    host.port(WEB).listen(({ details }) => heard.push(details));
    await sendItem(host, WEB, { runtime: sampleRuntime(encryptOnSend), limitMs: 500 });
    expect(heard).toMatchObject([
      { attachmentStatus: 'added', attachmentDetails: { name: 'body.enc', attachmentType: 'file' } },
      { attachmentStatus: 'added', attachmentDetails: { name: 'plan.txt.enc' } },
      { attachmentStatus: 'removed', attachmentDetails: { id: SECRET.id, name: 'plan.txt' } },
    ]);
  });
});
