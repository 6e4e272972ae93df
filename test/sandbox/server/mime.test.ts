import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { file, written } from '../../../sandbox/drafts/ready-draft.ts';
import { envelopeOf, mimeOf, withoutBcc } from '../../../sandbox/server/mime.ts';

const to = [{ address: 'k.olsen@westmere-rehab.example', name: 'Karin Olsen' }];
const bcc = [{ address: 'archive@northfield-clinic.example', name: '' }];

test('A message keeps its text, headers and attachments on the way into MIME', async () => {
  const message = {
    ...written({ to, subject: 'Café', html: '<p>Straße</p>', attachments: [file('a b.csv', 'text/csv', 'x,y\n')] }),
    headers: { 'X-Mailward-Route': 'portal' },
  };
  const mail = await PostalMime.parse(await mimeOf(message, { bcc: false }));
  expect(mail.subject).toBe('Café');
  expect(mail.html).toContain('Straße');
  expect(mail.headers.find(({ key }) => key === 'x-mailward-route')?.value).toBe('portal');
  expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([['a b.csv', 'text/csv']]);
});

test('The envelope names everybody once, blind copies included', () => {
  const message = { ...written({ to, cc: to, subject: '', html: '' }), bcc };
  expect(envelopeOf(message).to).toEqual(['k.olsen@westmere-rehab.example', 'archive@northfield-clinic.example']);
});

test('Blind copies stand in a draft and are gone from what leaves', async () => {
  const message = { ...written({ to, subject: 'Hello', html: '<p>Bcc: me</p>' }), bcc };
  const leaving = await mimeOf(message, { bcc: false });
  const draft = await mimeOf(message, { bcc: true });
  expect(leaving.toString()).not.toContain('archive@');
  expect(draft.toString()).toContain('Bcc: archive@northfield-clinic.example');
  const stripped = withoutBcc(draft).toString();
  expect(stripped).not.toContain('archive@');
  expect(stripped).toContain('<p>Bcc: me</p>');
});

test('A folded Bcc header goes with all its lines, and a body that looks like one stays', () => {
  const raw = 'To: a@b.example\r\nBcc: c@d.example,\r\n e@f.example\r\nSubject: x\r\n\r\nBcc: text\r\n';
  expect(withoutBcc(Buffer.from(raw)).toString()).toBe('To: a@b.example\r\nSubject: x\r\n\r\nBcc: text\r\n');
});
