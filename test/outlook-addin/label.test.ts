import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT } from './items.ts';

const ENCRYPT = '7a2f6c10-51b5-4d0e-8f7e-2f6a3b9c0001';
const BOARD = '7a2f6c10-51b5-4d0e-8f7e-2f6a3b9c0002';
const PUBLIC = '7a2f6c10-51b5-4d0e-8f7e-2f6a3b9c0003';
const label = (id: string, name: string) => ({ id, name, color: '', tooltip: '', children: null });

const SETTING = clinicSetting({ portal: { via: 'label', label: { id: ENCRYPT.toUpperCase(), alsoEnough: [BOARD] } } });
const LETTER: ItemState = {
  ...PATIENT,
  labels: [label(ENCRYPT, 'Encrypted'), label(BOARD, 'Board only'), label(PUBLIC, 'Public')],
};

async function send(item: ItemState, { profile = WEB, faults = [] }: { profile?: Profile; faults?: Fault[] } = {}) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  const result = await sendItem(host, profile, { runtime: bareRuntime({ setting: SETTING }), limitMs: 15_000 });
  return { result, host };
}

async function sent(item: ItemState, options: Parameters<typeof send>[1] = {}) {
  const { result } = await send(item, options);
  if (result.kind !== 'sent') throw new Error(JSON.stringify(result));
  return result.item;
}

describe("a portal that is Microsoft's label", () => {
  it.each([WEB, MAC, classicWindows('1.13')])(
    'is put on a message about a patient in $title $mailbox',
    async (profile) => {
      const item = await sent(LETTER, { profile });
      expect(item.label).toBe(ENCRYPT);
      expect(item.headers['X-Mailward-Route']).toBe('portal');
      expect(item.subject).toBe('Referral');
    },
  );

  it('is put on an invitation too', async () => {
    expect((await sent({ ...LETTER, kind: 'appointment' })).label).toBe(ENCRYPT);
  });

  it('keeps an invitation whose place says whom it is about, whether or not that was looked at while it was written', async () => {
    const item: ItemState = { ...LETTER, kind: 'appointment', location: 'Room 4, Jane Whitfield, MRN 0048213' };
    const host = createMailboxHost(item);
    const options = { runtime: bareRuntime({ setting: SETTING }), limitMs: 15_000 };
    await fireComposeEvent(host, WEB, 'OnNewAppointmentOrganizer', {}, options);
    expect(host.state().sessionData['mailward.assessment']).toContain('"level":"phi"');
    for (const one of [createMailboxHost(item), host]) {
      const result = await sendItem(one, WEB, options);
      expect(result.kind === 'alert' && result.alert.text).toMatch(/place/);
    }
  });

  it("follows the sender's wish, whose tag nobody gets to read", async () => {
    const item = await sent({ ...LETTER, ...BUSINESS, labels: LETTER.labels, subject: 'Copier paper +encrypt+' });
    expect(item.label).toBe(ENCRYPT);
    expect(item.subject).toBe('Copier paper');
  });

  it('takes the place of a weaker label, and leaves alone one that the policy calls enough', async () => {
    expect((await sent({ ...LETTER, label: PUBLIC })).label).toBe(ENCRYPT);
    expect((await sent({ ...LETTER, label: BOARD })).label).toBe(BOARD);
  });

  it('is not put on what needs none', async () => {
    expect((await sent({ ...BUSINESS, labels: LETTER.labels, label: PUBLIC })).label).toBe(PUBLIC);
  });

  it.each<[string, ItemState, Parameters<typeof send>[1]]>([
    ['in a client without labels', LETTER, { profile: classicWindows('1.12') }],
    ['in an organisation that has no such label', { ...LETTER, labels: [label(PUBLIC, 'Public')] }, {}],
    ['when setting it fails', LETTER, { faults: [{ call: 'sensitivityLabel.setAsync', kind: 'error' }] }],
    [
      'when it is reported as set and is not there',
      LETTER,
      { faults: [{ call: 'sensitivityLabel.setAsync', kind: 'undefined' }] },
    ],
    ['when it cannot be read back', LETTER, { faults: [{ call: 'sensitivityLabel.getAsync', kind: 'error' }] }],
    ['when reading it back throws', LETTER, { faults: [{ call: 'sensitivityLabel.getAsync', kind: 'throws' }] }],
  ])('keeps the message from leaving %s', async (_when, item, options) => {
    const { result, host } = await send(item, options);
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-APPLY');
    expect(host.state().subject).toBe('Referral');
  });
});
