import { describe, expect, it } from 'vitest';
import { entryOf, pairFor } from '../../core/pgp/keys.ts';
import { cardOf, MANIFEST, press, saveDraft, startAddOn, textsOf, USER } from '../built-add-on.ts';
import {
  ABOUT_PATIENT,
  COMPLIANCE,
  DAY,
  HOUR,
  recorded,
  sweepPolicy,
  sweptMailbox,
  TO_OUTSIDE,
} from './swept-mailbox.ts';

const SECRETS = /Rosa|Quinn|0048213|metformin|Zebra|mail\.example/;

describe('the switch of the hourly look', () => {
  it('installs one trigger, however often it is pressed, and says what it does and cannot do', async () => {
    const { script, memory } = await sweptMailbox();
    const answer = await script.click('onSweepOn', {});
    expect(memory.triggers).toEqual([{ id: '1', handler: 'onSweep' }]);
    const texts = textsOf(cardOf(answer)).join('\n');
    expect(texts).toContain('Mailward looks every hour.');
    expect(texts).toContain('It cannot stop or call back a message.');
    expect(texts).toContain(`The same note also goes to ${COMPLIANCE}.`);
  });

  it('takes the trigger away again', async () => {
    const { script, memory } = await sweptMailbox();
    const card = cardOf(await press(script, cardOf(await script.homepage()), 'Stop looking'));
    expect(memory.triggers).toEqual([]);
    expect(textsOf(card)).not.toContain('Mailward looks every hour.');
  });

  it('installs nothing where the policy has no hourly look, even when the click is forged', async () => {
    const { script, memory } = await sweptMailbox({ setting: sweepPolicy() });
    memory.triggers.length = 0;
    const off = startAddOn({ memory, manifest: MANIFEST });
    await off.script.click('onSweepOn', {});
    await script.click('onSweepOff', {});
    expect(memory.triggers).toEqual([]);
  });

  it('says who can allow it where the scopes were not granted, and the rest of the card stands', async () => {
    const { script, log } = startAddOn({ setting: sweepPolicy() });
    const card = cardOf(await script.homepage());
    expect(textsOf(card)).toContain('Your administrator has to allow this first.');
    const answer = await script.click('onSweepOn', {});
    expect(answer.renderActions.action.notification?.text).toContain('nothing has changed');
    expect(log).toEqual(['mailward review']);
  });
});

