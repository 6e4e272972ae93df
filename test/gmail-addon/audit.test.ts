import { describe, expect, it } from 'vitest';
import { withAuditEndpoint, withSweepScopes } from '../../admin/gmail/prepare-push.ts';
import type { CalledMethod } from '../../sandbox/gmail/scopes.ts';
import { createScriptMemory, type WebRequest } from '../../sandbox/gmail/script-services.ts';
import { eventsIn } from '../core/audit/kept-events.ts';
import { buttonsOf, cardOf, MANIFEST, POLICY, press, saveDraft, startAddOn, USER } from './built-add-on.ts';

const ENDPOINT = 'https://collector.northfield-clinic.example/v1/logs';
const MANIFEST_WITH_TRAIL = withAuditEndpoint(withSweepScopes(MANIFEST, true), ENDPOINT);
const TO = 'rosa.quinn@mail.example';
const PATIENT = 'Rosa Quinn, MRN 0048213, was diagnosed with type 2 diabetes. Start metformin 500 mg.';

interface Options {
  readonly policy?: object;
  readonly web?: (url: string, request: WebRequest) => number;
  readonly onCall?: (method: CalledMethod) => 'empty' | undefined;
  readonly now?: () => number;
}

function addOn({ policy = {}, web = () => 200, ...more }: Options = {}) {
  const requests: { readonly url: string; readonly request: WebRequest }[] = [];
  const memory = createScriptMemory();
  const setting = {
    policy: { ...POLICY, audit: { endpoint: ENDPOINT }, gmail: { sweep: { enabled: true } }, ...policy },
    audit: { key: 'a-key-of-northfield-clinic' },
  };
  const started = startAddOn({
    setting,
    memory,
    manifest: MANIFEST_WITH_TRAIL,
    web: (url, request) => {
      requests.push({ url, request });
      return web(url, request);
    },
    ...more,
  });
  return { ...started, memory, requests };
}

async function send({ script, store }: ReturnType<typeof addOn>, text: string, words = 'Send', inputs = {}) {
  saveDraft(store, `From: Dana Reyes <${USER}>\nTo: ${TO}\nSubject: Zebra\n\n${text}\n`);
  return press(script, cardOf(await script.compose({ to: [TO] })), words, inputs);
}

function queued({ memory }: ReturnType<typeof addOn>) {
  return [...memory.properties].filter(([key]) => /^mailward\.audit\.\d/.test(key)).map(([, text]) => JSON.parse(text));
}

describe('the record of a message sent from Gmail', () => {
  it('stands in the script’s log and waits for the collector, under the id in the review header', async () => {
    const mailbox = addOn();
    await send(mailbox, PATIENT);
    const [event] = mailbox.events;
    expect(event).toMatchObject({
      actor: { user: { email_addr: USER } },
      unmapped: { kind: 'send', outcome: 'sent', exposure: 'phi', protection: 'portal', client: 'gmail' },
    });
    expect(event?.unmapped.recipients).toMatchObject([
      { domain: 'mail.example', hash: expect.stringMatching(/^[\da-f]{32}$/) },
    ]);
    expect(mailbox.delivered[0]).toContain(`id=${event?.finding_info.uid}`);
    expect(queued(mailbox)).toEqual([event]);
    expect(mailbox.requests).toEqual([]);
  });

  it('tells of an override with its code, of an escalation, and of what stayed', async () => {
    const overridden = addOn({ policy: { enforcement: { override: { upTo: 'phi' } } } });
    await send(overridden, PATIENT, 'Send as it is', { reason: ['invented'] });
    expect(overridden.events.at(-1)?.unmapped).toMatchObject({ kind: 'override', override: 'invented' });
    const escalated = addOn();
    await send(escalated, 'The chairs come on Thursday.', 'Send by secure portal');
    expect(escalated.events.at(-1)?.unmapped).toMatchObject({ kind: 'escalation', protection: 'portal' });
    const stopped = addOn({ policy: { enforcement: { escalation: 'manual' } } });
    saveDraft(stopped.store, `From: ${USER}\nTo: ${TO}\nSubject: Z\n\n${PATIENT}\n`);
    const card = cardOf(await stopped.script.compose({ to: [TO] }));
    const digest = buttonsOf(card)
      .flatMap((button) => button.onClick?.action?.parameters ?? [])
      .find(({ key }) => key === 'digest')?.value;
    const [draft] = stopped.store.drafts();
    await stopped.script.click('onSend', { draft: draft?.id ?? '', digest: digest ?? '', writing: '{}' });
    expect(stopped.delivered).toEqual([]);
    expect(stopped.events.at(-1)).toMatchObject({ action_id: 2, unmapped: { outcome: 'kept', action: 'block' } });
  });

  it('tells that a step failed, by its code', async () => {
    const onCall = (method: CalledMethod) => {
      if (method === 'gmail.users.drafts.get') throw new Error(PATIENT);
      return undefined;
    };
    const mailbox = addOn({ onCall });
    saveDraft(mailbox.store, `From: ${USER}\nTo: ${TO}\nSubject: Z\n\n${PATIENT}\n`);
    await mailbox.script.compose({ to: [TO] });
    expect(mailbox.events).toMatchObject([{ actor: null, unmapped: { kind: 'failure', failure: 'read' } }]);
  });

  it('stands in the log alone where the policy names no collector', async () => {
    const mailbox = addOn({ policy: { audit: {} } });
    await send(mailbox, PATIENT);
    await mailbox.script.homepage();
    expect(mailbox.events).toHaveLength(1);
    expect([queued(mailbox), mailbox.requests]).toEqual([[], []]);
  });
});

