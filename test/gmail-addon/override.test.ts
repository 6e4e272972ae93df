import { describe, expect, it } from 'vitest';
import { JUSTIFICATIONS, overrideLabels } from '../../core/index.ts';
import type { Card } from '../../sandbox/gmail/card-types.ts';
import { buttonsOf, cardOf, crlf, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const HEAD = `From: Dana Reyes <${USER}>\nTo: Rosa Quinn <rosa.quinn@mail.example>\nSubject: Visit\n`;
const MIME = 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n';
const ABOUT_PATIENT = 'Your record is MRN 0048213. You were diagnosed with type 2 diabetes. Start metformin 500 mg.\n';
const MESSAGE = `${HEAD}${MIME}\n${ABOUT_PATIENT}`;

const policyWith = (upTo: string, justification = true, rest: object = {}) => ({
  policy: { ...POLICY, enforcement: { override: { upTo, justification }, ...rest } },
});

async function checked(setting: object, message = MESSAGE) {
  const addOn = startAddOn({ setting });
  const draft = saveDraft(addOn.store, message);
  return { ...addOn, draft, card: cardOf(await addOn.script.compose(TO_ROSA)) };
}

const words = (card: Card) => buttonsOf(card).map(({ text }) => text);

describe('sending as it is on the sender’s word', () => {
  it('is offered only as far as the policy goes', async () => {
    for (const [setting, offered] of [
      [policyWith('phi'), true],
      [policyWith('possible'), false],
      [policyWith('never'), false],
    ] as const) {
      expect(words((await checked(setting)).card).includes('Send as it is')).toBe(offered);
    }
  });

  it('is folded away, names the reasons, and chooses none beforehand', async () => {
    const { card } = await checked(policyWith('phi'));
    const section = card.sections?.find(({ header }) => header === 'Not about a patient?');
    expect(section).toMatchObject({ collapsible: true, uncollapsibleWidgetsCount: 0 });
    const input = section?.widgets?.[0]?.selectionInput;
    expect(input?.type).toBe('RADIO_BUTTON');
    expect(input?.items).toEqual(
      JUSTIFICATIONS.map((value) => ({ text: overrideLabels('en').reasons[value], value, selected: false })),
    );
    expect(textsOf(card)).toContain('The reason is recorded with the message, and nothing of what it says.');
  });

  it.each(JUSTIFICATIONS)('with the reason %s leaves the message as written and records the reason', async (reason) => {
    const { script, card, delivered } = await checked(policyWith('phi'));
    const answer = await press(script, card, 'Send as it is', { reason: [reason] });
    expect(textsOf(cardOf(answer))[0]).toBe('Sent as usual.');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatch(
      new RegExp(`^X-Mailward-Review: v=1; exposure=phi; [^\\r\\n]*; override=${reason}\\r\\n`),
    );
    expect(delivered[0]?.replace(/^X-Mailward-Review:[^\r\n]*\r\n/, '')).toBe(crlf(MESSAGE));
  });

  it.each([
    ['no reason', {}],
    ['an empty reason', { reason: [''] }],
    ['a reason that is none', { reason: ['because'] }],
  ])('with %s asks for one and sends nothing', async (_, inputs) => {
    const { script, store, card, draft, delivered } = await checked(policyWith('phi'));
    const next = cardOf(await press(script, card, 'Send as it is', inputs));
    expect(textsOf(next)[0]).toBe('Not sent yet. Please choose a reason first.');
    expect(textsOf(next)[1]).toContain('About a patient');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
    await press(script, next, 'Send as it is', { reason: ['misread'] });
    expect(delivered).toHaveLength(1);
  });

  it('needs no reason where the policy asks for none', async () => {
    const { script, card, delivered } = await checked(policyWith('phi', false));
    expect(JSON.stringify(card)).not.toContain('selectionInput');
    await press(script, card, 'Send as it is');
    expect(delivered[0]).toContain('; override=unjustified\r\n');
  });

  it('shows the new verdict first when the message has changed since', async () => {
    const { script, store, card, draft, delivered } = await checked(policyWith('phi'));
    store.save(Buffer.from(crlf(`${MESSAGE}She was also treated for asthma.\n`)), { id: draft.id });
    const next = cardOf(await press(script, card, 'Send as it is', { reason: ['misread'] }));
    expect(textsOf(next)[0]).toContain('The message changed');
    expect(delivered).toEqual([]);
  });

  it('shows the verdict anew when the policy has changed since', async () => {
    const { store, card, draft, delivered } = await checked(policyWith('phi'));
    const stricter = startAddOn({ store, setting: policyWith('never') });
    const next = cardOf(await press(stricter.script, card, 'Send as it is', { reason: ['misread'] }));
    expect(words(next)).not.toContain('Send as it is');
    expect([...delivered, ...stricter.delivered]).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
  });

  it('sends nothing when the click is forged where the policy permits no override', async () => {
    const { script, store, card, draft, delivered } = await checked(policyWith('never'));
    const send = buttonsOf(card).find(({ text }) => text === 'Send')?.onClick?.action;
    const parameters = Object.fromEntries((send?.parameters ?? []).map(({ key, value }) => [key, value]));
    const answer = await script.click('onSendAsItIs', parameters, { reason: ['misread'] });
    expect(textsOf(cardOf(answer))[0]).toContain('Not sent yet');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
  });

  it('is not offered for a sensitive topic, nor beside a part that nobody could check', async () => {
    const sensitive = `${HEAD}${MIME}\nRosa Quinn, MRN 0048213, is in methadone treatment for opioid use disorder.\n`;
    expect(words((await checked(policyWith('phi'), sensitive)).card)).not.toContain('Send as it is');
    const unread = `${HEAD}MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

${ABOUT_PATIENT}
--b
Content-Type: application/x-unknown; name="data.bin"
Content-Disposition: attachment; filename="data.bin"
Content-Transfer-Encoding: base64

AAECAwQF
--b--
`;
    expect(words((await checked(policyWith('phi'), unread)).card)).not.toContain('Send as it is');
  });

  it('is not offered where a tag in the subject asks for the portal all the same', async () => {
    const tagged = MESSAGE.replace('Subject: Visit', 'Subject: Visit +encrypt+');
    expect(words((await checked(policyWith('phi'), tagged)).card)).not.toContain('Send as it is');
  });

  it('stands beside the portal where the policy asks first, and answers its question', async () => {
    const { script, card, delivered } = await checked(policyWith('phi', true, { escalation: 'confirm' }));
    expect(words(card)).toEqual(['Send by secure portal', 'Check again', 'Send as it is']);
    await press(script, card, 'Send as it is', { reason: ['not-a-patient'] });
    expect(delivered[0]).not.toContain('X-Mailward-Route');
  });

  it('speaks Spanish to a Spanish Gmail', async () => {
    const addOn = startAddOn({ setting: policyWith('phi'), locale: 'es' });
    saveDraft(addOn.store, MESSAGE);
    const card = cardOf(await addOn.script.compose(TO_ROSA));
    expect(words(card)).toContain('Enviar como está');
    const next = cardOf(await press(addOn.script, card, 'Enviar como está'));
    expect(textsOf(next)[0]).toBe('Aún no se envió. Elija primero un motivo.');
  });
});
