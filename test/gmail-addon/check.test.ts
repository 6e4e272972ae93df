import { describe, expect, it } from 'vitest';
import { buttonsOf, cardOf, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const ABOUT_PATIENT = `From: Dana Reyes <${USER}>
To: Rosa Quinn <rosa.quinn@mail.example>
Subject: Your results
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear Ms Quinn, your record is MRN 0048213. You were diagnosed with type 2 diabetes. Please start metformin 500 mg.
`;
const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const plainDraft = (to: string, subject: string) =>
  `From: ${USER}\nTo: ${to}\nSubject: ${subject}\n\nSee you at noon.\n`;

describe('the home card', () => {
  it('says what Mailward does, how to use it, whose policy holds and that Gmail itself does not wait', async () => {
    const { script } = startAddOn();
    const texts = textsOf(cardOf(await script.homepage())).join('\n');
    expect(texts).toContain('Looks for patient details');
    expect(texts).toContain('Policy of Northfield Clinic, version 2026-11-22.1');
    expect(texts).toContain("Gmail's own Send button does not wait");
  });

  it('shows the failure when the deployed policy cannot be read', async () => {
    const { script } = startAddOn({ setting: { policy: { enforcement: { unread: 'send' } } } });
    expect(textsOf(cardOf(await script.homepage())).join()).toContain('MW-POLICY');
  });
});

describe('checking the draft of a compose window', () => {
  it('shows verdict, way, reasons, findings and recipients, in this order', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, ABOUT_PATIENT);
    const card = cardOf(await script.compose(TO_ROSA));
    const texts = textsOf(card);
    expect(texts[0]).toContain('About a patient');
    expect(texts[1]).toMatch(/^“Your results”, saved \d\d:\d\d$/);
    expect(texts.slice(2, 4)).toEqual(['When you send', expect.stringContaining('secure portal')]);
    const order = ['Why', 'Record number', 'Recipients'].map((heading) => texts.indexOf(heading));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(texts.join('\n')).toContain('Policy 2026-11-22.1');
  });

  it('masks what identifies somebody in the excerpts and underlines what was found', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, ABOUT_PATIENT);
    const json = JSON.stringify(await script.compose(TO_ROSA));
    expect(json).not.toContain('0048213');
    expect(json).toContain('<u>•••••13</u>');
    expect(json).toContain('<u>type 2 diabetes</u>');
  });

  it('folds the findings by kind', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, ABOUT_PATIENT);
    const card = cardOf(await script.compose(TO_ROSA));
    const group = card.sections?.find((section) => section.header === 'Record number');
    expect(group).toMatchObject({ collapsible: true, uncollapsibleWidgetsCount: 0 });
  });

  it('says that nothing was found, and offers the portal all the same', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Lunch'));
    const card = cardOf(await script.compose(TO_ROSA));
    expect(textsOf(card)[0]).toContain('Nothing about a patient found');
    expect(buttonsOf(card).map(({ text }) => text)).toEqual(['Send', 'Send by secure portal', 'Check again']);
  });

  it('offers no plain Send when the policy asks first', async () => {
    const { script, store } = startAddOn({
      setting: { policy: { ...POLICY, enforcement: { escalation: 'confirm' } } },
    });
    saveDraft(store, ABOUT_PATIENT);
    const words = buttonsOf(cardOf(await script.compose(TO_ROSA))).map(({ text }) => text);
    expect(words).toContain('Send by secure portal');
    expect(words).not.toContain('Send');
  });

  it('speaks Spanish to a Spanish Gmail', async () => {
    const { script, store } = startAddOn({ locale: 'es-419' });
    saveDraft(store, ABOUT_PATIENT);
    const card = cardOf(await script.compose(TO_ROSA));
    expect(textsOf(card)[0]).toContain('Trata de un paciente');
    expect(buttonsOf(card).map(({ text }) => text)).toContain('Revisar otra vez');
    expect(textsOf(cardOf(await script.homepage())).join()).toContain('Cómo se usa');
  });

  it('adds no markup of the message to the card', async () => {
    const { script, store } = startAddOn();
    const subject = '<a href="https://evil.example">MRN 0048213 diabetes</a>';
    saveDraft(store, plainDraft('"<b>Rosa</b>" <rosa.quinn@mail.example>', subject));
    const { sections = [] } = cardOf(await script.compose(TO_ROSA));
    const formatted = sections.flatMap(({ widgets = [] }) =>
      widgets.map(({ decoratedText, textParagraph }) => decoratedText?.text ?? textParagraph?.text ?? ''),
    );
    expect(formatted.join()).toContain('&lt;b&gt;Rosa');
    expect(formatted.join()).not.toMatch(/<a |<b>Rosa/);
  });
});

