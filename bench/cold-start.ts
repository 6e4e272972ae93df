import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { cutToClassic, TIMERS } from '../sandbox/outlook/classic-globals.ts';
import { newItem } from '../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../sandbox/outlook/office.ts';
import { classicWindows } from '../sandbox/outlook/profiles.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { textOf } from './messages.ts';

const BUNDLE = new URL('../bundles/outlook/launchevent.js', import.meta.url);
const MESSAGE_BYTES = 10_000;

/**
 * From a new V8 context to a completed send event with a 10 KB message, as classic Outlook starts a runtime for every
 * event: making the context, loading the bundle, reading, reviewing and protecting the item.
 */
export async function coldStart(): Promise<readonly Figure[]> {
  const code = readFileSync(BUNDLE, 'utf8');
  const html = `<p>${textOf(MESSAGE_BYTES)}</p>`;
  const times = await timed(15, () => send(code, html));
  return [
    { name: 'launchevent.cold-start', value: rounded(median(times)), unit: 'ms' },
    { name: 'launchevent.size', value: rounded(gzipSync(code).length / 1024), unit: 'KB gzip' },
  ];
}

function send(code: string, html: string): Promise<void> {
  const item = newItem({ to: [{ address: 'x@partner.example', name: '' }], subject: 'Schedule', html });
  const { Office, handlers } = createOffice(createMailboxHost(item).port(classicWindows()));
  const context = vm.createContext({ Office, setTimeout, clearTimeout });
  cutToClassic(vm.runInContext('this', context), ['Office', ...TIMERS]);
  vm.runInContext(code, context);
  return new Promise((resolve, reject) => {
    const handler = handlers.get('onMessageSend');
    if (handler === undefined) throw new Error('the bundle answers no send event');
    handler({
      completed: (options: unknown) => {
        const allowed =
          typeof options === 'object' && options !== null && 'allowEvent' in options && options.allowEvent === true;
        if (allowed) resolve();
        else reject(new Error('the message of the bench was not sent'));
      },
    });
  });
}
