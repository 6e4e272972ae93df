import { readFileSync } from 'node:fs';
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

/** What the ribbon runs, beside the events. */
const COMMANDS = ['onSendSecurely'];

const port = () => createMailboxHost(newItem()).port(classicWindows('1.12'));

describe('the page of the event runtime', () => {
  it('loads Office.js, then the setting, the readers of files and the bundle, and holds no script of its own', () => {
    const html = readFileSync(new URL('../../outlook-addin/launchevent/launchevent.html', import.meta.url), 'utf8');
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.map(([, attributes, inline]) => [attributes?.trim(), inline])).toEqual([
      ['src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"', ''],
      ['src="setting.js"', ''],
      ['src="readers.js"', ''],
      ['src="launchevent.js"', ''],
    ]);
  });
});

describe('the built event bundle', () => {
  it('is ES2016 down to its regular expressions', () => {
    expect(parse(builtBundle(), { ecmaVersion: 7, sourceType: 'script' }).body.length).toBeGreaterThan(0);
  });

  it('stays below a quarter of a megabyte compressed', () => {
    expect(gzipSync(builtBundle()).length).toBeLessThan(GZIP_LIMIT);
  });

  it('carries no reader that takes a worker, and loads nothing more', () => {
    const theirs = [
      'PasswordException',
      'traineddata',
      'TransferSyntaxUID',
      'importScripts',
      'webpackChunk',
      'import(',
    ];
    expect(theirs.filter((words) => builtBundle().includes(words))).toEqual([]);
  });

  it('carries no examples of rules', () => {
    expect(builtBundle()).not.toContain('«');
  });

  it('carries no user interface', () => {
    expect(builtBundle().match(/react\.|createElement|fluent/i)).toBeNull();
  });

  it('loads with nothing but the language up to ES2019, timers and Office', () => {
    expect([...loadBare(port()).handlers.keys()].sort()).toEqual([...Object.values(LAUNCH_EVENTS), ...COMMANDS].sort());
  });

  it('loads without timers', () => {
    expect(loadBare(port(), { timers: false }).handlers.size).toBe(Object.keys(LAUNCH_EVENTS).length + COMMANDS.length);
  });
});
