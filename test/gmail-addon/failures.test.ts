import { describe, expect, it } from 'vitest';
import type { MailStore } from '../../sandbox/gmail/mail-store.ts';
import type { AppsScriptManifest, CalledMethod } from '../../sandbox/gmail/scopes.ts';
import { cardOf, MANIFEST, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const SECRET = 'Zebedee Quackenbush';
const MESSAGE = `From: Dana Reyes <${USER}>
To: Rosa Quinn <rosa.quinn@mail.example>
Subject: About ${SECRET}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${SECRET}, MRN 0048213, was diagnosed with type 2 diabetes.
`;

/** A draft that was checked while all was well; from then on `fault` decides what breaks. */
async function afterChecking(fault: (method: CalledMethod) => undefined) {
  let armed = false;
  const addOn = startAddOn({
    onCall: (method) => {
      return armed ? fault(method) : undefined;
    },
  });
  const draft = saveDraft(addOn.store, MESSAGE);
  const card = cardOf(await addOn.script.compose(TO_ROSA));
  armed = true;
  return { ...addOn, draft, card };
}

function failing(method: CalledMethod): (called: CalledMethod) => undefined {
  return (called) => {
    if (called === method) throw new Error(`Internal error near ${SECRET}`);
  };
}

/** A mailbox that takes the new content of a draft, and then fails instead of sending it. */
function failingAfterReplacing(store: MailStore): MailStore {
  return {
    ...store,
    send: (id, raw) => {
      if (raw !== undefined) store.save(raw, { id });
      throw new Error('Backend error');
    },
  };
}

describe('when Gmail fails while a draft is looked for', () => {
  it.each(['gmail.users.drafts.list', 'gmail.users.drafts.get'] as const)(
    '%s ends in a card that says so',
    async (method) => {
      const { script, store, log } = startAddOn({ onCall: failing(method) });
      saveDraft(store, MESSAGE);
      const texts = textsOf(cardOf(await script.compose(TO_ROSA)));
      expect(texts[0]).toContain('Not sent. Mailward could not read the message.');
      expect(texts.join() + log.join()).not.toContain(SECRET);
      expect(log).toEqual(['mailward read']);
    },
  );
});

describe('when Gmail fails while a message is sent', () => {
  it('keeps it as it was when it cannot be read again', async () => {
    const { script, store, card, draft, delivered, log } = await afterChecking(failing('gmail.users.drafts.get'));
    const texts = textsOf(cardOf(await press(script, card, 'Send')));
    expect(texts[0]).toContain('MW-READ');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
    expect(log).toEqual(['mailward read']);
  });

  it('keeps it as it was when Gmail does not take it, and says that the draft is whole', async () => {
    const { script, store, card, draft, delivered, log } = await afterChecking(failing('gmail.users.drafts.send'));
    const answer = await press(script, card, 'Send');
    const texts = textsOf(cardOf(answer));
    expect(texts[0]).toContain('Not sent. Mailward could not protect the message.');
    expect(texts[1]).toBe('Your draft is as it was.');
    expect(answer.renderActions.action.notification).toBeUndefined();
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
    expect(log).toEqual(['mailward apply']);
  });

  it('puts the old draft back when Gmail replaced it before it failed', async () => {
    const { store, card, draft, delivered } = await afterChecking(() => undefined);
    const { script } = startAddOn({ store: failingAfterReplacing(store) });
    const texts = textsOf(cardOf(await press(script, card, 'Send')));
    expect(texts.slice(0, 2)).toEqual([expect.stringContaining('MW-APPLY'), 'Your draft is as it was.']);
    expect(store.draft(draft.id)?.raw).toEqual(draft.raw);
    expect(store.draft(draft.id)?.messageId).not.toBe(draft.messageId);
    expect(delivered).toEqual([]);
  });

  it('says that the draft may have changed when it cannot be put back', async () => {
    const { store, card, draft, delivered } = await afterChecking(() => undefined);
    const onCall = failing('gmail.users.drafts.update');
    const { script } = startAddOn({ onCall, store: failingAfterReplacing(store) });
    const texts = textsOf(cardOf(await press(script, card, 'Send')));
    expect(texts[1]).toContain('its subject may have changed');
    expect(store.draft(draft.id)).toBeDefined();
    expect(delivered).toEqual([]);
  });

  it('does not put old words over newer ones', async () => {
    const { store, card, draft } = await afterChecking(() => undefined);
    const newer = Buffer.from(`${MESSAGE}\r\nOne more line.`);
    const { script } = startAddOn({
      store: {
        ...store,
        send: (id) => {
          store.save(newer, { id });
          throw new Error('Backend error');
        },
      },
    });
    await press(script, card, 'Send');
    expect(store.draft(draft.id)?.raw).toEqual(Uint8Array.from(newer));
  });

  it('does not claim that nothing was sent when Gmail sent it and then failed to answer', async () => {
    const { store, card, delivered } = await afterChecking(() => undefined);
    const { script } = startAddOn({
      store: {
        ...store,
        send: (id, raw) => {
          store.send(id, raw);
          throw new Error('Deadline exceeded');
        },
      },
    });
    const texts = textsOf(cardOf(await press(script, card, 'Send')));
    expect(delivered).toHaveLength(1);
    expect(texts.join()).not.toMatch(/Not sent/);
    expect(texts[0]).toContain('Look in Sent before you try again.');
  });

  it('sends nothing when little of the time that Google gives is left', async () => {
    // The clock of the script jumps ahead with every look at it.
    const setting = `var MAILWARD_SETTING = ${JSON.stringify({ policy: POLICY })};
      var clock = 1800000000000; Date.now = () => (clock += 15000);`;
    const { store, card, draft, delivered } = await afterChecking(() => undefined);
    const { script } = startAddOn({ store, settingCode: setting });
    expect(textsOf(cardOf(await press(script, card, 'Send')))[0]).toContain('MW-TIME');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)).toBe(draft);
  });
});

