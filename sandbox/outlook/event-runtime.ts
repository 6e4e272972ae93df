import type { OfficePort } from './mailbox-host.ts';
import type { EventRuntime } from './send-event.ts';
import { runInWorker } from './worker-runtime.ts';

/** How an add-in's page, in its frame, finds the item: the frame element carries the port. */
export interface OfficeFrame extends HTMLIFrameElement {
  mailwardPort?: OfficePort;
}

/** What the stand-in leaves in the window of an add-in's page for Outlook's side. */
export interface OfficeWindow {
  /** Calls an associated handler; false when there is none of that name. */
  mailwardFire?: (
    functionName: string,
    eventArgs: Readonly<Record<string, unknown>>,
    complete: (options: unknown) => void,
  ) => boolean;
}

/** Gives a frame its item. Call it before the frame loads an add-in's page. */
export function offerOffice(frame: HTMLIFrameElement, port: OfficePort): void {
  (frame as OfficeFrame).mailwardPort = port;
}

/**
 * Runs the built event bundle as the port's client would: in a hidden page of its own, or in a worker cut down to what
 * classic Outlook has. `base` is where the add-in is served.
 */
export function browserRuntime(base = '/outlook/'): EventRuntime {
  return (port, functionName, eventArgs, complete) =>
    port.profile.runtime === 'html'
      ? runInPage(base, port, functionName, eventArgs, complete)
      : runInWorker(base, port, functionName, eventArgs, complete);
}

async function runInPage(base: string, port: OfficePort, ...fire: Fired): Promise<() => void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Mailward';
  frame.setAttribute('aria-hidden', 'true');
  offerOffice(frame, port);
  await new Promise((resolve, reject) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.addEventListener('error', reject, { once: true });
    frame.src = `${base}launchevent.html`;
    document.body.append(frame);
  });
  const page = frame.contentWindow as OfficeWindow | null;
  const [functionName, eventArgs, complete] = fire;
  // Objects of a page that is gone cannot be used, so what it says is copied while it is there.
  const copied = (options: unknown) =>
    complete(options === undefined ? undefined : JSON.parse(JSON.stringify(options)));
  if (page?.mailwardFire?.(functionName, eventArgs, copied) !== true) {
    frame.remove();
    throw new Error(`the add-in associates no ${functionName}`);
  }
  return () => frame.remove();
}

type Fired = [functionName: string, eventArgs: Readonly<Record<string, unknown>>, complete: (options: unknown) => void];
