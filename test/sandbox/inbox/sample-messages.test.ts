import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDeployedSetting, type TransportReport, transportReport } from '../../../core/index.ts';
import { SAMPLE_MESSAGES } from '../../../sandbox/inbox/index.ts';
import { readInbox } from '../../../sandbox/server/inbox.ts';
import { FIRST_CHOICE, sandboxSetting } from '../../../sandbox/server/setting.ts';

const FOLDER = fileURLToPath(new URL('../../../sandbox/inbox/', import.meta.url));
const samples = await readInbox(FOLDER);
const NOW = Date.UTC(2026, 10, 22);
const deployed = readDeployedSetting(sandboxSetting(FIRST_CHOICE, new Date(NOW), null));

function reportOn(id: string): TransportReport {
  const sample = samples.find(({ message }) => message.id === id);
  if (!deployed.ok || sample === undefined) throw new Error('the sandbox has no such message or no policy');
  const { policy, domains } = deployed;
  const reader = 'ana.reyes@northfield-clinic.example';
  return transportReport(sample.message.headers, { policy, domains, now: NOW, reader });
}

test.each(SAMPLE_MESSAGES)('The way of “$id” is judged as it says', ({ id, verdict }) => {
  expect(reportOn(id).verdict).toBe(verdict);
});

test('Every verdict there is can be seen in the Inbox, inside one provider too', () => {
  const hops = SAMPLE_MESSAGES.flatMap(({ id }) => reportOn(id).hops);
  expect(new Set(hops.map(({ verdict }) => verdict)).size).toBe(5);
});

test('Forged lines stay claims, and the forged check of the sender is not the one that is told', () => {
  const { hops, authentication } = reportOn('forged-line');
  expect(hops.map(({ trusted }) => trusted)).toEqual([true, false, false]);
  expect(authentication).toMatchObject({ by: 'mx1.northfield-clinic.example', dmarc: 'fail' });
});

test('What else the Inbox promises is there: a loop, a wrong clock, hints and a reply that goes encrypted', () => {
  const { loops, hops } = reportOn('clock-and-loop');
  expect(loops).toEqual(['lists.union-news.example']);
  expect(hops.some(({ delaySeconds }) => (delaySeconds ?? 0) < 0)).toBe(true);
  expect(reportOn('by-mailward').hints).toMatchObject({ review: { exposure: 'phi' }, tagged: true });
  expect(reportOn('partner-tls13').reply).toMatchObject({ domain: 'lakeside.example', fit: { fits: true } });
});

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
    for (const host of hosts) expect(host).toMatch(/\.example$|(?:^|\.)google\.com$|\.outlook\.com$/i);
  }
});

test('The headers end before the text and are as they arrived, folded lines included', () => {
  const sample = samples.find(({ message }) => message.id === 'partner-tls13');
  expect(sample?.message.headers).toMatch(/^Received: from mx1\.northfield-clinic\.example .*\r\n \(using TLSv1\.3 /);
  expect(sample?.message.headers).toMatch(/\r\nContent-Type: text\/plain; charset=utf-8\r\n$/);
  expect(sample?.message.headers).not.toContain('Hello Ana');
});
