import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { rewriteHeaders } from '../../../gmail-addon/gmail/rewrite-headers.ts';
import { buttonsOf, cardOf, press, startAddOn } from '../built-add-on.ts';
import { bytesOf, fingerprint, latin1Of, MIME_MESSAGES } from './mime-messages.ts';

const HEADERS = { 'X-Mailward-Route': 'portal', 'X-Mailward-Review': 'v=1; exposure=phi; policy=1; unread=0; id=x' };
const ADDED = Object.entries(HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
const drops = (name: string) => name.startsWith('x-mailward-');

/** What a reader sees of a message, without its subject and Mailward's own headers. */
async function seen(bytes: Uint8Array): Promise<unknown> {
  const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  return {
    headers: email.headers.filter(({ key }) => key !== 'subject' && !drops(key)),
    text: email.text,
    html: email.html,
    attachments: email.attachments.map(({ content, ...about }) => ({
      ...about,
      content: fingerprint(typeof content === 'string' ? content : new Uint8Array(content)),
    })),
  };
}

describe('a message that is rewritten', () => {
  it('is tried in more than a hundred shapes', () => {
    expect(MIME_MESSAGES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(MIME_MESSAGES.map(({ before, after }) => before + after)).size).toBe(MIME_MESSAGES.length);
  });

  it.each(MIME_MESSAGES)(
    'keeps every byte but its subject and Mailward’s headers: $name',
    async ({ before, after }) => {
      const original = bytesOf(`${before}Subject: Las sillas\r\n${after}`);
      const subject = { text: 'Las sillas +encrypt+', changed: true };
      const written = rewriteHeaders(original, { subject, headers: HEADERS, drops });
      expect(latin1Of(written)).toBe(`${ADDED}${before}Subject: Las sillas +encrypt+\r\n${after}`);
      expect(await seen(written)).toEqual(await seen(original));
      // A second pass with the same decision changes nothing more.
      expect(rewriteHeaders(written, { subject: { ...subject, changed: false }, headers: HEADERS, drops })).toEqual(
        written,
      );
    },
  );

  it.each(MIME_MESSAGES.filter((_, index) => index % 18 === 7))(
    'is kept through Gmail’s own form of raw messages and back: $name',
    async ({ before, after }) => {
      const { script, store, delivered } = startAddOn();
      store.save(bytesOf(`${before}Subject: Las sillas\r\n${after}`));
      const card = cardOf(await script.compose({ to: ['rosa.quinn@mail.example', 'other@mail.example'] }));
      // What holds a part that nobody can read goes by the portal anyway.
      const [button = ''] = buttonsOf(card).flatMap(({ text = '' }) => (text.includes('portal') ? [text] : []));
      await press(script, card, button === '' ? 'Send' : button);
      expect(delivered[0]?.replace(/^(?:X-Mailward-[^\r\n]*\r\n){2}/, '')).toBe(
        `${before}Subject: Las sillas +encrypt+\r\n${after}`,
      );
    },
  );
});
