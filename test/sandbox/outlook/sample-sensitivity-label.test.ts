import { describe, expect, it } from 'vitest';
import { type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import { classicWindows, IOS, MAC, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../../sandbox/outlook/send-item.ts';
import {
  addresses,
  CONFIDENTIAL,
  hostOf,
  LABELS,
  LEGAL_ONLY,
  messageOf,
  type OfficeOf,
  PUBLIC,
  sampleRuntime,
} from './sample-add-in.ts';

// The pattern of the sample that verifies sensitivity labels: mail to the legal department must bear a label, which brings
// a blind copy to the archive; the label decides what the add-in does at send and whenever it changes.

const LEGAL = { address: 'legal@northfield-clinic.example', name: 'Legal' };
const ARCHIVE = 'archive@northfield-clinic.example';

function verifyLabel(office: OfficeOf): void {
  office.actions.associate('onMessageSend', (event: Office.MailboxEvent) => {
    const item = messageOf(office);
    const { sensitivityLabelsCatalog } = office.context;
    sensitivityLabelsCatalog.getIsEnabledAsync(({ value: enabled }) => {
      if (!enabled) {
        event.completed({ allowEvent: true });
        return;
      }
      sensitivityLabelsCatalog.getAsync(({ value: labels }) => {
        const needed = labels.find(({ name }) => name === 'Confidential')?.children[0]?.id ?? '';
        item.to.getAsync(({ value: to }) => {
          item.sensitivityLabel.getAsync(({ value: current }) => {
            if (current === needed || !to.some(({ emailAddress }) => emailAddress === LEGAL.address)) {
              event.completed({ allowEvent: true });
              return;
            }
            item.sensitivityLabel.setAsync(needed, ({ status }) => {
              const set = status === office.AsyncResultStatus.Succeeded;
              event.completed({ allowEvent: false, errorMessage: set ? 'Labelled. Send again.' : 'Not labelled.' });
            });
          });
        });
      });
    });
  });
  office.actions.associate('onSensitivityLabelChanged', (event: Office.MailboxEvent) => {
    const item = messageOf(office);
    item.sensitivityLabel.getAsync(({ value: current }) => {
      if (current !== LEGAL_ONLY.id) event.completed();
      else item.bcc.addAsync([ARCHIVE], () => event.completed());
    });
  });
}

const runtime = sampleRuntime(verifyLabel);
const toLegal = (item: Partial<ItemState> = {}) => hostOf(newItem({ to: [LEGAL], labels: LABELS, ...item }));
const send = (host: ReturnType<typeof hostOf>, profile: Profile = WEB) =>
  sendItem(host, profile, { runtime, limitMs: 500 });

describe('an add-in that verifies sensitivity labels', () => {
  it('puts the label on mail to the legal department, holds it back, and lets it leave the second time', async () => {
    const host = toLegal();
    expect(await send(host)).toMatchObject({ kind: 'alert', alert: { text: 'Labelled. Send again.' } });
    expect(host.state().label).toBe(LEGAL_ONLY.id);
    expect((await send(host)).kind).toBe('sent');
  });

  it('hears of a changed label and adds the archive to the blind copies', async () => {
    const host = toLegal({ label: LEGAL_ONLY.id, bcc: [{ address: 'lee.park@northfield-clinic.example', name: '' }] });
    await fireComposeEvent(host, WEB, 'OnSensitivityLabelChanged', {}, { runtime });
    expect(addresses(host.state().bcc)).toEqual(['lee.park@northfield-clinic.example', ARCHIVE]);
  });

  it('lets mail leave where the organisation has no labels', async () => {
    expect((await send(toLegal({ labels: [] }))).kind).toBe('sent');
  });

  it('has labels from Mailbox 1.13 on, and neither before nor on a phone', async () => {
    expect((await send(toLegal(), MAC)).kind).toBe('alert');
    for (const profile of [classicWindows('1.12'), IOS]) {
      expect((await fireComposeEvent(toLegal(), profile, 'OnSensitivityLabelChanged', {}, { runtime })).kind).toBe(
        'not-raised',
      );
    }
    const members: unknown[] = [];
    const look = sampleRuntime((office) => {
      office.actions.associate('look', () =>
        members.push(messageOf(office).sensitivityLabel, office.context.sensitivityLabelsCatalog),
      );
    });
    await look(toLegal().port(classicWindows('1.12')), 'look', {}, () => undefined);
    await look(toLegal().port(IOS), 'look', {}, () => undefined);
    expect(members).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('cannot put on a label that groups others, or one that the organisation has not', async () => {
    const set = async (given: string | Office.SensitivityLabelDetails, labels = LABELS) => {
      const host = toLegal({ labels });
      const status = await new Promise((resolve) => {
        const load = sampleRuntime((office) => {
          office.actions.associate('set', () =>
            messageOf(office).sensitivityLabel.setAsync(given, (result) => resolve(result.status)),
          );
        });
        void load(host.port(WEB), 'set', {}, () => undefined);
      });
      return [status, host.state().label];
    };
    expect(await set(PUBLIC.id)).toEqual(['succeeded', PUBLIC.id]);
    expect(await set(LEGAL_ONLY as unknown as Office.SensitivityLabelDetails)).toEqual(['succeeded', LEGAL_ONLY.id]);
    expect(await set(CONFIDENTIAL.id)).toEqual(['failed', '']);
    expect(await set('1d0e4a4b-6a53-4a49-9d2b-6f3f1c8e0009')).toEqual(['failed', '']);
    expect(await set(PUBLIC.id, [])).toEqual(['failed', '']);
  });
});