describe('reading a message where the runtime has nothing but the language', () => {
  const multipart = (...parts: string[]) => `From: ${USER}
To: rosa.quinn@mail.example
Subject: =?ISO-8859-1?Q?Informaci=F3n?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

${parts.map((part) => `--b\n${part}\n`).join('')}--b--
`;
  const html = (charset: string, body: string) => `Content-Type: text/html; charset=${charset}
Content-Transfer-Encoding: quoted-printable

${body}`;

  it('reads HTML in other character sets', async () => {
    const { script, store } = startAddOn();
    const body =
      '<p>Se=F1ora Mu=F1oz, MRN&nbsp;0048213:</p><p>diagnosed with type&nbsp;2 <b>diabetes</b>, ma=F1ana.</p>';
    saveDraft(store, multipart(html('iso-8859-1', body)));
    const texts = textsOf(cardOf(await script.compose(TO_ROSA)));
    expect(texts[0]).toContain('About a patient');
    expect(texts[1]).toContain('“Información”');
    expect(texts.join('\n')).toContain('diabetes, mañana.');
  });

  it('reads an attached table', async () => {
    const { script, store } = startAddOn();
    const table = 'Patient,MRN,Diagnosis\nRosa Quinn,0048213,Type 2 diabetes\nOmar Diaz,0048214,Asthma\n';
    const csv = `Content-Type: text/csv; name="list.csv"
Content-Disposition: attachment; filename="list.csv"
Content-Transfer-Encoding: base64

${Buffer.from(table).toString('base64')}`;
    saveDraft(store, multipart(html('utf-8', '<p>The list.</p>'), csv));
    const texts = textsOf(cardOf(await script.compose(TO_ROSA)));
    expect(texts[0]).toContain('About a patient');
    expect(texts.join('\n')).toContain('list.csv');
  });

  it('treats an attachment that nobody can read as something to protect', async () => {
    const { script, store } = startAddOn();
    const file = `Content-Type: application/x-unknown; name="data.bin"
Content-Disposition: attachment; filename="data.bin"
Content-Transfer-Encoding: base64

AAECAwQF`;
    saveDraft(store, multipart(html('utf-8', '<p>The data.</p>'), file));
    const texts = textsOf(cardOf(await script.compose(TO_ROSA)));
    expect(texts[0]).toContain('data.bin');
    expect(texts[0]).toContain('It will go by the secure portal.');
  });
});

