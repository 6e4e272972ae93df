import { describe, expect, it } from 'vitest';
import type { AppsScriptManifest } from '../../sandbox/gmail/scopes.ts';
import { type AddOn, buttonsOf, cardOf, crlf, MANIFEST, startAddOn, textsOf, USER } from './built-add-on.ts';

const SECRET = 'Zebedee Quackenbush';
const MESSAGE = `Received: from mail.lakeside.example (mail.lakeside.example [192.0.2.10])
 (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
 by mx1.northfield-clinic.example (Postfix) with ESMTPS id 4XyZ for <${USER}>;
 Fri, 20 Nov 2026 09:00:02 +0000
From: Sam Cole <sam.cole@lakeside.example>
To: Dana Reyes <${USER}>
Subject: About ${SECRET}

${SECRET} called.
`;

function open({ script, store }: AddOn, message = MESSAGE) {
  return script.message(store.receive(Buffer.from(crlf(message), 'latin1')).messageId);
}

const without = (scope: string): AppsScriptManifest => ({
  ...MANIFEST,
  oauthScopes: MANIFEST.oauthScopes.filter((one) => !one.endsWith(scope)),
});

describe('the card beside a message that is read', () => {
  it('says so when there is no record of the way, and offers nothing to press', async () => {
    const card = cardOf(await open(startAddOn(), `From: a@lakeside.example\nTo: ${USER}\nSubject: Lunch\n\nNoon?\n`));
    expect(textsOf(card)[0]).toBe('This message carries no record of the way it came.');
    expect(buttonsOf(card)).toEqual([]);
  });

  it('speaks Spanish where Gmail does', async () => {
    const card = cardOf(await open(startAddOn({ locale: 'es-MX' }), 'Subject: Comida\n\n\n'));
    expect(textsOf(card)[0]).toBe('Este mensaje no trae constancia del camino que siguió.');
  });

  it('names the policy that tells the reader’s own servers', async () => {
    expect(textsOf(cardOf(await open(startAddOn())))).toContain('Policy of Northfield Clinic, version 2026-11-22.1');
  });

  it('writes nothing and keeps nothing', async () => {
    const addOn = startAddOn();
    await open(addOn);
    expect([addOn.log, addOn.delivered, addOn.store.drafts(), addOn.store.sent()]).toEqual([[], [], [], []]);
  });
});

describe('when how a message came cannot be read', () => {
  it.each([
    [
      'Gmail fails',
      {
        onCall: (method: string): undefined => {
          if (method === 'gmail.users.messages.get') throw new Error(`Internal error near ${SECRET}`);
        },
      },
      'MW-READ',
      'read',
    ],
    ['the scope is missing', { manifest: without('current.message.metadata') }, 'MW-READ', 'read'],
    ['the Gmail service is not enabled', { manifest: { ...MANIFEST, dependencies: {} } }, 'MW-READ', 'read'],
    ['the policy is unreadable', { setting: { policy: { unknown: SECRET } } }, 'MW-POLICY', 'policy'],
  ] as const)('because %s, the card says so and nothing of the message', async (_, options, code, logged) => {
    const addOn = startAddOn(options);
    const texts = textsOf(cardOf(await open(addOn)));
    expect(texts[0]).toContain(code);
    expect(texts.join()).not.toMatch(/Not sent/);
    expect(texts.join() + addOn.log.join()).not.toContain(SECRET);
    expect(addOn.log).toEqual([`mailward ${logged}`]);
  });

  it('because the event names no message, the card says so', async () => {
    const { script, store, log } = startAddOn();
    expect(textsOf(cardOf(await script.message('')))[0]).toContain('MW-READ');
    expect([store.drafts(), log]).toEqual([[], ['mailward read']]);
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34, 55, 89])(
    'because something breaks inside the add-on at its use %i, there is a card and never an exception',
    async (n) => {
      for (const builtIn of ['String.prototype.slice', 'Array.prototype.map', 'RegExp.prototype.exec']) {
        // Armed once the script asks for the time, so that loading it is left alone.
        const settingCode = `(() => { const original = ${builtIn}; const now = Date.now; let uses = 0; let armed = false;
          Date.now = () => { armed = true; return now(); };
          ${builtIn} = function () {
            if (armed && ++uses === ${n}) throw new Error('${SECRET}');
            return original.apply(this, arguments);
          }; })();`;
        const addOn = startAddOn({ settingCode });
        const texts = textsOf(cardOf(await open(addOn)));
        expect(texts[0]).toMatch(/MW-READ|MW-POLICY|way it came|hop/);
        expect(texts.join() + addOn.log.join()).not.toContain(SECRET);
      }
    },
  );
});
