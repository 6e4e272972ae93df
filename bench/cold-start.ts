import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { newItem } from '../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../sandbox/outlook/mailbox-host.ts';
import { runEvent, sendEvent } from './event-runtime.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { htmlOf, textOf } from './messages.ts';

const BUNDLE = new URL('../bundles/outlook/launchevent.js', import.meta.url);
const SMALL_BYTES = 10_000;
const LARGE_BYTES = 100_000;

/**
 * From the click on Send to the completed event, in a new runtime: a small message; a large one that nothing was kept of;
 * and the same large one after an event of composing has kept its assessment.
 */
export async function coldStart(): Promise<readonly Figure[]> {
  const code = readFileSync(BUNDLE, 'utf8');
  const small = `<p>${textOf(SMALL_BYTES)}</p>`;
  const large = htmlOf(LARGE_BYTES);
  return [
    figure('launchevent.cold-start', await timed(15, () => sendEvent(code, hostOf(small)))),
    figure('launchevent.send.cold', await timed(15, () => sendEvent(code, hostOf(large)))),
    figure('launchevent.send.warm', await warm(code, large)),
    { name: 'launchevent.size', value: rounded(gzipSync(code).length / 1024), unit: 'KB gzip' },
  ];
}

async function warm(code: string, html: string): Promise<number[]> {
  const composed = hostOf(html);
  await runEvent(code, composed, 'onMessageCompose');
  const item = composed.state();
  if (item.sessionData['mailward.assessment'] === undefined) throw new Error('composing kept nothing');
  return timed(15, () => sendEvent(code, createMailboxHost(item)));
}

function figure(name: string, times: readonly number[]): Figure {
  return { name, value: rounded(median(times)), unit: 'ms' };
}

function hostOf(html: string) {
  return createMailboxHost(newItem({ to: [{ address: 'x@partner.example', name: '' }], subject: 'Schedule', html }));
}
