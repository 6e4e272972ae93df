import { describe, expect, it } from 'vitest';
import {
  type AddOn,
  buttonsOf,
  cardOf,
  crlf,
  POLICY,
  press,
  saveDraft,
  startAddOn,
  textsOf,
  USER,
} from './built-add-on.ts';

const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const HEAD = `From: Dana Reyes <${USER}>\nTo: Rosa Quinn <rosa.quinn@mail.example>\n`;
const MIME = 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n';
const ABOUT_PATIENT = 'Your record is MRN 0048213. You were diagnosed with type 2 diabetes. Start metformin 500 mg.\n';

async function checked(message: string, options: Parameters<typeof startAddOn>[0] = {}) {
  const addOn = startAddOn(options);
  const draft = saveDraft(addOn.store, message);
  return { ...addOn, draft, card: cardOf(await addOn.script.compose(TO_ROSA)) };
}

/** Nothing left and the draft is there as it was. */
function expectKept({ store, delivered }: AddOn, id: string, raw: Uint8Array): void {
  expect(delivered).toEqual([]);
  expect(store.draft(id)?.raw).toEqual(Uint8Array.from(raw));
}

describe('sending from the card', () => {
  it('sends a message about a patient by the portal, with its tag and headers and every other byte as written', async () => {
    const body = `${MIME}X-Custom: kept\n\n${ABOUT_PATIENT}`;
    const { script, card, delivered, store } = await checked(`${HEAD}Subject: Your appointment\n${body}`);
    const answer = await press(script, card, 'Send');
    expect(delivered).toHaveLength(1);
    const id = /id=([0-9a-f-]{36})/.exec(delivered[0] ?? '')?.[1];
    const added = `X-Mailward-Route: portal\nX-Mailward-Review: v=1; exposure=phi; policy=2026-11-22.1; unread=0; id=${id}\n`;
    expect(delivered[0]).toBe(crlf(`${added}${HEAD}Subject: Your appointment +encrypt+\n${body}`));
    expect(textsOf(cardOf(answer))[0]).toBe('Sent by the secure portal.');
    expect(answer.renderActions.action.notification?.text).toBe('Sent by the secure portal.');
    expect(answer.stateChanged).toBe(true);
    expect(store.drafts()).toEqual([]);
  });

  it('leaves nothing in the header that says what is protected, and everything where nothing is', async () => {
    const words = 'Thread-Topic: Ana Lopez\n MRN 0048213 type 2 diabetes\nKeywords: HIV\nComments: old words\n';
    const subject = 'Subject: Ana Lopez, MRN 0048213, type 2 diabetes\n';
    const hidden = await checked(`${HEAD}${subject}${words}${MIME}\n${ABOUT_PATIENT}`);
    await press(hidden.script, hidden.card, 'Send');
    expect(hidden.delivered[0]).toContain('X-Mailward-Route: portal');
    expect(hidden.delivered[0]?.split('\r\n\r\n')[0]).not.toMatch(/Lopez|0048213|HIV|old words/);
    const plain = await checked(`${HEAD}Subject: Lunch\nThread-Topic: Lunch on Friday\n${MIME}\nSee you at noon.\n`);
    await press(plain.script, plain.card, 'Send');
    expect(plain.delivered[0]).toContain('Thread-Topic: Lunch on Friday\r\n');
  });

  it('protects a message that tells of a patient in its header alone, and takes that out of it', async () => {
    const words = 'Comments: Your record is MRN 0048213. You were diagnosed with type 2 diabetes.\n';
    const { script, card, delivered } = await checked(`${HEAD}Subject: See you\n${words}${MIME}\nSee you.\n`);
    await press(script, card, 'Send');
    expect(delivered[0]).toContain('X-Mailward-Route: portal');
    expect(delivered[0]).not.toContain('0048213');
  });

  it('keeps a message that only a label of Microsoft’s could protect, which nothing in Gmail can set', async () => {
    const portal = { via: 'label', label: { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' } };
    const { card, delivered } = await checked(`${HEAD}Subject: Your appointment\n${MIME}\n${ABOUT_PATIENT}`, {
      setting: { policy: { ...POLICY, portal } },
    });
    expect(textsOf(card)[0]).toMatch(/cannot receive protected mail/);
    expect(buttonsOf(card)).not.toContain('Send by secure portal');
    expect(delivered).toEqual([]);
  });

  it('waits for Gmail to save whom the click’s window shows, and sends it to nobody who was taken out', async () => {
    const message = `${HEAD}Cc: Omar Diaz <omar.diaz@mail.example>\nSubject: Lunch\n${MIME}\nSee you at noon.\n`;
    const addOn = startAddOn();
    const draft = saveDraft(addOn.store, message);
    const shown = { ...TO_ROSA, cc: ['Omar <omar.diaz@mail.example>'] };
    const card = cardOf(await addOn.script.compose(shown));
    const action = buttonsOf(card).find(({ text }) => text === 'Send')?.onClick?.action;
    const parameters = Object.fromEntries((action?.parameters ?? []).map(({ key, value }) => [key, value]));
    const early = cardOf(await addOn.script.click('onSend', parameters, {}, TO_ROSA));
    expect(textsOf(early)[0]).toBe('Gmail has not saved this draft yet. Wait a second and check again.');
    expectKept(addOn, draft.id, draft.raw);
    await addOn.script.click('onSend', parameters, {}, shown);
    expect(addOn.delivered).toHaveLength(1);
  });

  it('sends a plain message as usual, and says in a header that it was reviewed', async () => {
    const message = `${HEAD}Subject: Lunch\n${MIME}\nSee you at noon.\n`;
    const { script, card, delivered } = await checked(message);
    const answer = await press(script, card, 'Send');
    expect(delivered[0]).toMatch(/^X-Mailward-Review: v=1; exposure=none; [^\r\n]*\r\n/);
    expect(delivered[0]?.replace(/^X-Mailward-Review:[^\r\n]*\r\n/, '')).toBe(crlf(message));
    expect(textsOf(cardOf(answer))[0]).toBe('Sent as usual.');
  });

  it('sends a plain message by the portal when the sender asks for it', async () => {
    const { script, card, delivered } = await checked(`${HEAD}Subject: Lunch\n${MIME}\nSee you at noon.\n`);
    await press(script, card, 'Send by secure portal');
    expect(delivered[0]).toContain('\r\nSubject: Lunch +encrypt+\r\n');
    expect(delivered[0]).toContain('X-Mailward-Route: portal\r\n');
  });

  it('moves a subject about a patient to the top of the text', async () => {
    const { script, card, delivered } = await checked(`${HEAD}Subject: Ana, MRN 0048213\n${MIME}\n${ABOUT_PATIENT}`);
    await press(script, card, 'Send');
    expect(delivered[0]).toMatch(/\r\nSubject: Secure message from [^\r\n]{1,60} \+encrypt\+\r\n/);
    expect(delivered[0]).toContain(crlf(`${MIME}\nSubject: Ana, MRN 0048213\n\n${ABOUT_PATIENT}`));
    expect(delivered[0]?.match(/MRN 0048213/g)).toHaveLength(2);
  });

  it('sends nothing when a subject has to move and no text can hold it, and leaves the draft as it was', async () => {
    const message = `${HEAD}Subject: Año: MRN 0048213\nMIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\n${ABOUT_PATIENT}`;
    const { card, draft, ...addOn } = await checked(message);
    const answer = await press(addOn.script, card, 'Send');
    expect(textsOf(cardOf(answer)).join(' ')).toContain('MW-APPLY');
    expectKept(addOn, draft.id, draft.raw);
  });

  it('sends with the portal button what the policy asks about first', async () => {
    const { script, card, delivered } = await checked(`${HEAD}Subject: Visit\n${MIME}\n${ABOUT_PATIENT}`, {
      setting: { policy: { ...POLICY, enforcement: { escalation: 'confirm' } } },
    });
    await press(script, card, 'Send by secure portal');
    expect(delivered[0]).toContain('X-Mailward-Route: portal\r\n');
  });

  it('goes encrypted where the recipient takes it, and says so', async () => {
    const records = {
      checked: new Date().toISOString(),
      domains: { 'mail.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
    };
    const { script, card, delivered } = await checked(`${HEAD}Subject: Visit\n${MIME}\n${ABOUT_PATIENT}`, {
      setting: { policy: POLICY, domains: records },
    });
    const answer = await press(script, card, 'Send');
    expect(delivered[0]).toContain('X-Mailward-Route: tls\r\n');
    expect(delivered[0]).toContain('\r\nSubject: Visit\r\n');
    expect(textsOf(cardOf(answer))[0]).toBe('Sent encrypted.');
  });

  it('takes away routing headers that were on the draft, so that none of them can lower anything', async () => {
    const forged = 'X-Mailward-Route: tls\nx-mailward-review: v=1; exposure=none\n';
    const { script, card, delivered } = await checked(`${forged}${HEAD}Subject: Visit\n${MIME}\n${ABOUT_PATIENT}`);
    await press(script, card, 'Send');
    expect(delivered[0]?.match(/^x-mailward-[^\r\n]*/gim)).toEqual([
      'X-Mailward-Route: portal',
      expect.stringMatching(/^X-Mailward-Review: v=1; exposure=phi; /),
    ]);
  });

  it('sends the bytes it reviewed when Gmail saves newer words during the sending', async () => {
    const { store, script, card, delivered, draft } = await checked(`${HEAD}Subject: Lunch\n${MIME}\nNoon?\n`, {
      onCall: (method) => {
        if (method === 'gmail.users.drafts.send') {
          store.save(Buffer.from(crlf(`${HEAD}Subject: Lunch\n${MIME}\n${ABOUT_PATIENT}`)), { id: draft.id });
        }
      },
    });
    await press(script, card, 'Send');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).not.toContain('MRN');
  });
});

describe('not sending', () => {
  it('keeps a message that changed after it was checked, and shows the new result', async () => {
    const { script, store, card, draft, ...rest } = await checked(`${HEAD}Subject: Lunch\n${MIME}\nNoon?\n`);
    const changed = Buffer.from(crlf(`${HEAD}Subject: Lunch\n${MIME}\n${ABOUT_PATIENT}`));
    store.save(changed, { id: draft.id });
    for (const words of ['Send', 'Send by secure portal']) {
      const next = cardOf(await press(script, card, words));
      const texts = textsOf(next);
      expect(texts[0]).toContain('The message changed');
      expect(texts[1]).toContain('About a patient');
      expectKept({ script, store, ...rest }, draft.id, changed);
      expect(buttonsOf(next).map(({ text }) => text)).toContain('Send');
    }
  });

  it('sends what is shown on the new card, once it was looked at', async () => {
    const { script, store, card, draft, delivered } = await checked(`${HEAD}Subject: Lunch\n${MIME}\nNoon?\n`);
    store.save(Buffer.from(crlf(`${HEAD}Subject: Lunch\n${MIME}\n${ABOUT_PATIENT}`)), { id: draft.id });
    await press(script, cardOf(await press(script, card, 'Send')), 'Send');
    expect(delivered[0]).toContain('X-Mailward-Route: portal');
  });

  it.each([
    ['asks first', { ...POLICY, enforcement: { escalation: 'confirm' } }],
    ['blocks until the sender escalates', { ...POLICY, enforcement: { escalation: 'manual' } }],
    ['has no portal', { ...POLICY, portal: { via: 'none' } }],
  ])('keeps a message about a patient when the policy of the moment %s', async (_, policy) => {
    // The card was made under a policy that lets it go; the click comes under the stricter one.
    const { card, store, draft, delivered } = await checked(`${HEAD}Subject: Visit\n${MIME}\n${ABOUT_PATIENT}`);
    const stricter = startAddOn({ setting: { policy }, store });
    const answer = await press(stricter.script, card, 'Send');
    expectKept({ ...stricter, delivered }, draft.id, draft.raw);
    expect(textsOf(cardOf(answer))[0]).toContain('Not sent');
    expect(buttonsOf(cardOf(answer)).map(({ text }) => text)).not.toContain('Send');
  });

  it('keeps a message whose recipients stand in two headers, since Gmail and the review could read different ones', async () => {
    const { card, ...addOn } = await checked(`${HEAD}To: other@mail.example\nSubject: Lunch\n\nNoon?\n`);
    expect(textsOf(card).join()).toContain('has not saved');
    const both = { to: ['rosa.quinn@mail.example', 'other@mail.example'] };
    const twice = cardOf(await addOn.script.compose(both));
    expect(textsOf(twice).join()).toContain('MW-READ');
    expectKept(addOn, addOn.draft.id, addOn.draft.raw);
  });

  it('keeps a message for nobody and says what is missing', async () => {
    const { script, store, delivered } = startAddOn();
    const draft = saveDraft(store, `From: ${USER}\nSubject: Lunch\n\nNoon?\n`);
    const card = cardOf(await script.compose({}));
    expect(textsOf(card)[0]).toContain('no recipients yet');
    expect(buttonsOf(card).map(({ text }) => text)).not.toContain('Send');
    const answer = cardOf(await press(script, card, 'Send by secure portal'));
    expect(textsOf(answer)[0]).toContain('no recipients yet');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
  });

  it('keeps a message when the click carries no draft or no digest', async () => {
    const { draft, ...addOn } = await checked(`${HEAD}Subject: Lunch\n\nNoon?\n`);
    for (const parameters of [{}, { draft: draft.id }, { draft: draft.id, digest: '' }, { draft: 'r0', digest: '0' }]) {
      const texts = textsOf(cardOf(await addOn.script.click('onSend', { ...parameters, writing: 'not JSON' })));
      expect(texts[0]).toMatch(/^Not sent/);
      expectKept(addOn, draft.id, draft.raw);
    }
  });
});