describe('when something breaks inside the add-on', () => {
  /** Breaks one built-in at its nth use: an exception in any place of reading, reviewing, applying and drawing. */
  const breaking = (builtIn: string, n: number) => `var MAILWARD_SETTING = ${JSON.stringify({ policy: POLICY })};
    (() => { const original = ${builtIn}; let uses = 0;
      ${builtIn} = function () { if (++uses === ${n}) throw new Error('broken'); return original.apply(this, arguments); }; })();`;
  const USES = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987];

  it.each([
    'String.prototype.slice',
    'Array.prototype.map',
    'String.prototype.replace',
    'RegExp.prototype.exec',
    'Array.prototype.push',
  ])(
    'an exception in %s never sends a message that the card calls not sent, nor one without protection',
    async (builtIn) => {
      const { store, card, delivered } = await afterChecking(() => undefined);
      const draft = store.drafts()[0];
      let kept = 0;
      for (const n of USES) {
        delivered.length = 0;
        const { script, log } = startAddOn({ store, settingCode: breaking(builtIn, n) });
        const texts = await press(script, card, 'Send').then((answer) => textsOf(cardOf(answer)), String);
        for (const message of delivered) expect(message).toContain('X-Mailward-Route: portal');
        expect(String(texts).includes('Sent by the secure portal')).toBe(delivered.length === 1);
        expect(log.join() + String(texts)).not.toContain(SECRET);
        if (delivered.length > 0) break;
        kept++;
        expect(store.draft(draft?.id ?? '')?.raw).toEqual(draft?.raw);
      }
      expect(kept).toBeGreaterThan(0);
    },
  );
});

describe('when a scope is missing', () => {
  const without = (scope: string): AppsScriptManifest => ({
    ...MANIFEST,
    oauthScopes: MANIFEST.oauthScopes.filter((one) => !one.endsWith(scope)),
  });

  it('says that it could not read when it may not read drafts', async () => {
    const { script, store } = startAddOn({ manifest: without('gmail.compose') });
    saveDraft(store, MESSAGE);
    expect(textsOf(cardOf(await script.compose(TO_ROSA)))[0]).toContain('MW-READ');
  });

  it('finds no draft when Google does not tell the recipients', async () => {
    const { script, store } = startAddOn({ manifest: without('message.metadata') });
    saveDraft(store, MESSAGE);
    expect(textsOf(cardOf(await script.compose(TO_ROSA)))[0]).toContain('has not saved this draft');
  });

  it('fails at reading when the Gmail service is not enabled', async () => {
    const { script, store } = startAddOn({ manifest: { ...MANIFEST, dependencies: {} } });
    saveDraft(store, MESSAGE);
    expect(textsOf(cardOf(await script.compose(TO_ROSA)))[0]).toContain('MW-READ');
  });

  it('speaks English without the locale', async () => {
    const { script } = startAddOn({ manifest: without('script.locale'), locale: 'es' });
    expect(textsOf(cardOf(await script.homepage())).join()).toContain('How to use it');
  });
});

describe('when what was deployed is unreadable', () => {
  it.each([
    ['is not an object', '"strict"'],
    ['has an unknown key', '{"policy":{"enforcment":{}}}'],
  ])('checks and sends nothing when the setting %s', async (_, setting) => {
    const { store, card, delivered } = await afterChecking(() => undefined);
    const { script } = startAddOn({ store, settingCode: `var MAILWARD_SETTING = ${setting};` });
    expect(textsOf(cardOf(await script.compose(TO_ROSA)))[0]).toContain('MW-POLICY');
    expect(textsOf(cardOf(await press(script, card, 'Send')))[0]).toContain('MW-POLICY');
    expect(delivered).toEqual([]);
  });
});
