import { type AppsScriptOptions, createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import { createMailStore, type MailStore } from '../../../sandbox/gmail/mail-store.ts';
import type { AppsScriptManifest } from '../../../sandbox/gmail/scopes.ts';

const AUTH = 'https://www.googleapis.com/auth/';
export const USER = 'dana@northfield-clinic.example';

/** A manifest with just these scopes, by their short names. */
export function manifestWith(...scopes: string[]): AppsScriptManifest {
  return {
    oauthScopes: ['gmail.addons.execute', ...scopes].map((scope) =>
      /:\/\/|^openid$/.test(scope) ? scope : AUTH + scope,
    ),
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail' }] },
    addOns: {
      common: { useLocaleFromApp: true, homepageTrigger: { runFunction: 'home' } },
      gmail: {
        contextualTriggers: [{ onTriggerFunction: 'opened' }],
        composeTrigger: { draftAccess: 'METADATA', selectActions: [{ text: 'Check', runFunction: 'opened' }] },
      },
    },
  };
}

export interface SmallScript {
  readonly options?: Partial<AppsScriptOptions>;
  readonly store?: MailStore;
}

/** Runs the body of one function as a button's callback and gives what it returned, by way of a notice. */
export async function evaluate(
  body: string,
  { options = {}, store = emptyStore() }: SmallScript = {},
): Promise<unknown> {
  const script = createAppsScript({
    code: `async function pressed(e) {
      const result = await (async () => { ${body} })();
      const text = JSON.stringify(result === undefined ? null : result);
      return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(text)).build();
    }`,
    settingCode: '',
    manifest: manifestWith('gmail.compose'),
    store,
    user: USER,
    locale: 'en',
    ...options,
  });
  const answer = await script.click('pressed', {});
  return JSON.parse(answer.renderActions.action.notification?.text ?? '');
}

export function emptyStore(): MailStore {
  return createMailStore({ user: USER, deliver: () => undefined });
}
