import type { Demand } from './demand.ts';
import type { Realm } from './realm.ts';

/** A time-driven trigger that a script has installed for one user. */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
}

interface TriggerOptions {
  readonly realm: Realm;
  readonly demand: Demand;
  /** Lives longer than one execution. */
  readonly triggers: InstalledTrigger[];
}

/** Google's limit of triggers for one user and script. */
const MAX_TRIGGERS = 20;

/** `ScriptApp` as far as hourly triggers go; add-ons may use none that runs oftener. */
export function scriptApp({ realm, demand, triggers }: TriggerOptions) {
  const fail = (message: string) => realm.fail('Exception', message);
  const shown = (trigger: InstalledTrigger) => ({
    getHandlerFunction: () => trigger.handler,
    getUniqueId: () => trigger.id,
  });
  const builder = (handler: string) => ({
    timeBased: () => ({
      everyHours: (hours: number) => {
        if (hours !== 1) fail('The stand-in knows only the hourly trigger.');
        return {
          create: () => {
            if (triggers.length >= MAX_TRIGGERS) fail('This script has too many triggers.');
            const trigger = { id: String(triggers.length + 1), handler };
            triggers.push(trigger);
            return shown(trigger);
          },
        };
      },
      everyMinutes: () => fail('The add-on attempted to create a trigger that runs more than once an hour.'),
    }),
  });
  return {
    getScriptId: () => 'sandbox',
    AuthMode: { FULL: 'FULL', LIMITED: 'LIMITED', NONE: 'NONE' },
    getIdentityToken: () => (demand('ScriptApp.getIdentityToken') ? '' : 'an identity token of the stand-in'),
    getProjectTriggers: () =>
      demand('ScriptApp.getProjectTriggers') ? realm.list([]) : realm.list(triggers.map(shown)),
    newTrigger: (handler: string) => {
      demand('ScriptApp.newTrigger');
      return builder(handler);
    },
    deleteTrigger: (trigger: { getUniqueId: () => string }) => {
      demand('ScriptApp.deleteTrigger');
      const at = triggers.findIndex(({ id }) => id === trigger.getUniqueId());
      if (at === -1) fail('Trigger not found.');
      triggers.splice(at, 1);
    },
  };
}
