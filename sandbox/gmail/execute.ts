import vm from 'node:vm';
import type { Realm } from './realm.ts';

/** An add-on's function threw, gave no card, or took longer than Google waits. */
export class AppsScriptError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AppsScriptError';
  }
}

/** Starts the script and calls one function; a promise is awaited, within the same time limit in milliseconds. */
export function execute(
  realm: Realm,
  scripts: readonly vm.Script[],
  functionName: string,
  event: object,
  timeout: number,
): unknown {
  const outcome: { value?: unknown; error?: unknown; settled: boolean } = { settled: false };
  const call = {
    event: realm.data(event),
    resolve: (value: unknown) => Object.assign(outcome, { value, settled: true }),
    reject: (error: unknown) => Object.assign(outcome, { error, settled: true }),
  };
  const starter = new vm.Script(
    `(() => {
      const { event, resolve, reject } = globalThis.__call;
      delete globalThis.__call;
      Promise.resolve(event).then((e) => ${/^\w+$/.test(functionName) ? functionName : 'undefined'}(e)).then((value) => resolve(value), (error) => reject(error));
    })();`,
  );
  try {
    for (const script of scripts) script.runInContext(realm.context, { timeout });
    Object.assign(realm.context, { __call: call });
    starter.runInContext(realm.context, { timeout });
  } catch (error) {
    throw new AppsScriptError(messageOf(error));
  }
  if (!outcome.settled) throw new AppsScriptError(`${functionName} never came to an end.`);
  if ('error' in outcome) throw new AppsScriptError(messageOf(outcome.error));
  return outcome.value;
}

function messageOf(error: unknown): string {
  const { name, message } = Object(error) as { name?: unknown; message?: unknown };
  return `${String(name ?? 'Error')}: ${String(message ?? error)}`;
}