describe('shipping from Gmail', () => {
  it('happens on the home card, with the user’s identity token', async () => {
    const mailbox = addOn();
    await send(mailbox, PATIENT);
    await mailbox.script.homepage();
    expect(mailbox.requests).toMatchObject([
      { url: ENDPOINT, request: { headers: { Authorization: 'Bearer an identity token of the stand-in' } } },
    ]);
    expect(eventsIn(mailbox.requests[0]?.request.payload ?? '')).toEqual(mailbox.events);
    expect(queued(mailbox)).toEqual([]);
  });

  it('happens with the hourly look, which records what it finds', async () => {
    // Before the mailbox's own clock, so that what is sent then is new.
    const mailbox = addOn({ now: () => Date.parse('2026-11-22T12:00:00Z') });
    await press(mailbox.script, cardOf(await mailbox.script.homepage()), 'Look every hour');
    mailbox.store.post(Buffer.from(`From: ${USER}\r\nTo: ${TO}\r\nSubject: Z\r\n\r\n${PATIENT}\r\n`));
    await mailbox.script.hour();
    expect(mailbox.requests.flatMap(({ request }) => eventsIn(request.payload))).toMatchObject([
      { unmapped: { kind: 'sweep-hit', sweep: 'unprotected', message_uid: expect.any(String) } },
    ]);
  });

  it.each([
    [
      'is not there',
      () => {
        throw new Error(`DNS error: ${PATIENT}`);
      },
    ],
    ['fails', () => 503],
    ['refuses the token', () => 401],
  ])('keeps events, shows the card and logs no words when the collector %s', async (_, web) => {
    const mailbox = addOn({ web });
    await send(mailbox, PATIENT);
    expect(cardOf(await mailbox.script.homepage())).toBeDefined();
    expect(queued(mailbox)).toHaveLength(1);
    await mailbox.script.homepage();
    expect(mailbox.requests).toHaveLength(1);
    expect(mailbox.log.join()).not.toMatch(/Rosa|Quinn|0048213/);
  });

  it.each(['getProperty', 'setProperty', 'getKeys', 'deleteProperty'] as const)(
    'changes nothing about a message when %s fails',
    async (call) => {
      let armed = false;
      const onCall = (method: CalledMethod) => {
        if (armed && method === `PropertiesService.${call}`) throw new Error('quota');
        return undefined;
      };
      const mailbox = addOn({ onCall });
      armed = true;
      const answer = await send(mailbox, PATIENT);
      expect(answer.renderActions.action.notification?.text).toMatch(/Sent/);
      expect(mailbox.delivered[0]).toContain('X-Mailward-Route: portal');
      expect(mailbox.events).toHaveLength(1);
    },
  );

  it('is not asked for permission without a collector', () => {
    expect(withAuditEndpoint(MANIFEST, null)).toEqual(MANIFEST);
    expect(MANIFEST_WITH_TRAIL.oauthScopes).toContain('https://www.googleapis.com/auth/script.external_request');
  });
});
