import { describe, expect, it } from 'vitest';
import { type Draft, describe as describeReview, type Language, review, type Setting } from '../../../core/index.ts';
import { clinicPolicy, draftOf, fileOf, NOW, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../../draft-of.ts';

async function said(draft: Draft, language: Language, setting: Setting = settingOf()) {
  return describeReview(draft, await review(draft, setting), setting, language);
}

const SENSITIVE_TEXT = `${PHI_TEXT} She is in treatment for opioid use disorder and takes buprenorphine.`;

const LAKESIDE = {
  checked: NOW,
  domains: new Map([
    [
      'lakeside.example',
      {
        mx: [],
        starttls: 'TLSv1.3' as const,
        certificate: 'valid',
        mtaSts: null,
        dane: null,
        cipher: null,
        enforced: true,
        from: 'probe',
        note: null,
      },
    ],
  ]),
};

describe('what a person is told', () => {
  it('says that nothing was found', async () => {
    const draft = draftOf({ text: PLAIN_TEXT });
    expect((await said(draft, 'en')).verdict).toEqual({
      icon: 'envelope',
      tone: 'neutral',
      sentence: 'Nothing about a patient found. This message goes as usual.',
    });
    expect((await said(draft, 'es')).verdict.sentence).toBe(
      'No se encontró nada sobre un paciente. El mensaje sale como siempre.',
    );
  });

  it.each([
    ['en', 'It goes as usual because you gave a reason. The reason is recorded.', 'invented'],
    ['es', 'Sale como siempre porque usted dio un motivo. El motivo queda registrado.', 'invented'],
    ['en', 'It goes as usual because you chose to. That is recorded.', null],
    ['es', 'Sale como siempre porque usted lo eligió. Queda registrado.', null],
  ] as const)('names a reason only where one was given (%s): %s', async (language, sentence, justification) => {
    const policy = policyWith('enforcement', { override: { upTo: 'phi', justification: false } });
    const wish = { protection: null, override: { justification } };
    const { verdict, onSend } = await said(draftOf({ text: PHI_TEXT }), language, settingOf({ policy, wish }));
    expect(onSend.sentence).toBe(sentence);
    expect(verdict.sentence).toContain(sentence);
  });

  it('names categories and the portal', async () => {
    const draft = draftOf({ text: PHI_TEXT });
    expect((await said(draft, 'en')).verdict.sentence).toBe(
      'About a patient: a record number and a diagnosis. It will go by the secure portal.',
    );
    expect((await said(draft, 'es')).verdict.sentence).toBe(
      'Trata de un paciente: un número de expediente y un diagnóstico. Irá por el portal seguro.',
    );
  });

  it.each([
    ['confirm', 'never', 'It cannot be sent as it is.', 'No se puede enviar como está.'],
    [
      'confirm',
      'phi',
      'To send it as it is, say in Mailward that it is not about a patient.',
      'Para enviarlo como está, indique en Mailward que no trata de un paciente.',
    ],
    ['manual', 'never', 'It cannot be sent as it is.', 'No se puede enviar como está.'],
  ] as const)('names no portal where there is none (%s, override %s)', async (escalation, upTo, english, spanish) => {
    const { enforcement } = policyWith('portal', {});
    const policy = {
      ...policyWith('portal', { via: 'none' }),
      enforcement: { ...enforcement, escalation, override: { upTo, justification: true } },
    };
    const setting = settingOf({ policy, domains: LAKESIDE });
    const draft = draftOf({ text: PHI_TEXT, to: ['ward@lakeside.example'] });
    for (const [language, sentence] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      const { verdict, onSend, dialog, notice, button } = await said(draft, language, setting);
      const stays = language === 'en' ? 'It will not be sent.' : 'No se enviará.';
      expect(onSend.sentence).toBe(escalation === 'manual' ? stays : sentence);
      for (const text of [verdict.sentence, dialog, notice]) expect(text).toContain(sentence);
      expect(`${dialog} ${notice}`).not.toMatch(/portal/);
      expect(button).toBeNull();
    }
  });

  it('names the domain where enforced TLS is enough', async () => {
    const draft = draftOf({ text: PHI_TEXT, to: ['ward@lakeside.example'] });
    expect((await said(draft, 'en', settingOf({ domains: LAKESIDE }))).verdict.sentence).toBe(
      'About a patient. lakeside.example takes encrypted mail, so it goes encrypted as usual.',
    );
  });

  it('claims nothing about encryption before there is a recipient', async () => {
    const { verdict } = await said(draftOf({ text: PHI_TEXT, to: [] }), 'en');
    expect(verdict.sentence).toBe('About a patient. Add a recipient to see how it will go.');
  });

  it('names the sensitive topic', async () => {
    const draft = draftOf({
      text: 'Patient: Ana Ruiz, MRN 00482137, is in treatment for opioid use disorder on buprenorphine.',
    });
    expect((await said(draft, 'en')).verdict.sentence).toBe(
      'This is about substance use care. It will go by the secure portal.',
    );
  });

  it('names the attachment that nobody can check, except in the notice, which is stored', async () => {
    const draft = draftOf({
      text: PLAIN_TEXT,
      attachments: [fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))],
    });
    const description = await said(draft, 'en');
    expect(description.verdict.sentence).toBe(
      '"scan.zip" has a password, so nobody can check it. It will go by the secure portal.',
    );
    expect(description.notice).toBe('An attachment cannot be checked. It will go by the secure portal.');
    expect(description.attachments).toEqual([
      { name: 'scan.zip', read: false, sentence: '"scan.zip" has a password, so nobody can check it.' },
    ]);
  });

  it('says who cannot receive protected mail', async () => {
    const policy = policyWith('portal', { via: 'none' });
    const description = await said(
      draftOf({ text: PHI_TEXT, to: ['a@one.example', 'b@two.example'] }),
      'en',
      settingOf({ policy }),
    );
    expect(description.verdict).toEqual({
      icon: 'stop',
      tone: 'danger',
      sentence:
        'Not sent. 2 recipients cannot receive protected mail: a@one.example and b@two.example. Remove them to send.',
    });
  });

  it('says whom nobody could read where nobody else is outside, and sends by no portal that is not there', async () => {
    const setting = settingOf({ policy: policyWith('portal', { via: 'none' }) });
    const unread = [{ part: 'recipients', name: '', reason: 'too-large' }] as const;
    for (const to of [[], ['b.lind@northfield-clinic.example']]) {
      const draft = draftOf({ text: PHI_TEXT, to, unread });
      expect((await review(draft, setting)).decision).toMatchObject({ action: 'block', protection: null });
      expect((await said(draft, 'en', setting)).verdict.sentence).toBe(
        'Not sent. Not every recipient could be checked. Write to fewer at once, or by their own addresses.',
      );
    }
    const unaddressed = await said(draftOf({ text: SENSITIVE_TEXT, to: [] }), 'en', setting);
    expect(unaddressed.verdict.sentence).toMatch(/Add a recipient to see how it will go\.$/);
  });

  it('names files that stand in the way before anybody who cannot be written to because of them', async () => {
    const setting = settingOf({ policy: policyWith('portal', { via: 'none' }) });
    const locked = (name: string) => ({ part: 'attachment', name, reason: 'password-protected' }) as const;
    const sentence = async (unread: Draft['unread'], language: Language) =>
      (await said(draftOf({ text: PLAIN_TEXT, unread }), language, setting)).verdict.sentence;
    expect(await sentence([locked('a.zip')], 'en')).toBe(
      'Not sent. "a.zip" has a password, so nobody can check it. Remove it to send.',
    );
    expect(await sentence([locked('a.zip'), locked('b.zip'), locked('c.zip')], 'en')).toBe(
      'Not sent. "a.zip" has a password, so nobody can check it. 2 more cannot be checked either. Remove them to send.',
    );
    expect(await sentence([locked('a.zip'), locked('b.zip')], 'es')).toBe(
      'No se envió. "a.zip" tiene contraseña y no se puede revisar. Otro tampoco se puede revisar. Quítelos para enviar.',
    );
  });

  it('says that the tag asks for a portal that is not there', async () => {
    const setting = settingOf({ policy: policyWith('portal', { via: 'none' }) });
    const draft = draftOf({ text: PLAIN_TEXT, subject: 'Chairs +encrypt+' });
    expect((await said(draft, 'en', setting)).verdict.sentence).toBe(
      'Not sent. Its subject asks for a secure portal, and your organisation has none. Please take the tag out of the subject.',
    );
  });

  it('promises no portal to colleagues, whom no gateway looks at', async () => {
    const to = ['b.lind@northfield-clinic.example'];
    const draft = draftOf({ text: PLAIN_TEXT, subject: 'Chairs +encrypt+', to });
    const inside = 'It stays inside your organisation, so it goes as usual.';
    expect((await said(draft, 'en')).onSend.sentence).toBe(inside);
    expect(
      (await said(draft, 'en', settingOf({ policy: policyWith('portal', { via: 'none' }) }))).onSend.sentence,
    ).toBe(inside);
    const label = policyWith('portal', { via: 'label', label: { id: 'x', alsoEnough: [] } });
    expect((await said(draft, 'en', settingOf({ policy: label }))).onSend.sentence).not.toBe(inside);
  });

  it('says what a message is about before what to do, where the sender has to choose', async () => {
    const setting = settingOf({ policy: policyWith('enforcement', { escalation: 'manual' }) });
    expect((await said(draftOf({ text: SENSITIVE_TEXT }), 'en', setting)).verdict.sentence).toMatch(
      /^Not sent\. This is about .+\. Choose the secure portal to send it\.$/,
    );
  });

  it('says that the sender asked for the portal', async () => {
    const draft = draftOf({ text: PLAIN_TEXT, subject: 'Chairs +encrypt+' });
    const description = await said(draft, 'en');
    expect(description.verdict.sentence).toBe('Will go by the secure portal because you asked for it.');
    expect(description.button).toBeNull();
  });

  it('says that a message to colleagues stays inside', async () => {
    const draft = draftOf({ text: PHI_TEXT, to: ['b.lind@northfield-clinic.example'] });
    expect((await said(draft, 'en')).onSend.sentence).toBe('It stays inside your organisation, so it goes as usual.');
  });

  it('offers colleagues’ mail no portal of a gateway, which does not look at it', async () => {
    const label = policyWith('portal', {
      via: 'label',
      label: { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', alsoEnough: [] },
    });
    const policies = [clinicPolicy(), label, policyWith('protection', { internal: 'protect' })];
    for (const text of [PHI_TEXT, PLAIN_TEXT]) {
      const draft = draftOf({ text, to: ['b.lind@northfield-clinic.example'] });
      const offered = policies.map(async (policy) => {
        const { button } = await said(draft, 'en', settingOf({ policy }));
        return button !== null;
      });
      const [gateway, labelled, protectedInside] = await Promise.all(offered);
      expect([gateway, labelled, protectedInside]).toEqual([false, true, text === PLAIN_TEXT]);
    }
  });

  it('names the recipients whom nobody could check before those who take nothing', async () => {
    const draft = draftOf({ text: PLAIN_TEXT, unread: [{ part: 'recipients', name: '', reason: 'too-large' }] });
    const setting = settingOf({ policy: policyWith('portal', { via: 'none' }) });
    expect((await said(draft, 'en', setting)).verdict.sentence).toMatch(
      /^Not sent\. Not every recipient could be checked/,
    );
    expect((await said(draft, 'es', setting)).verdict.sentence).toMatch(/^No se envió\. No se pudo revisar a todos/);
  });

  it('says that the subject will be replaced', async () => {
    const draft = draftOf({ text: PHI_TEXT, subject: 'Patient Ana Ruiz, diabetes' });
    expect((await said(draft, 'en')).onSend.sentence).toBe(
      'It will go by the secure portal. Its subject moves into the text, because subjects cannot be encrypted.',
    );
  });

  it('lists recipients with trouble first and says why no weaker protection is enough', async () => {
    const description = await said(
      draftOf({ text: PHI_TEXT, to: ['b.lind@northfield-clinic.example', 'x@partner.example'] }),
      'en',
    );
    expect(description.recipients.map(({ address, way, why }) => [address, way, why])).toEqual([
      [
        'x@partner.example',
        'Secure portal',
        'Nobody has confirmed that mail to partner.example is always encrypted. The recipient reads it on the secure portal.',
      ],
      ['b.lind@northfield-clinic.example', 'Inside your organisation', ''],
    ]);
  });

  it('keeps to the limits of the dialog and the notice, with however many long addresses', async () => {
    const to = Array.from({ length: 40 }, (_, i) => `${'x'.repeat(60)}${i}@${'long-'.repeat(12)}domain.example`);
    const description = await said(
      draftOf({ text: PHI_TEXT, to }),
      'es',
      settingOf({ policy: policyWith('portal', { via: 'none' }) }),
    );
    expect(description.dialog.length).toBeLessThanOrEqual(500);
    expect(description.notice.length).toBeLessThanOrEqual(150);
  });

  it('labels the button of the dialog within the 20 characters Outlook has for it', async () => {
    for (const language of ['en', 'es'] as const) {
      for (const text of [PHI_TEXT, PLAIN_TEXT]) {
        for (const via of ['gateway', 'none'] as const) {
          const { dialogButton } = await said(
            draftOf({ text }),
            language,
            settingOf({ policy: policyWith('portal', { via }) }),
          );
          expect(dialogButton.length).toBeGreaterThan(0);
          expect(dialogButton.length).toBeLessThanOrEqual(20);
        }
      }
    }
  });

  it('has no word from the message in what is stored or shown in the dialog', async () => {
    const draft = draftOf({ text: PHI_TEXT, subject: 'Ana Ruiz' });
    const { dialog, dialogMarkdown, notice } = await said(draft, 'en');
    for (const secret of ['Ana', 'Ruiz', '00482137', '1962', 'diabetes', 'metformin'])
      expect(dialog + dialogMarkdown + notice).not.toContain(secret);
  });

  it('puts what is so in bold and what to do below it, for dialogs that show Markdown', async () => {
    const { dialogMarkdown } = await said(draftOf({ text: PHI_TEXT, to: ['ward@lakeside.example'] }), 'en');
    expect(dialogMarkdown).toMatch(/^\*\*About a patient.*\*\*\n\n[A-Z]/);
  });

  it('leaves Markdown out where a file name would be read as Markdown', async () => {
    const attachments = [fileOf('scan_1_[old].zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]))];
    const description = await said(draftOf({ text: PLAIN_TEXT, attachments }), 'en');
    expect(description.dialog).toContain('scan_1_[old].zip');
    expect(description.dialogMarkdown).toBeNull();
  });

  it.each([
    [true, 'with-reason', /or say in Mailward that it is not about a patient\.$/],
    [false, 'without-reason', /or send it as it is\.$/],
  ] as const)(
    'says that the sender may go on with it as it is (reason wanted: %s)',
    async (justification, _, words) => {
      const enforcement = { escalation: 'confirm', override: { upTo: 'phi', justification } } as const;
      const setting = settingOf({ policy: policyWith('enforcement', enforcement) });
      expect((await said(draftOf({ text: PHI_TEXT }), 'en', setting)).dialog).toMatch(words);
    },
  );
});
