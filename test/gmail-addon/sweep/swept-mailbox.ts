import { withSweepScopes } from '../../../admin/gmail/prepare-push.ts';
import type { AuditEvent } from '../../../core/index.ts';
import { createMailStore, type MailStore } from '../../../sandbox/gmail/mail-store.ts';
import type { AppsScriptManifest, CalledMethod } from '../../../sandbox/gmail/scopes.ts';
import { createScriptMemory, type ScriptMemory } from '../../../sandbox/gmail/script-services.ts';
import { type AddOn, cardOf, crlf, MANIFEST, POLICY, press, startAddOn, USER } from '../built-add-on.ts';

/** The manifest of an organisation whose policy has the hourly look. */
export const SWEEP_MANIFEST: AppsScriptManifest = withSweepScopes(MANIFEST, true);
export const COMPLIANCE = 'privacy@northfield-clinic.example';
export const sweepPolicy = (more: object = {}) => ({
  policy: { ...POLICY, gmail: { sweep: { enabled: true, complianceAddress: COMPLIANCE } }, ...more },
});

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const TO_OUTSIDE = 'rosa.quinn@mail.example';
export const ABOUT_PATIENT = 'Rosa Quinn, MRN 0048213, was diagnosed with type 2 diabetes. Start metformin 500 mg.';

export interface SweptMailbox extends AddOn {
  readonly memory: ScriptMemory;
  /** Milliseconds since 1970; what is assigned is what the script and the mailbox take for now. */
  readonly clock: { now: number };
  /** Sends with Gmail's own button. */
  readonly send: (
    text: string,
    header?: { readonly to?: string; readonly subject?: string; readonly more?: string },
  ) => string;
  /** Lets an hour pass, and the trigger run. */
  readonly hour: () => Promise<void>;
  /** The notes that were written, decoded. */
  readonly notes: () => string[];
}

export interface SweptOptions {
  readonly setting?: object;
  readonly onCall?: (method: CalledMethod, clock: { now: number }) => 'empty' | undefined;
  readonly locale?: string;
  readonly store?: (store: MailStore) => MailStore;
}

/** A mailbox with the hourly look switched on. */
export async function sweptMailbox(options: SweptOptions = {}): Promise<SweptMailbox> {
  const clock = { now: Date.parse('2026-11-22T08:00:00Z') };
  const memory = createScriptMemory();
  const delivered: string[] = [];
  const plain = createMailStore({
    user: USER,
    deliver: (raw) => void delivered.push(Buffer.from(raw).toString('latin1')),
    now: () => clock.now,
  });
  const store = options.store?.(plain) ?? plain;
  const { onCall } = options;
  const addOn = startAddOn({
    memory,
    store,
    now: () => clock.now,
    manifest: SWEEP_MANIFEST,
    setting: options.setting ?? sweepPolicy(),
    locale: options.locale ?? 'en-US',
    ...(onCall === undefined ? {} : { onCall: (method) => onCall(method, clock) }),
  });
  const spanish = options.locale?.startsWith('es') === true;
  await press(addOn.script, cardOf(await addOn.script.homepage()), spanish ? 'Mirar cada hora' : 'Look every hour');
  return {
    ...addOn,
    store,
    delivered,
    memory,
    clock,
    send: (text, { to = TO_OUTSIDE, subject = 'Zebra crossing', more = '' } = {}) => {
      clock.now += 1000;
      const head = `From: Dana Reyes <${USER}>\nTo: ${to}\nSubject: ${subject}\n${more}MIME-Version: 1.0\n`;
      return plain.post(Buffer.from(crlf(`${head}Content-Type: text/plain; charset=utf-8\n\n${text}\n`))).messageId;
    },
    hour: async () => {
      clock.now += HOUR;
      await addOn.script.hour();
    },
    notes: () =>
      delivered
        .filter((message) => message.includes('Auto-Submitted: auto-generated'))
        .map((message) => {
          const [head = '', body = ''] = message.split('\r\n\r\n');
          return `${head}\r\n\r\n${Buffer.from(body, 'base64').toString('utf8')}`;
        }),
  };
}

/** What was recorded of messages that the hourly look found. */
export function recorded({ events }: Pick<AddOn, 'events'>): AuditEvent['unmapped'][] {
  return events.map(({ unmapped }) => unmapped).filter(({ kind }) => kind === 'sweep-hit');
}
