import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { newItem } from '../../sandbox/outlook/item-state.ts';
import { LAUNCH_EVENTS } from '../../sandbox/outlook/launch-events.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows } from '../../sandbox/outlook/profiles.ts';
import { builtBundle, loadBare } from './bare-runtime.ts';

/** A cold start of classic Outlook loads the bundle for every event; the dialog "taking long" comes after 5 s. */
const GZIP_LIMIT = 250_000;

const port = () => createMailboxHost(newItem()).port(classicWindows('1.12'));

describe('the built event bundle', () => {
  it('is ES2016 down to its regular expressions', () => {
    expect(parse(builtBundle(), { ecmaVersion: 7, sourceType: 'script' }).body.length).toBeGreaterThan(0);
  });

  it('stays below a quarter of a megabyte compressed', () => {
    expect(gzipSync(builtBundle()).length).toBeLessThan(GZIP_LIMIT);
  });

  it('carries no user interface', () => {
    expect(builtBundle()).not.toMatch(/react\.|createElement|fluent/i);
  });

  it('loads with nothing but the language up to ES2019, timers and Office', () => {
    expect([...loadBare(port()).handlers.keys()].sort()).toEqual(Object.values(LAUNCH_EVENTS).sort());
  });

  it('loads without timers', () => {
    expect(loadBare(port(), { timers: false }).handlers.size).toBe(Object.keys(LAUNCH_EVENTS).length);
  });
});
