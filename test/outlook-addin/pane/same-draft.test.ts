import { expect, test } from 'vitest';
import type { Draft } from '../../../core/index.ts';
import { sameDraft } from '../../../outlook-addin/pane/same-draft.ts';

function draft(change: Partial<Draft> = {}): Draft {
  return {
    kind: 'message',
    from: { address: 'nurse@northfield-clinic.example', name: 'Nurse' },
    recipients: [{ field: 'to', address: 'ana@outside.example', name: 'Ana' }],
    subject: 'Friday',
    body: { html: '<p>Hello</p>', text: null },
    location: '',
    attachments: [file(Uint8Array.of(1, 2, 3))],
    headers: {},
    unread: [],
    ...change,
  };
}

function file(content: Draft['attachments'][number]['content'], name = 'a.txt') {
  return { name, contentType: '', size: 3, inline: false, content };
}

test('two readings of the same message are the same', () => {
  expect(sameDraft(draft(), draft())).toBe(true);
});

test.for<[string, Partial<Draft>]>([
  ['subject', { subject: 'Friday +encrypt+' }],
  ['text', { body: { html: '<p>Hello.</p>', text: null } }],
  ['recipients', { recipients: [] }],
  ['field of a recipient', { recipients: [{ field: 'bcc', address: 'ana@outside.example', name: 'Ana' }] }],
  ['headers', { headers: { 'x-mailward-route': 'portal' } }],
  ['unread recipients', { unread: [{ part: 'recipients', name: '', reason: 'too-large' }] }],
  ['place', { location: 'Room 2' }],
  ['attachments', { attachments: [] }],
  ['one byte of an attachment', { attachments: [file(Uint8Array.of(1, 2, 4))] }],
  ['length of an attachment', { attachments: [file(Uint8Array.of(1, 2))] }],
  ['name of an attachment', { attachments: [file(Uint8Array.of(1, 2, 3), 'b.txt')] }],
  ['attachment, which can no longer be read', { attachments: [file({ unread: 'no-bytes' })] }],
])('a message with another %s is another message', ([, change]) => {
  expect(sameDraft(draft(), draft(change))).toBe(false);
  expect(sameDraft(draft(change), draft())).toBe(false);
});

test('an attachment that cannot be read for another reason makes another message', () => {
  const unread = (reason: 'no-bytes' | 'too-large') => draft({ attachments: [file({ unread: reason })] });
  expect(sameDraft(unread('no-bytes'), unread('no-bytes'))).toBe(true);
  expect(sameDraft(unread('no-bytes'), unread('too-large'))).toBe(false);
});