describe('finding the draft of a compose window', () => {
  it('says that Gmail has not saved it when no draft has these recipients', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, plainDraft('somebody.else@mail.example', 'Other'));
    const card = cardOf(await script.compose(TO_ROSA));
    expect(textsOf(card)).toEqual(['Gmail has not saved this draft yet. Wait a second and check again.']);
    expect(buttonsOf(card).map(({ text }) => text)).toEqual(['Check again']);
  });

  it('finds it once it is saved, with the recipients that the button carries', async () => {
    const { script, store } = startAddOn();
    const card = cardOf(await script.compose(TO_ROSA));
    saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Lunch'));
    expect(textsOf(cardOf(await press(script, card, 'Check again')))[1]).toContain('“Lunch”');
  });

  it('compares recipients as sets of addresses in each field, whatever their names, order and case', async () => {
    const { script, store } = startAddOn();
    const to = '"Quinn, Rosa" <Rosa.Quinn@Mail.Example>,\n team: a@mail.example, =?UTF-8?Q?B=C3=A9?= <b@mail.example>;';
    saveDraft(store, `From: ${USER}\nTo: ${to}\nCc: c@mail.example\nSubject: Sets\n\nHello\n`);
    const window = { to: ['B <b@mail.example>', 'a@mail.example', 'rosa.quinn@mail.example'], cc: ['c@mail.example'] };
    expect(textsOf(cardOf(await script.compose(window)))[1]).toContain('“Sets”');
    const moved = { to: window.to, bcc: window.cc };
    expect(textsOf(cardOf(await script.compose(moved)))[0]).toContain('has not saved');
  });

  it('takes only drafts of the thread that is answered', async () => {
    const { script, store } = startAddOn();
    saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Re: A'), 'thread-a');
    saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Re: B'), 'thread-b');
    const card = cardOf(await script.compose({ ...TO_ROSA, threadId: 'thread-b' }));
    expect(textsOf(card)[1]).toContain('“Re: B”');
    const other = cardOf(await script.compose({ ...TO_ROSA, threadId: 'thread-c' }));
    expect(textsOf(other)[0]).toContain('has not saved');
  });

  it('asks which one it is when several match, newest first, and checks the chosen one', async () => {
    const { script, store } = startAddOn();
    for (const subject of ['First', 'Second']) saveDraft(store, plainDraft('rosa.quinn@mail.example', subject));
    const card = cardOf(await script.compose(TO_ROSA));
    const texts = textsOf(card);
    expect(texts[0]).toContain('Which one are you writing?');
    expect(texts.indexOf('Second')).toBeLessThan(texts.indexOf('First'));
    expect(buttonsOf(card).map(({ text }) => text)).not.toContain('Send');
    expect(textsOf(cardOf(await press(script, card, 'Check this one')))[1]).toContain('“Second”');
  });

  describe('among more drafts than can be looked at', () => {
    const others = (store: ReturnType<typeof startAddOn>['store'], count: number) => {
      for (let at = 0; at < count; at++) saveDraft(store, plainDraft(`somebody-${at}@mail.example`, 'Else'));
    };

    it('asks whether the only one that fits is the one, since an older one may fit as well', async () => {
      const { script, store } = startAddOn();
      saveDraft(store, plainDraft('rosa.quinn@mail.example', 'In the window'));
      others(store, 40);
      saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Another'));
      const card = cardOf(await script.compose(TO_ROSA));
      expect(textsOf(card)[0]).toContain('Is the one you are writing here?');
      expect(textsOf(card)).toContain('Another');
      expect(buttonsOf(card).map(({ text }) => text)).toEqual(['Check this one', 'Check again']);
      expect(textsOf(cardOf(await press(script, card, 'Check this one')))[1]).toContain('“Another”');
    });

    it('does not say that one was not saved which may be an older one', async () => {
      const { script, store } = startAddOn({ locale: 'es-419' });
      saveDraft(store, plainDraft('rosa.quinn@mail.example', 'In the window'));
      others(store, 40);
      const [sentence] = textsOf(cardOf(await script.compose(TO_ROSA)));
      expect(sentence).toContain('El que escribe no está entre ellos');
    });

    it('checks at once the only one that fits where a reply leaves few to look at', async () => {
      const { script, store } = startAddOn();
      others(store, 40);
      saveDraft(store, plainDraft('rosa.quinn@mail.example', 'Re: A'), 'thread-a');
      const card = cardOf(await script.compose({ ...TO_ROSA, threadId: 'thread-a' }));
      expect(textsOf(card)[1]).toContain('“Re: A”');
    });
  });

  it('reads the message the same from bytes and from base64url', async () => {
    const cards = await Promise.all(
      (['bytes', 'base64url'] as const).map(async (rawAs) => {
        const { script, store } = startAddOn({ rawAs });
        saveDraft(store, ABOUT_PATIENT);
        return textsOf(cardOf(await script.compose(TO_ROSA)));
      }),
    );
    expect(cards[0]?.[0]).toContain('About a patient');
    expect(cards[1]).toEqual(cards[0]);
  });
});
