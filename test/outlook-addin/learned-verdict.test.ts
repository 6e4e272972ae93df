import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { VERDICT } from '../../core/exposure/verdict-weights.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting } from './items.ts';

const BUNDLE = new URL('../../dist/bundles/outlook/launchevent.js', import.meta.url);

describe('the learned verdict in the built bundle', () => {
  it.each(['high', 'low', 'phi', 'sensitive'] as const)(
    'has the same weights as in Node, after the minifier and a parse of ES2016: %s',
    (name) => {
      const table = /table:\s*\{(?:\w+:\s*(?:"[^"]*"|'[^']*'|`[^`]*`),?)+\}/.exec(readFileSync(BUNDLE, 'utf8'))?.[0];
      expect(table).toBeDefined();
      expect(vm.runInNewContext(`({${table}})`).table[name]).toBe(VERDICT.table[name]);
    },
  );

  it('protects a message that only the learned verdict finds', async () => {
    const html =
      '<p>His daughter says he fell again last night and will not use the walker. Can you see him tomorrow?</p>';
    const host = createMailboxHost({ ...BUSINESS, subject: 'Delivery', html });
    const runtime = bareRuntime({ setting: clinicSetting() });
    const result = await sendItem(host, classicWindows(), { runtime, displayLanguage: 'en-US', limitMs: 15_000 });
    expect(result).toMatchObject({ kind: 'sent', item: { headers: { 'X-Mailward-Route': 'portal' } } });
  });
});
