import { describe, expect, it } from 'vitest';
import { createScriptMemory, type ScriptMemory } from '../../sandbox/gmail/script-services.ts';
import { buttonsOf, cardOf, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const TO_ROSA = { to: ['rosa.quinn@mail.example'] };
const ABOUT_PATIENT = 'Rosa Quinn, MRN 0048213, was diagnosed with type 2 diabetes. Start metformin 500 mg.\n';
const HEAD = `From: ${USER}\nTo: rosa.quinn@mail.example\nSubject: Zebra crossing\n`;

const start = (memory: ScriptMemory, options: Parameters<typeof startAddOn>[0] = {}) =>
  startAddOn({ memory, ...options });

async function send(addOn: ReturnType<typeof startAddOn>, text: string, words = 'Send'): Promise<void> {
  saveDraft(addOn.store, `${HEAD}\n${text}`);
  await press(addOn.script, cardOf(await addOn.script.compose(TO_ROSA)), words);
}

describe('the last decisions on the home card', () => {
  it('are none at first', async () => {
    const texts = textsOf(cardOf(await startAddOn().script.homepage()));
    expect(texts).toContain('Nothing sent from the card yet.');
  });

  it('say when and which way a message went and what was found, newest first, and no word of it', async () => {
    const memory = createScriptMemory();
    const addOn = start(memory);
    await send(addOn, 'See you at noon.\n');
    await send(addOn, ABOUT_PATIENT);
    const texts = textsOf(cardOf(await addOn.script.homepage()));
    const from = texts.indexOf('Your last messages');
    expect(texts.slice(from + 1, from + 7)).toEqual([
      expect.stringMatching(/^\d{1,2} \w+, \d\d:\d\d$/),
      'Secure portal',
      expect.stringMatching(/^(?=.*Record number)(?=.*Diagnosis)/),
      expect.stringMatching(/^\d{1,2} \w+, \d\d:\d\d$/),
      'As usual',
      'Nothing about a patient',
    ]);
    const kept = JSON.stringify([...memory.properties]);
    expect(kept).not.toMatch(/Rosa|Quinn|0048213|diabetes|Zebra|mail\.example/);
  });

  it('tell what was not sent and what went on the sender’s word', async () => {
    const memory = createScriptMemory();
    const stopping = start(memory, { setting: { policy: { ...POLICY, enforcement: { escalation: 'confirm' } } } });
    saveDraft(stopping.store, `${HEAD}\n${ABOUT_PATIENT}`);
    const card = cardOf(await stopping.script.compose(TO_ROSA));
    const portal = buttonsOf(card).find(({ text }) => text === 'Send by secure portal')?.onClick?.action;
    await stopping.script.click('onSend', Object.fromEntries((portal?.parameters ?? []).map((p) => [p.key, p.value])));
    const letting = start(memory, { setting: { policy: { ...POLICY, enforcement: { override: { upTo: 'phi' } } } } });
    saveDraft(letting.store, `${HEAD}\n${ABOUT_PATIENT}`);
    const offered = cardOf(await letting.script.compose(TO_ROSA));
    await press(letting.script, offered, 'Send as it is', { reason: ['invented'] });
    const texts = textsOf(cardOf(await letting.script.homepage()));
    expect(texts).toContain('Sent as it was, with a reason');
    expect(texts).toContain('Not sent');
  });

  it('are left out when what is kept is damaged or Google does not answer, and everything else stands', async () => {
    const memory = createScriptMemory();
    for (const damaged of ['{', '[{"at":1}]', 'null', '[["<b>"]]']) {
      memory.properties.set('mailward.decisions', damaged);
      expect(textsOf(cardOf(await start(memory).script.homepage()))).toContain('Nothing sent from the card yet.');
    }
    const onCall = (method: string): undefined => {
      if (method.startsWith('PropertiesService')) throw new Error('Service unavailable');
    };
    const texts = textsOf(cardOf(await startAddOn({ onCall }).script.homepage()));
    expect(texts).toContain('Nothing sent from the card yet.');
    expect(texts.join()).toContain('Policy of Northfield Clinic');
  });
});

describe('the language switch', () => {
  it('turns every card into the other language, from then on, whatever Gmail’s own is', async () => {
    const memory = createScriptMemory();
    const addOn = start(memory);
    const home = cardOf(await press(addOn.script, cardOf(await addOn.script.homepage()), 'Español'));
    expect(textsOf(home)).toContain('Cómo se usa');
    saveDraft(addOn.store, `${HEAD}\n${ABOUT_PATIENT}`);
    expect(textsOf(cardOf(await addOn.script.compose(TO_ROSA)))[0]).toContain('Trata de un paciente');
    const received = addOn.store.receive(Buffer.from('From: a@lakeside.example\r\nSubject: Hi\r\n\r\nHi\r\n'));
    expect(textsOf(cardOf(await addOn.script.message(received.messageId))).join()).toContain('Este mensaje');
    const back = cardOf(await press(addOn.script, home, 'English'));
    expect(textsOf(back)).toContain('How to use it');
  });

  it('is not there where the organisation speaks one language, and that one is spoken', async () => {
    const policy = { ...POLICY, organisation: { ...POLICY.organisation, languages: ['es'] } };
    const card = cardOf(await startAddOn({ setting: { policy }, locale: 'en-US' }).script.homepage());
    expect(textsOf(card)).toContain('Cómo se usa');
    expect(buttonsOf(card)).toEqual([]);
  });

  it('says so when the choice could not be kept, and stays as it was', async () => {
    const onCall = (method: string): undefined => {
      if (method === 'PropertiesService.setProperty') throw new Error('Quota');
    };
    const { script, log } = startAddOn({ onCall });
    const answer = await press(script, cardOf(await script.homepage()), 'Español');
    expect(textsOf(cardOf(answer))).toContain('How to use it');
    expect(answer.renderActions.action.notification?.text).toContain('nothing has changed');
    expect(log.join()).not.toContain('Quota');
  });
});

describe('the hourly look on the home card', () => {
  it('is not mentioned where the policy has none', async () => {
    const texts = textsOf(cardOf(await startAddOn().script.homepage())).join();
    expect(texts).not.toContain('Every hour');
  });
});
