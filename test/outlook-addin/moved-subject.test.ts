import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

const SUBJECT = 'Jane Whitfield <MRN 0048213>';
const NEUTRAL = 'Secure message from Northfield Clinic +encrypt+';
const LINE = '<p>Subject: Jane Whitfield &#60;MRN 0048213&#62;</p>';
const LETTER: ItemState = { ...PATIENT, subject: SUBJECT, attachments: [TEXT_FILE] };

const runtime = () => bareRuntime({ setting: clinicSetting() });

async function send(item: ItemState, profile: Profile = WEB, faults: readonly Fault[] = []) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  return { host, result: await sendItem(host, profile, { runtime: runtime(), limitMs: 15_000 }) };
}

describe.each([WEB, classicWindows('1.12'), MAC])('a subject about a patient in $title $mailbox', (profile) => {
  it('moves to the top of the text when the message goes by the portal', async () => {
    const { host, result } = await send(LETTER, profile);
    expect(result.kind).toBe('sent');
    expect(host.state()).toMatchObject({ subject: NEUTRAL, html: LINE + PATIENT.html });
  });
});

describe('a subject about a patient', () => {
  it('moves in plain text too', async () => {
    const { host, result } = await send({ ...LETTER, html: '', text: 'As discussed: type 2 diabetes.' });
    expect(result.kind).toBe('sent');
    expect(host.state().text).toBe('Subject: Jane Whitfield <MRN 0048213>\n\nAs discussed: type 2 diabetes.');
  });

  it('stays where it is with enforced TLS, and the text untouched', async () => {
    const { host } = await send({ ...LETTER, to: [{ address: 'records@lakeside.example', name: '' }] });
    expect(host.state()).toMatchObject({ subject: SUBJECT, html: PATIENT.html });
  });

  it('moves once, however often the message is sent', async () => {
    const { host } = await send(LETTER);
    await sendItem(host, WEB, { runtime: runtime() });
    // A draft on which the subject was written again, as after an undo.
    host.change({ subject: SUBJECT });
    expect((await sendItem(host, WEB, { runtime: runtime() })).kind).toBe('sent');
    expect(host.state()).toMatchObject({ subject: NEUTRAL, html: LINE + PATIENT.html });
  });

  it('is not moved when the text changed while it was checked', async () => {
    const host = createMailboxHost(LETTER);
    const stop = host.subscribe((item, by) => {
      if (by !== 'add-in' || !item.html.startsWith(LINE)) return;
      stop();
      host.change({ html: `${LINE}<p>Patient: Bo Lind, MRN 00771204.</p>` });
    });
    const result = await sendItem(host, WEB, { runtime: runtime() });
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-CHANGED');
  });
});

describe('a message whose subject has to move', () => {
  const calls = ['body.getTypeAsync', 'body.prependAsync', 'body.getAsync', 'subject.setAsync'];

  it.each(
    calls.flatMap((call) => (['error', 'undefined', 'empty', 'throws'] as const).map((kind) => ({ call, kind }))),
  )('loses nothing when $call ends with "$kind"', async ({ call, kind }) => {
    for (const nth of [1, 2, 3]) {
      const { host, result } = await send(LETTER, WEB, [{ call, kind, nth }]);
      const { subject, html } = host.state();
      if (result.kind === 'sent') expect({ subject, html }).toEqual({ subject: NEUTRAL, html: LINE + PATIENT.html });
      // What was not sent has the sender's words somewhere, and is not about anybody in its subject once they moved.
      else expect(subject === SUBJECT || html.startsWith(LINE)).toBe(true);
      expect(html.replace(LINE, '')).toBe(PATIENT.html);
    }
  });

  it('is not sent by a client that cannot put anything before the text', async () => {
    const { host, result } = await send(LETTER, WEB, [{ call: 'body.prependAsync', kind: 'error' }]);
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-APPLY');
    expect(host.state()).toMatchObject({ subject: SUBJECT, html: PATIENT.html });
  });

  it('is sent, once, after a first try that failed half-way', async () => {
    const { host } = await send(LETTER, WEB, [{ call: 'subject.setAsync', kind: 'error' }]);
    host.setFaults([]);
    expect((await sendItem(host, WEB, { runtime: runtime() })).kind).toBe('sent');
    expect(host.state()).toMatchObject({ subject: NEUTRAL, html: LINE + PATIENT.html });
  });

  it('leaves business mail as it is', async () => {
    expect((await send(BUSINESS)).host.state().html).toBe(BUSINESS.html);
  });
});