describe('a run of the hourly look', () => {
  it('records what went unprotected and tells the sender and the compliance address, without a word of it', async () => {
    const mailbox = await sweptMailbox();
    const id = mailbox.send(ABOUT_PATIENT);
    mailbox.send('See you at noon.');
    await mailbox.hour();
    const [event] = recorded(mailbox);
    expect(event).toMatchObject({ kind: 'sweep-hit', sweep: 'unprotected', message_uid: id, exposure: 'phi' });
    expect(recorded(mailbox)).toHaveLength(1);
    const [note = ''] = mailbox.notes();
    expect(note).toContain(`To: ${USER}\r\nCc: ${COMPLIANCE}\r\n`);
    expect(note).toContain('please look at a sent message');
    expect(note).toContain(`https://mail.google.com/mail/#all/${id}`);
    expect(note).toContain('about a patient: ');
    expect(mailbox.notes()).toHaveLength(1);
    const kept = JSON.stringify([...mailbox.memory.properties]);
    expect([mailbox.log.join(), note, kept].join()).not.toMatch(SECRETS);
  });

  it('looks at no message twice, and not at its own note', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT);
    for (let i = 0; i < 4; i++) await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(1);
    expect(mailbox.notes()).toHaveLength(1);
  });

  it('leaves what was sent before it was switched on', async () => {
    const mailbox = await sweptMailbox();
    mailbox.clock.now -= 10 * HOUR;
    mailbox.send(ABOUT_PATIENT);
    mailbox.clock.now += 10 * HOUR;
    await mailbox.hour();
    expect(recorded(mailbox)).toEqual([]);
  });

  it('writes once a day at most, and then of everything since', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT);
    await mailbox.hour();
    mailbox.send(ABOUT_PATIENT);
    mailbox.send(ABOUT_PATIENT);
    await mailbox.hour();
    expect(mailbox.notes()).toHaveLength(1);
    mailbox.clock.now += DAY;
    await mailbox.hour();
    expect(mailbox.notes()).toHaveLength(2);
    expect(mailbox.notes()[1]).toContain('please look at 2 sent messages');
  });

  it('writes in the language of the card that switched it on, to the sender alone where the policy names nobody', async () => {
    const setting = sweepPolicy({ gmail: { sweep: { enabled: true } } });
    const mailbox = await sweptMailbox({ setting, locale: 'es' });
    mailbox.send(ABOUT_PATIENT);
    await mailbox.hour();
    const [note = ''] = mailbox.notes();
    expect(note).toContain('trata de un paciente');
    expect(note).toContain('su responsable de privacidad');
    expect(note).not.toContain('Cc:');
  });

  it('is silent about mail inside the organisation and mail about nobody', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT, { to: 'lee@northfield-clinic.example' });
    mailbox.send('The chairs come on Thursday.');
    await mailbox.hour();
    expect([recorded(mailbox), mailbox.notes()]).toEqual([[], []]);
  });

  it.each([
    ['taken shortly before', '2026-11-22T01:00:00Z', true, 0],
    ['that was still fresh as it was sent', '2026-11-20T08:30:00Z', true, 0],
    ['taken anew since', '2026-11-22T08:45:00Z', true, 0],
    ['too old as it was sent', '2026-11-20T07:30:00Z', true, 1],
    ['that nobody enforces', '2026-11-22T01:00:00Z', false, 1],
    ['from the future', '2026-11-23T01:00:00Z', true, 1],
  ])('judges what went by TLS by a record %s', async (_record, checked, enforced, found) => {
    const record = { mx: ['mx.mail.example'], starttls: 'TLSv1.3', certificate: 'valid', enforced };
    const domains = { checked, domains: { [TO_OUTSIDE.replace(/^.*@/, '')]: record } };
    const mailbox = await sweptMailbox({ setting: { ...sweepPolicy(), domains } });
    mailbox.send(ABOUT_PATIENT);
    await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(found);
    expect(mailbox.notes()).toHaveLength(found);
  });

  it('is silent about a message that the card protected, or let go with a reason', async () => {
    const mailbox = await sweptMailbox({ setting: sweepPolicy({ enforcement: { override: { upTo: 'phi' } } }) });
    for (const [words, inputs] of [
      ['Send', {}],
      ['Send as it is', { reason: ['invented'] }],
    ] as const) {
      saveDraft(mailbox.store, `From: ${USER}\nTo: ${TO_OUTSIDE}\nSubject: Visit\n\n${ABOUT_PATIENT}\n`);
      const card = cardOf(await mailbox.script.compose({ to: [TO_OUTSIDE] }));
      await press(mailbox.script, card, words, inputs);
    }
    expect(mailbox.delivered).toHaveLength(2);
    await mailbox.hour();
    expect(recorded(mailbox)).toEqual([]);
  });

  it('is silent about a message that the card encrypted, which nobody here can read', async () => {
    const keys = { keys: [] as object[] };
    for (const address of [USER, TO_OUTSIDE]) keys.keys.push(entryOf([address], await pairFor(address)));
    const mailbox = await sweptMailbox({ setting: { ...sweepPolicy(), keys } });
    saveDraft(mailbox.store, `From: ${USER}\nTo: ${TO_OUTSIDE}\nSubject: Visit\n\n${ABOUT_PATIENT}\n`);
    await press(mailbox.script, cardOf(await mailbox.script.compose({ to: [TO_OUTSIDE] })), 'Send');
    expect(mailbox.delivered[0]).toContain('multipart/encrypted');
    await mailbox.hour();
    expect([recorded(mailbox), mailbox.notes()]).toEqual([[], []]);
  });

  it.each([
    [
      'a review header that says nothing was found',
      'X-Mailward-Review: v=1; exposure=none; policy=1; unread=0; id=x\n',
    ],
    [
      'a review header with an override',
      'X-Mailward-Review: v=1; exposure=phi; policy=1; unread=0; id=x; override=invented\n',
    ],
    ['a route that does not fit the recipient', 'X-Mailward-Route: tls\n'],
    ['a route that nobody knows', 'X-Mailward-Route: none\n'],
  ])('is not hidden by %s', async (_, more) => {
    const mailbox = await sweptMailbox({ setting: sweepPolicy({ enforcement: { override: { upTo: 'phi' } } }) });
    mailbox.send(ABOUT_PATIENT, { more });
    await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(1);
  });

  it.each([
    ['header', { more: 'X-Mailward-Route: portal\n' }],
    ['tag', { subject: 'Visit +encrypt+' }],
  ])('takes the portal’s %s for what it is: the gateway obeys it', async (_, header) => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT, { subject: 'Visit', ...header });
    await mailbox.hour();
    expect(recorded(mailbox)).toEqual([]);
  });

  it('tells of a subject that travelled in the clear beside the portal', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT, { subject: 'Rosa Quinn, MRN 0048213, diabetes +encrypt+' });
    await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(1);
    expect(mailbox.notes().join()).not.toMatch(SECRETS);
  });

  it('counts what nobody could check beside a hit, and does not write for that alone', async () => {
    const mailbox = await sweptMailbox();
    const unread = `--b\nContent-Type: text/plain\n\nThe data.\n--b\nContent-Type: application/x-unknown; name="Quinn.bin"
Content-Disposition: attachment; filename="Quinn.bin"\nContent-Transfer-Encoding: base64\n\nAAECAwQF\n--b--`;
    const head = `From: ${USER}\r\nTo: ${TO_OUTSIDE}\r\nSubject: Data\r\nMIME-Version: 1.0\r\n`;
    mailbox.store.post(Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${unread}`));
    await mailbox.hour();
    expect(recorded(mailbox)).toMatchObject([{ sweep: 'unchecked', unread: [{ reason: 'unsupported', count: 1 }] }]);
    expect(mailbox.notes()).toEqual([]);
    mailbox.send(ABOUT_PATIENT);
    await mailbox.hour();
    expect(mailbox.notes()[0]).toContain('One more message holds something that could not be checked');
    expect(mailbox.log.join() + mailbox.notes().join()).not.toContain('Quinn');
  });

  it('does nothing once the policy has no hourly look any more', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT);
    const { memory, store, clock } = mailbox;
    const off = startAddOn({ memory, store, now: () => clock.now });
    clock.now += HOUR;
    await off.script.hour();
    expect([off.log, mailbox.delivered.length]).toEqual([[], 1]);
  });
});
