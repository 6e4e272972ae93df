import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SAMPLE_MESSAGES } from '../../../sandbox/inbox/index.ts';
import { readInbox } from '../../../sandbox/server/inbox.ts';

const FOLDER = fileURLToPath(new URL('../../../sandbox/inbox/', import.meta.url));
const samples = await readInbox(FOLDER);

test('The Inbox names every message that lies in its folder, once', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'));
  expect(SAMPLE_MESSAGES.map(({ id }) => `${id}.eml`).sort()).toEqual(files.sort());
});

test('The messages stand newest first, each with a sender, a subject and a text', () => {
  const times = samples.map(({ message }) => message.time);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  for (const { message } of samples) {
    for (const text of [message.subject, message.from.name, message.text]) expect(text).not.toBe('');
  }
});

test('All people are invented ones, and so are all machines but those of two mail providers', () => {
  for (const { message, raw } of samples) {
    for (const { address } of [message.from, ...message.to, ...message.cc]) expect(address).toMatch(/\.example$/);
    const hosts = raw.toString('utf8').match(/\b(?:[a-z\d-]{1,40}\.){1,5}(?:com|net|org|example)\b/gi) ?? [];
    for (const host of hosts) expect(host).toMatch(/\.example$|(?:^|\.)google\.com$|\.(?:outlook|exchangelabs)\.com$/i);
  }
});

test('The headers end before the text and are as they arrived, folded lines included', () => {
  const sample = samples.find(({ message }) => message.id === 'partner-tls13');
  expect(sample?.message.headers).toMatch(/^Received: from mx1\.northfield-clinic\.example .*\r\n \(using TLSv1\.3 /);
  expect(sample?.message.headers).toMatch(/\r\nContent-Type: text\/plain; charset=utf-8\r\n$/);
  expect(sample?.message.headers).not.toContain('Hello Ana');
});
