import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cutToClassic } from '../../../sandbox/outlook/classic-globals.ts';

/** A scope such as a worker has: web names of its own and on the prototypes behind it. */
function cutScope() {
  const context = vm.createContext({
    Office: {},
    crypto: {},
    TextEncoder,
    atob,
    URL,
    localStorage: {},
    fetch,
    document: {},
  });
  const scope = vm.runInContext('this', context);
  cutToClassic(scope, ['Office']);
  return (source: string): unknown => vm.runInContext(source, context);
}

describe('the scope of classic Outlook', () => {
  it.each([
    'crypto',
    'TextEncoder',
    'atob',
    'URL',
    'localStorage',
    'fetch',
    'document',
    'globalThis',
    'setTimeout',
    'BigInt',
  ])('has no %s', (name) => {
    expect(cutScope()(`typeof ${name}`)).toBe('undefined');
  });

  it('lacks what the language got after ES2019', () => {
    const run = cutScope();
    for (const path of ['Promise.allSettled', '"".replaceAll', '"".matchAll', '[].at', 'Object.hasOwn']) {
      expect(run(`typeof ${path}`), path).toBe('undefined');
    }
  });

  it('keeps the language and Office', () => {
    const run = cutScope();
    expect(run('JSON.stringify(Object.fromEntries([["a", [1, [2]].flat()]]))')).toBe('{"a":[1,2]}');
    expect(run('typeof Promise.prototype.finally + typeof Office + typeof Uint8Array')).toBe('functionobjectfunction');
  });

  it('cuts what stands on the prototypes behind a global object too', () => {
    const web = Object.create({ importScripts: () => undefined, JSON }) as Record<string, unknown>;
    cutToClassic(web, []);
    expect(['importScripts' in web, 'JSON' in web]).toEqual([false, true]);
  });
});
