import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { cutToClassic, TIMERS } from '../../sandbox/outlook/classic-globals.ts';
import type { OfficePort } from '../../sandbox/outlook/mailbox-host.ts';
import { createOffice, type StandIn } from '../../sandbox/outlook/office.ts';
import type { EventRuntime } from '../../sandbox/outlook/send-event.ts';

const BUNDLE = fileURLToPath(new URL('../../dist/bundles/outlook/launchevent.js', import.meta.url));

/** The event bundle as it ships. */
export function builtBundle(): string {
  if (!existsSync(BUNDLE))
    throw new Error('dist/bundles/outlook/launchevent.js is missing: run "npm run build" first.');
  return readFileSync(BUNDLE, 'utf8');
}

export interface BareOptions {
  /** What setting.js gives; left out, there is none. */
  readonly setting?: unknown;
  /** `false`: a runtime without timers. A number: timers run this many times faster than they say. */
  readonly timers?: false | number;
  /** Lines to run in place of setting.js. */
  readonly prelude?: string;
  /** Globals that some clients have besides, such as a store or `fetch`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

let compiled: vm.Script | undefined;

/** Loads the built bundle into a global scope with nothing but what classic Outlook has. */
export function loadBare(
  port: OfficePort,
  { setting, timers = 1, prelude = '', more = {} }: BareOptions = {},
): StandIn {
  compiled ??= new vm.Script(builtBundle(), { filename: 'launchevent.js' });
  const standIn = createOffice(port);
  const clock = { setTimeout: (work: () => void, ms: number) => setTimeout(work, ms / Number(timers)), clearTimeout };
  const context = vm.createContext({ Office: standIn.Office, ...(timers === false ? {} : clock), ...more });
  cutToClassic(vm.runInContext('this', context), ['Office', ...Object.keys(more), ...(timers === false ? [] : TIMERS)]);
  vm.runInContext(setting === undefined ? prelude : `var MAILWARD_SETTING = ${JSON.stringify(setting)};`, context);
  compiled.runInContext(context);
  return standIn;
}

/** Runs events of the built bundle, each in a scope of its own, as classic Outlook does. */
export function bareRuntime(options: BareOptions = {}): EventRuntime {
  return async (port, functionName, eventArgs, complete) => {
    const handler = loadBare(port, options).handlers.get(functionName);
    if (handler === undefined) throw new Error(`no ${functionName}`);
    handler({ ...eventArgs, completed: complete });
    return () => undefined;
  };
}
