import vm from 'node:vm';
import { cutToClassic, TIMERS } from '../sandbox/outlook/classic-globals.ts';
import type { MailboxHost } from '../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../sandbox/outlook/office.ts';
import { classicWindows } from '../sandbox/outlook/profiles.ts';

/**
 * Runs one event of the built bundle as classic Outlook does, which starts a runtime for each: a new V8 context, the bundle
 * loaded into it, the handler called. Answers what the event was completed with.
 */
export function runEvent(code: string, host: MailboxHost, functionName: string): Promise<unknown> {
  const { Office, handlers } = createOffice(host.port(classicWindows()));
  const context = vm.createContext({ Office, setTimeout, clearTimeout });
  cutToClassic(vm.runInContext('this', context), ['Office', ...TIMERS]);
  vm.runInContext(code, context);
  return new Promise((resolve, reject) => {
    const handler = handlers.get(functionName);
    if (handler === undefined) reject(new Error(`the bundle answers no ${functionName}`));
    else handler({ completed: resolve });
  });
}

/** Sends the item and rejects unless the add-in lets it leave. */
export async function sendEvent(code: string, host: MailboxHost): Promise<void> {
  const options = await runEvent(code, host, 'onMessageSend');
  const allowed = typeof options === 'object' && options !== null && 'allowEvent' in options && options.allowEvent;
  if (allowed !== true) throw new Error(`the message of the bench was not sent: ${JSON.stringify(options)}`);
}
