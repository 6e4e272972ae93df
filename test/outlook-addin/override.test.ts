import { describe, expect, it } from 'vitest';
import { draftDigest, keepOverride, readPolicy } from '../../core/index.ts';
import { composedItem } from '../../outlook-addin/mailbox/item.ts';
import { readDraft } from '../../outlook-addin/mailbox/read-draft.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import type { Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { clinicSetting, PATIENT, TEXT_FILE } from './items.ts';
import { openItem } from './office-global.ts';

type Override = { upTo: 'never' | 'possible' | 'phi'; justification: boolean };

const permitting = (override: Override, escalation = 'automatic') =>
  clinicSetting({ enforcement: { override, escalation } });

/** The item with a note that its sender overrides the review, as the pane leaves it. */
async function overridden(item: ItemState, setting: ReturnType<typeof clinicSetting>) {
  const host = openItem(item);
  const reading = readPolicy(setting.policy);
  if (!reading.ok) throw new Error('the policy of this test is wrong');
  const digest = draftDigest(await readDraft(composedItem(), reading.policy), reading.policy);
  host.change({ sessionData: { 'mailward.override': keepOverride('invented', digest) } });
  return host;
}

describe("the sender's override", () => {
  const setting = permitting({ upTo: 'phi', justification: true });
  const options = { runtime: bareRuntime({ setting }), limitMs: 15_000 };

  it('lets the message leave as it is, recorded in its header', async () => {
    const host = await overridden(PATIENT, setting);
    const result = await sendItem(host, WEB, options);
    if (result.kind !== 'sent') throw new Error(JSON.stringify(result));
    expect(result.item.subject).toBe('Referral');
    expect(result.item.headers).not.toHaveProperty('X-Mailward-Route');
    expect(result.item.headers['X-Mailward-Review']).toMatch(/exposure=phi; .*; override=invented$/);
  });

  it('counts for nothing once the message has changed', async () => {
    const host = await overridden(PATIENT, setting);
    host.change({ html: `${PATIENT.html}<p>He also has asthma.</p>` });
    const result = await sendItem(host, WEB, options);
    expect(result.kind === 'sent' && result.item.headers['X-Mailward-Route']).toBe('portal');
  });

  it.each<[string, Override, Partial<ItemState>]>([
    ['above the limit of the policy', { upTo: 'possible', justification: true }, {}],
    ['where the policy permits none', { upTo: 'never', justification: false }, {}],
    [
      'with a sensitive topic',
      { upTo: 'phi', justification: true },
      { html: `${PATIENT.html}<p>In treatment for opioid use disorder, on buprenorphine.</p>` },
    ],
    ['with something unread', { upTo: 'phi', justification: true }, { attachments: [{ ...TEXT_FILE, base64: '' }] }],
  ])('counts for nothing %s', async (_where, override, change) => {
    const other = permitting(override);
    const host = await overridden({ ...PATIENT, ...change }, other);
    const result = await sendItem(host, WEB, { ...options, runtime: bareRuntime({ setting: other }) });
    expect(result.kind === 'sent' && result.item.headers['X-Mailward-Route']).toBe('portal');
  });
});

describe('the dialog at send', () => {
  const labels = async (setting: unknown, profile: Profile = WEB, item = PATIENT, faults: Fault[] = []) => {
    const host = openItem(item, profile);
    host.setFaults(faults);
    const result = await sendItem(host, profile, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
    if (result.kind !== 'alert') throw new Error(result.kind);
    return { buttons: result.alert.buttons.map(({ does }) => does), host };
  };
  const free = permitting({ upTo: 'phi', justification: false }, 'confirm');

  it('offers to send as it is where the policy permits that without a reason, and the review stands on it then', async () => {
    for (const profile of [WEB, MAC, classicWindows('1.14')]) {
      const { buttons, host } = await labels(free, profile);
      expect(buttons).toContain('send-anyway');
      expect(host.state().headers['X-Mailward-Review']).toMatch(/exposure=phi; .*; override=unjustified$/);
      expect(host.state().headers).not.toHaveProperty('X-Mailward-Route');
    }
  });

  it('offers it nowhere else', async () => {
    const sensitive = {
      ...PATIENT,
      html: '<p>Patient: Jane Whitfield, MRN 0048213, on buprenorphine for opioid use disorder.</p>',
    };
    const refused: [unknown, Profile?, ItemState?][] = [
      [permitting({ upTo: 'phi', justification: true }, 'confirm')],
      [permitting({ upTo: 'possible', justification: false }, 'confirm')],
      [permitting({ upTo: 'never', justification: false }, 'confirm')],
      [free, classicWindows('1.13')],
      [free, WEB, sensitive],
      [free, WEB, { ...PATIENT, kind: 'appointment' }],
    ];
    for (const [setting, profile, item] of refused) {
      const { buttons, host } = await labels(setting, profile, item);
      expect(buttons).not.toContain('send-anyway');
      expect(host.state().headers).toEqual({});
    }
  });

  it.each(['error', 'undefined', 'throws'] as const)(
    'offers it not when the review cannot be put on it (%s)',
    async (kind) => {
      const { buttons } = await labels(free, WEB, PATIENT, [{ call: 'internetHeaders.setAsync', kind }]);
      expect(buttons).not.toContain('send-anyway');
    },
  );
});
