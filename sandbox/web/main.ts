import { newItem } from '../outlook/item-state.ts';
import { createMailboxHost } from '../outlook/mailbox-host.ts';
import { WEB } from '../outlook/profiles.ts';
import { createReadHost } from '../outlook/read-host.ts';
import { api, type InboxMessage } from './api.ts';
import { auditView } from './audit-view.ts';
import { wentBy } from './chips.ts';
import { type ComposedMessage, EMPTY_MESSAGE } from './composition.ts';
import { draftMenu } from './draft-menu.ts';
import { byId, element } from './element.ts';
import { gmailWindow } from './gmail-window.ts';
import { mark } from './icons.ts';
import { inboxMenu } from './inbox-menu.ts';
import { inboxWindow } from './inbox-window.ts';
import { outboxView } from './outbox-view.ts';
import { itemPart } from './outlook-composition.ts';
import { FAULT_CHOICES } from './outlook-faults.ts';
import { outlookWindow } from './outlook-window.ts';
import { type Change, clientSettings, pageSettings, type Settings } from './settings.ts';
import { tabList } from './tabs.ts';
import { wordsOf } from './words.ts';

const [drafts, messages, policy] = await Promise.all([api.drafts(), api.inbox(), api.policy()]);
const host = createMailboxHost(newItem(itemPart(EMPTY_MESSAGE)));
const readHost = createReadHost(EMPTY_MESSAGE.from, null);
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
let settings: Settings = {
  tab: 'outlook',
  language: navigator.language.startsWith('es') ? 'es' : 'en',
  theme: 'auto',
  profile: WEB,
  mode: 'Block',
  fault: 'none',
  reader: 'outlook',
  readFault: 'none',
  policy,
};
let gmailText: ComposedMessage = EMPTY_MESSAGE;
let openMessage: InboxMessage | null = null;

const TABS = ['outlook', 'gmail', 'inbox', 'audit'] as const;
/** The settings that change how the Inbox shows a message. */
const READING_PARTS = ['profile', 'theme', 'reader', 'readFault'] as const;

function outlookSettings() {
  return {
    profile: settings.profile,
    displayLanguage: settings.language === 'es' ? 'es-ES' : 'en-US',
    dark: isDark(),
    mode: settings.mode,
  };
}

/** Builds the page in the chosen language; the messages being written are kept. */
function build(): { readonly apply: (part: Change) => Promise<void>; readonly end: () => void } {
  const words = wordsOf(settings.language);
  document.documentElement.lang = settings.language;
  document.title = words.title;
  const outbox = outboxView(words, settings.language);

  async function onSent() {
    const line = await outbox.refresh();
    if (line === null) return null;
    return { sentence: wentBy(line.route, words), show: () => void outbox.show(line.id) };
  }

  const outlook = outlookWindow({
    host,
    words,
    settings: outlookSettings,
    onSent,
  });
  const gmail = gmailWindow({ words, language: settings.language, first: gmailText, onSent });
  const inbox = inboxWindow({
    host: readHost,
    words,
    language: settings.language,
    settings: () => ({ ...outlookSettings(), reader: settings.reader }),
  });
  const audit = auditView(words, settings.language);
  const panels = {
    outlook: element('div', {}, [outlook.root]),
    gmail: element('div', {}, [gmail.root]),
    inbox: element('div', {}, [inbox.root]),
    audit: element('div', {}, [audit.root]),
  };
  const tabs = tabList(
    words.clients,
    [
      { id: 'outlook', title: 'Outlook', panel: panels.outlook },
      { id: 'gmail', title: 'Gmail', panel: panels.gmail },
      { id: 'inbox', title: words.inbox, panel: panels.inbox },
      { id: 'audit', title: words.audit, panel: panels.audit },
    ],
    settings.tab,
    (id) => void change({ tab: TABS.find((tab) => tab === id) ?? 'outlook' }),
  );
  const menu = draftMenu(drafts, words, ({ message }) => (settings.tab === 'gmail' ? gmail : outlook).load(message));
  const letters = inboxMenu(messages, words, settings.language, (message) => {
    openMessage = message;
    letters.mark(message.id);
    inbox.open(message);
  });
  const clientBar = element('div', { class: 'client-bar' });
  const showClientBar = () => {
    clientBar.replaceChildren(clientSettings(settings, words, (part) => void change(part)));
    clientBar.hidden = settings.tab === 'audit';
  };
  /** What stands around the tab's panel: its settings, its list, and the Outbox where one sends. */
  const showAround = () => {
    showClientBar();
    byId('drafts').replaceChildren(
      ...(settings.tab === 'audit' ? [] : [settings.tab === 'inbox' ? letters.root : menu]),
    );
    outbox.root.hidden = settings.tab === 'inbox' || settings.tab === 'audit';
    audit.watch(settings.tab === 'audit');
  };
  byId('top-bar').replaceChildren(
    mark(28),
    element('div', { class: 'product' }, [
      element('h1', {}, [words.title]),
      element('p', { class: 'hint' }, [words.subtitle]),
    ]),
    tabs,
    element('span', { class: 'push' }),
    pageSettings(settings, words, (part) => void change(part)),
  );
  byId('stage').replaceChildren(clientBar, panels.outlook, panels.gmail, panels.inbox, panels.audit, outbox.root);
  showAround();
  if (openMessage !== null) {
    letters.mark(openMessage.id);
    inbox.open(openMessage);
  }
  void outbox.refresh();

  return {
    async apply(part) {
      if (part.tab !== undefined) showAround();
      else if (part.reader !== undefined) {
        showClientBar();
        document.getElementById('reader')?.focus();
      }
      if (READING_PARTS.some((name) => part[name] !== undefined)) inbox.refresh();
      if (part.policy !== undefined) await choosePolicy();
      if (part.profile !== undefined || part.theme !== undefined || part.policy !== undefined) outlook.refresh();
    },
    end() {
      gmailText = gmail.read();
      outlook.end();
      inbox.end();
      audit.watch(false);
      gmail.end();
    },
  };
}

const READ_FAULTS = { none: [], headers: [{ call: 'getAllInternetHeadersAsync', kind: 'error' }] } as const;

let choosing: Promise<unknown> = Promise.resolve();

/** One after the other, so that the last choice is the one that counts. */
function choosePolicy(): Promise<unknown> {
  const chosen = settings.policy;
  choosing = choosing.catch(() => undefined).then(() => api.choosePolicy(chosen));
  return choosing;
}

async function change(part: Change): Promise<void> {
  settings = { ...settings, ...part, policy: { ...settings.policy, ...part.policy } };
  if (part.fault !== undefined) host.setFaults(FAULT_CHOICES.find(({ id }) => id === part.fault)?.faults ?? []);
  if (part.readFault !== undefined) readHost.setFaults(READ_FAULTS[part.readFault]);
  showTheme();
  if (part.language === undefined) return await page.apply(part);
  const focused = document.activeElement?.id ?? '';
  page.end();
  page = build();
  document.getElementById(focused)?.focus();
}

function isDark(): boolean {
  return settings.theme === 'dark' || (settings.theme === 'auto' && darkSystem.matches);
}

function showTheme(): void {
  if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = settings.theme;
}

darkSystem.addEventListener('change', () => void page.apply({ theme: settings.theme }));
let page = build();
