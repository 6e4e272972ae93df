import { describe, expect, it } from 'vitest';
import type { CalledMethod } from '../../sandbox/gmail/scopes.ts';
import { createScriptMemory } from '../../sandbox/gmail/script-services.ts';
import { cardOf, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const SECRET = 'Zebedee Quackenbush';
const MESSAGE = `From: Dana Reyes <${USER}>
To: Rosa Quinn <rosa.quinn@mail.example>
Subject: About ${SECRET}

${SECRET}, MRN 0048213, was diagnosed with type 2 diabetes.
`;

/** Every service that checking and sending call. */
const CALLS = [
  'gmail.users.drafts.list',
  'gmail.users.drafts.get',
  'gmail.users.drafts.send',
  'gmail.users.drafts.update',
  'PropertiesService.getProperty',
  'PropertiesService.setProperty',
  'Utilities.getUuid',
] as const satisfies readonly CalledMethod[];

/** What can become of one call. Slow ones take longer than a callback may. */
const WAYS = ['throws', 'quota', 'empty', 'slow'] as const;
const SLOW_MS = 31_000;

const BUTTONS = [
  ['Send', {}],
  ['Send as it is', { reason: ['invented'] }],
] as const;

const CASES = CALLS.flatMap((call) =>
  WAYS.flatMap((way) => BUTTONS.map(([button, inputs]) => ({ call, way, button, inputs }))),
);

describe('when one call of a service goes wrong during the sending', () => {
  it.each(CASES)(
    '$call × $way: “$button” never leaves unprotected without its reason, and the draft is never lost or half changed',
    async ({ call, way, button, inputs }) => {
      const state = { armed: false, now: Date.parse('2026-11-22T14:00:00Z') };
      const { script, store, delivered, log } = startAddOn({
        setting: { policy: { ...POLICY, enforcement: { override: { upTo: 'phi' } } } },
        memory: createScriptMemory(),
        now: () => state.now,
        onCall: (method) => {
          if (!state.armed || method !== call) return undefined;
          if (way === 'empty') return 'empty';
          if (way === 'quota') throw new Error(`Service invoked too many times for one day: ${SECRET}`);
          if (way === 'throws') throw new Error(`Internal error near ${SECRET}`);
          state.now += SLOW_MS;
          return undefined;
        },
      });
      const draft = saveDraft(store, MESSAGE);
      const card = cardOf(await script.compose(TO_ROSA));
      state.armed = true;
      const said = await press(script, card, button, inputs).then((answer) => textsOf(cardOf(answer)), String);

      const route = button === 'Send' ? /^X-Mailward-Route: portal\r\n/ : /; override=invented\r\n/;
      for (const message of delivered) expect(message).toMatch(route);
      const kept = store.draft(draft.id);
      if (delivered.length === 0) expect(kept?.raw).toEqual(draft.raw);
      else expect(kept).toBeUndefined();
      // Where Google itself ends the script there is no card; otherwise the card is true.
      if (Array.isArray(said) && said[0]?.startsWith('Sent')) expect(delivered).toHaveLength(1);
      if (Array.isArray(said) && said[0]?.startsWith('Not sent')) expect(delivered).toEqual([]);
      expect([String(said), ...log].join()).not.toContain(SECRET);
    },
  );

  it('sends all the same where only what is kept for the home card fails', async () => {
    const onCall = (method: CalledMethod): undefined => {
      if (method.startsWith('PropertiesService')) throw new Error(SECRET);
    };
    const { script, store, delivered, log } = startAddOn({ onCall });
    saveDraft(store, MESSAGE);
    const answer = await press(script, cardOf(await script.compose(TO_ROSA)), 'Send');
    expect(textsOf(cardOf(answer))[0]).toBe('Sent by the secure portal.');
    expect(delivered).toHaveLength(1);
    expect(log).toEqual(['mailward decision not kept']);
  });
});

describe('when one call of a service goes wrong during the check', () => {
  const OPENING = ['gmail.users.drafts.list', 'gmail.users.drafts.get', 'Utilities.getUuid'] as const;

  it.each(OPENING.flatMap((call) => (['throws', 'empty'] as const).map((way) => [call, way] as const)))(
    '%s × %s: nothing is called clean that was not read',
    async (call, way) => {
      const onCall = (method: CalledMethod): 'empty' | undefined => {
        if (method !== call) return undefined;
        if (way === 'empty') return 'empty';
        throw new Error(SECRET);
      };
      const { script, store, delivered, log } = startAddOn({ onCall });
      saveDraft(store, MESSAGE);
      const texts = textsOf(cardOf(await script.compose(TO_ROSA)));
      // An empty id names no review, and the rest of it is true.
      if (call === 'Utilities.getUuid' && way === 'empty') expect(texts[0]).toContain('About a patient');
      else expect(texts[0]).toMatch(/^Not sent|has not saved/);
      expect(texts.join() + log.join()).not.toMatch(/Nothing about a patient/);
      expect(delivered).toEqual([]);
    },
  );
});
