import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows } from '../../sandbox/outlook/profiles.ts';
import { runEvent } from '../../sandbox/outlook/send-event.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT } from './items.ts';

/** Presses "Send securely" in the ribbon. */
async function press(item: ItemState, { setting = clinicSetting(), faults = [] as readonly Fault[] } = {}) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  const runtime = bareRuntime({ setting, timers: 300 });
  const bounds = { limitMs: 10_000, onLeave: host.onLeave };
  const outcome = await runEvent(host.port(classicWindows()), 'onSendSecurely', {}, runtime, bounds);
  return { outcome, host, notices: host.state().notifications.map(({ message }) => message) };
}

describe('"Send securely" in the ribbon', () => {
  it("puts the portal's tag into the subject, says so, and changes nothing else", async () => {
    const { outcome, host, notices } = await press(BUSINESS);
    expect(outcome.kind).toBe('completed');
    const { notifications, sessionData } = host.state();
    expect(host.state()).toEqual({ ...BUSINESS, subject: 'Copier paper +encrypt+', notifications, sessionData });
    expect(notices).toEqual([expect.stringMatching(/secure portal/)]);
  });

  it('does nothing more when the tag is there already', async () => {
    const { host } = await press({ ...BUSINESS, subject: 'Copier paper +encrypt+' });
    expect(host.state().subject).toBe('Copier paper +encrypt+');
    expect(host.log().some(({ call }) => call === 'subject.setAsync')).toBe(false);
  });

  it('works for an invitation', async () => {
    const { host } = await press({ ...PATIENT, kind: 'appointment' });
    expect(host.state().subject).toBe('Referral +encrypt+');
  });

  it('tells the truth where the organisation has no portal', async () => {
    const { host, notices } = await press(PATIENT, { setting: clinicSetting({ portal: { via: 'none' } }) });
    expect(host.state().subject).toBe('Referral');
    expect(notices).toEqual([expect.stringContaining('It will not be sent')]);
  });

  it('leaves the subject alone under a policy nobody can read', async () => {
    const { host, notices } = await press(BUSINESS, { setting: clinicSetting({ enforcment: {} }) });
    expect(host.state().subject).toBe(BUSINESS.subject);
    expect(notices).toEqual([expect.stringContaining('MW-POLICY')]);
  });

  it.each(['error', 'undefined', 'throws', 'never'] as const)(
    'says that it could not, and completes, when the subject cannot be read ("%s")',
    async (kind) => {
      const { outcome, host, notices } = await press(BUSINESS, { faults: [{ call: 'subject.getAsync', kind }] });
      expect(outcome.kind).toBe('completed');
      expect(host.state().subject).toBe(BUSINESS.subject);
      expect(notices).toEqual([expect.stringContaining('MW-APPLY')]);
    },
  );

  it('completes though nothing can be told', async () => {
    const faults: Fault[] = [{ call: 'notificationMessages.replaceAsync', kind: 'never' }];
    expect((await press(BUSINESS, { faults })).outcome.kind).toBe('completed');
  });
});
