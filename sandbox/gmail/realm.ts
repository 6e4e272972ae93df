import vm from 'node:vm';

/**
 * A bare JavaScript world for one execution: ES built-ins and nothing else. What the stand-ins hand in is made of that
 * world's own objects, since arrays and errors of another one fail `instanceof` there.
 */
export interface Realm {
  readonly context: vm.Context;
  /** A copy of plain data. */
  readonly data: <T>(value: T) => T;
  /** Bytes as Apps Script hands them out: an array of numbers from -128 to 127. */
  readonly bytes: (bytes: Uint8Array) => number[];
  /** An array of these very objects. */
  readonly list: (items: readonly object[]) => object[];
  /** Lets `Date.now` tell this time instead of the machine's, in milliseconds since 1970. */
  readonly setClock: (now: () => number) => void;
  /** Throws an error as Google's services do. */
  readonly fail: (name: string, message: string) => never;
}

export function createRealm(): Realm {
  // Promises settle inside each evaluation, so that its time limit covers them too.
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const parse = vm.runInContext('(json) => JSON.parse(json)', context) as (json: string) => unknown;
  const array = vm.runInContext(
    '(items) => { const all = new Array(items.length); for (let i = 0; i < all.length; i++) all[i] = items[i]; return all; }',
    context,
  ) as (items: ArrayLike<unknown>) => unknown[];
  const setClock = vm.runInContext('(now) => { Date.now = () => now(); }', context) as (now: () => number) => void;
  const error = vm.runInContext(
    '(name, message) => { const error = new Error(message); error.name = name; return error; }',
    context,
  ) as (name: string, message: string) => Error;
  return {
    context,
    data: <T>(value: T) => parse(JSON.stringify(value)) as T,
    list: (items) => array(items) as object[],
    setClock: (now) => {
      setClock(now);
    },
    bytes: (bytes) => array(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as number[],
    fail: (name, message) => {
      throw error(name, message);
    },
  };
}
