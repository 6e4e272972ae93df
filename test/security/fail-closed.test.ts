import { describe, expect, it } from 'vitest';
import { type Attachment, type Draft, review, type Unread } from '../../core/index.ts';
import { draftOf, fileOf, PLAIN_TEXT, settingOf } from '../draft-of.ts';

async function judged(parts: Parameters<typeof draftOf>[0]) {
  return review(draftOf({ text: PLAIN_TEXT, ...parts }), settingOf());
}

describe('what could not be read never leaves silently', () => {
  it.each<[string, Attachment]>([
    ['an attachment whose bytes never came', { ...fileOf('a.txt', ''), size: 10 }],
    ['an attachment the client refused', { ...fileOf('a.txt', ''), content: { unread: 'unavailable' } }],
    ['a link to a cloud file', { ...fileOf('a.docx', ''), content: { unread: 'cloud-link' } }],
    ['a password-protected archive', fileOf('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))],
    ['a file of an unknown kind', fileOf('a.bin', new Uint8Array([1, 2, 0, 4]))],
    ['a damaged forwarded message', fileOf('a.eml', 'no message at all', 'message/rfc822')],
    ['a file beyond the limit', fileOf('a.txt', new Uint8Array(26_214_401).fill(65))],
  ])('%s makes the message at least possible and sends it by the portal', async (_what, attachment) => {
    const { exposure, decision, unread } = await judged({ attachments: [attachment] });
    expect(unread).toHaveLength(1);
    expect(exposure.level).toBe('possible');
    expect(decision).toMatchObject({ action: 'protect', protection: 'portal' });
  });

  it('recipients that could not be listed count as unread, even when all known ones are colleagues', async () => {
    const unread: Unread[] = [{ part: 'recipients', name: '', reason: 'too-large' }];
    const { exposure, decision } = await judged({ to: ['b@northfield-clinic.example'], unread });
    expect(exposure.level).toBe('possible');
    expect(decision.protection).toBe('portal');
  });

  it('messages forwarded within messages beyond a depth are unread', async () => {
    let message = 'From: a@b.example\nSubject: innermost\n\nhello';
    for (let i = 0; i < 8; i++) {
      message = `From: a@b.example\nContent-Type: multipart/mixed; boundary="x${i}"\n\n--x${i}\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="f.eml"\n\n${message}\n--x${i}--\n`;
    }
    const { unread } = await judged({ attachments: [fileOf('f.eml', message, 'message/rfc822')] });
    expect(unread).toEqual([{ part: 'attachment', name: Array(7).fill('f.eml').join('/'), reason: 'too-deep' }]);
  });

  it('an exception in a review is passed on and never becomes a verdict', async () => {
    const broken = {
      ...draftOf(),
      get subject(): string {
        throw new Error('the client went away');
      },
    } as Draft;
    await expect(review(broken, settingOf())).rejects.toThrow('the client went away');
  });
});
