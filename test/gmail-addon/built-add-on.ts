import { readFileSync } from 'node:fs';
import type { AuditEvent } from '../../core/index.ts';
import { type AppsScript, type AppsScriptOptions, createAppsScript } from '../../sandbox/gmail/apps-script.ts';
import type { Card, CardButton, CardResponse, SubmitFormResponse } from '../../sandbox/gmail/card-types.ts';
import { createMailStore, type MailStore, type StoredDraft } from '../../sandbox/gmail/mail-store.ts';
import type { AppsScriptManifest } from '../../sandbox/gmail/scopes.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What `npm run build` makes for Google. */
export const CODE = read('dist/bundles/gmail/Code.js');
export const MANIFEST = JSON.parse(read('manifest/appsscript.json')) as AppsScriptManifest;

export const USER = 'dana.reyes@northfield-clinic.example';
export const POLICY = {
  version: '2026-11-22.1',
  organisation: { name: 'Northfield Clinic', domains: ['northfield-clinic.example'] },
};

export interface AddOn {
  readonly script: AppsScript;
  readonly store: MailStore;
  /** What left, as text. */
  readonly delivered: string[];
  readonly log: string[];
  /** The audit events that were logged. */
  readonly events: AuditEvent[];
}

/** The built add-on over an empty mailbox, with a policy deployed unless `settingCode` says otherwise. */
export function startAddOn(options: Partial<AppsScriptOptions> & { setting?: object } = {}): AddOn {
  const delivered: string[] = [];
  const log: string[] = [];
  const events: AuditEvent[] = [];
  // Each draft is a second younger than the one before, so that newest first is a plain order.
  let time = Date.parse('2026-11-22T14:00:00Z');
  const store =
    options.store ??
    createMailStore({
      user: USER,
      deliver: (raw) => void delivered.push(Buffer.from(raw).toString('latin1')),
      now: () => (time += 1000),
    });
  const script = createAppsScript({
    code: CODE,
    settingCode: `var MAILWARD_SETTING = ${JSON.stringify(options.setting ?? { policy: POLICY })};`,
    manifest: MANIFEST,
    store,
    user: USER,
    locale: 'en-US',
    onLog: (line) => void (line.startsWith('{"metadata"') ? events.push(JSON.parse(line)) : log.push(line)),
    ...options,
  });
  return { script, store, delivered, log, events };
}

/** Saves a message as a draft; lines end in CRLF. */
export function saveDraft(store: MailStore, message: string, threadId?: string): StoredDraft {
  const draft = store.save(Buffer.from(crlf(message), 'latin1'), threadId === undefined ? {} : { threadId });
  if (draft === undefined) throw new Error('the mailbox took no draft');
  return draft;
}

export function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** The one card that an answer shows. */
export function cardOf(answer: CardResponse | SubmitFormResponse): Card {
  const { navigations = [] } = 'renderActions' in answer ? answer.renderActions.action : answer.action;
  const card = navigations[0]?.pushCard ?? navigations[0]?.updateCard;
  if (card === undefined || navigations.length !== 1) throw new Error('the answer shows no card');
  return card;
}

/** Every text of a card, in reading order, without markup. */
export function textsOf(card: Card): string[] {
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  const texts = [card.header?.title, card.header?.subtitle];
  for (const section of card.sections ?? []) {
    texts.push(section.header);
    for (const { textParagraph, decoratedText } of section.widgets ?? []) {
      texts.push(textParagraph?.text, decoratedText?.topLabel, decoratedText?.text, decoratedText?.bottomLabel);
    }
  }
  return texts.filter((text): text is string => text !== undefined && text !== '').map(plain);
}

export function buttonsOf(card: Card): CardButton[] {
  return (card.sections ?? [])
    .flatMap((section) => section.widgets ?? [])
    .flatMap(({ buttonList, decoratedText }) => [
      ...(buttonList?.buttons ?? []),
      ...(decoratedText?.button === undefined ? [] : [decoratedText.button]),
    ]);
}

/** Presses the button with these words, as Gmail does, with what was chosen in the card's fields by their names. */
export async function press(
  script: AppsScript,
  card: Card,
  words: string,
  formInputs: Readonly<Record<string, readonly string[]>> = {},
): Promise<SubmitFormResponse> {
  const action = buttonsOf(card).find((button) => button.text === words)?.onClick?.action;
  if (action === undefined) throw new Error(`no button says "${words}"`);
  const parameters = Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value]));
  return script.click(action.function, parameters, formInputs);
}
