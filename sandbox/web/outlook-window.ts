import type { ItemState } from '../outlook/item-state.ts';
import type { MailboxHost } from '../outlook/mailbox-host.ts';
import type { Profile } from '../outlook/profiles.ts';
import { fireComposeEvent, type SendResult, sendItem } from '../outlook/send-item.ts';
import type { SendMode } from '../outlook/smart-alert.ts';
import { api } from './api.ts';
import { composeEvents } from './compose-events.ts';
import { type ComposedMessage, EMPTY_MESSAGE } from './composition.ts';
import { element } from './element.ts';
import { icon, mark } from './icons.ts';
import { infoBar } from './info-bar.ts';
import { messageEditor } from './message-editor.ts';
import { itemPart, messageOf, outlookComposition } from './outlook-composition.ts';
import { outlookPane } from './outlook-pane.ts';
import { showSmartAlert } from './smart-alert-dialog.ts';
import { fill, type Words } from './words.ts';

export interface OutlookSettings {
  readonly profile: Profile;
  readonly displayLanguage: string;
  readonly dark: boolean;
  readonly mode: SendMode;
}

export interface OutlookWindow {
  readonly root: HTMLElement;
  /** Starts a new message, empty or from a ready draft. */
  readonly load: (message: ComposedMessage) => void;
  /** Takes over changed settings: an open pane starts anew as the other client. */
  readonly refresh: () => void;
  readonly end: () => void;
}

export interface OutlookWindowOptions {
  readonly host: MailboxHost;
  readonly words: Words;
  readonly settings: () => OutlookSettings;
  /** Called after a message left; says in a sentence which way, and can show it. */
  readonly onSent: () => Promise<{ readonly sentence: string; readonly show: () => void } | null>;
}

/** Outlook's compose window around the stand-in's mailbox. */
export function outlookWindow({ host, words, settings, onSent }: OutlookWindowOptions): OutlookWindow {
  const composition = outlookComposition(host);
  let sending = false;
  const statusLine = element('div', { class: 'window-status', role: 'status' });
  const say = (tone: 'neutral' | 'success' | 'danger', ...children: (string | HTMLElement)[]) =>
    statusLine.replaceChildren(...(children.length === 0 ? [] : [infoBar(tone, children)]));
  const editor = messageEditor(composition, words, (sentence) => say('danger', sentence), 'outlook');
  const notices = element('div', {
    class: 'notices',
    role: 'region',
    'aria-label': words.notices,
    'aria-live': 'polite',
  });
  const port = () => host.port(settings().profile, settings());

  const paneButton = element(
    'button',
    { type: 'button', class: 'subtle', 'aria-expanded': 'false' },
    [mark(20), words.mailward],
    { click: () => (pane.isOpen() ? pane.close() : pane.open(port())) },
  );
  const pane = outlookPane(words, (open) => paneButton.setAttribute('aria-expanded', String(open)));
  const sendButton = element('button', { type: 'button', class: 'primary send' }, [icon('send'), words.send], {
    click: () => void send(),
  });
  const discard = element('button', { type: 'button', class: 'subtle' }, [icon('discard'), words.discard], {
    click: () => load(EMPTY_MESSAGE),
  });
  const fields = element('div', { class: 'fields' }, [
    ...editor.recipients,
    editor.subject,
    editor.attachments.root,
    editor.body,
  ]);
  const compose = element('div', { class: 'compose' }, [notices, statusLine, fields]);
  const title = element('h2', { class: 'window-title' });
  const root = element('section', { class: 'window outlook', 'aria-label': 'Outlook' }, [
    title,
    element('div', { class: 'command-bar' }, [
      sendButton,
      discard,
      editor.attachments.button,
      editor.formatting,
      element('span', { class: 'push' }),
      paneButton,
    ]),
    element('div', { class: 'window-columns' }, [compose, pane.root]),
  ]);
  editor.attachments.acceptDrops(compose);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) void send();
  });

  const events = composeEvents((type, args) => fireComposeEvent(host, settings().profile, type, args, settings()));
  const stopWatching = host.subscribe((item, author) => {
    showNotices(item);
    if (author === 'person') events.changed(item);
  });

  function showNotices({ notifications }: ItemState): void {
    notices.replaceChildren(
      ...notifications.map(({ type, message }) => infoBar(type === 'errorMessage' ? 'danger' : 'neutral', [message])),
    );
  }

  function load(message: ComposedMessage): void {
    say('neutral');
    root.scrollIntoView({ block: 'nearest' });
    replaceMessage(message);
    events.opened(host.state());
    if (pane.isOpen()) pane.open(port());
  }

  /** A new item: what an add-in left on the previous one is gone with it. */
  function replaceMessage(message: ComposedMessage): void {
    events.paused(() =>
      host.change({ ...itemPart(message), notifications: [], sessionData: {}, customProperties: {} }),
    );
    editor.show();
  }

  async function send(): Promise<void> {
    if (sending || !editor.finish()) return;
    const { to, cc, bcc } = composition.read();
    if (to.length + cc.length + bcc.length === 0) return say('danger', words.noRecipients);
    say('neutral', words.checking);
    // Whoever typed on would send something that nobody checked.
    lock(true);
    let touched = false;
    const stopWatch = host.subscribe((_item, author) => {
      if (author === 'person') touched = true;
    });
    try {
      await events.idle();
      const result = await sendItem(host, settings().profile, settings());
      stopWatch();
      if (touched) return say('danger', fill(words.notSent, 'reason', words.changedMeanwhile));
      await conclude(result);
    } catch {
      say('danger', fill(words.notSent, 'reason', words.failed));
    } finally {
      stopWatch();
      lock(false);
    }
  }

  /** The button stays focusable, so that the keyboard does not lose its place. */
  function lock(locked: boolean): void {
    sending = locked;
    fields.inert = locked;
    sendButton.setAttribute('aria-disabled', String(locked));
  }

  async function conclude(result: SendResult): Promise<void> {
    if (result.kind === 'fault') return say('danger', fill(words.notSent, 'reason', result.message));
    if (result.kind === 'sent') return await leave(result.item);
    say('neutral');
    const choice = await showSmartAlert(result.alert, words);
    if (choice === 'send-anyway') return await leave(host.state());
    say('danger', fill(words.notSent, 'reason', '').trim());
    const opensPane = result.alert.buttons.some(({ does }) => does === 'take-action') ? 'take-action' : 'dont-send';
    if (result.alert.commandId === null || choice !== opensPane) return sendButton.focus();
    host.setContextData(result.alert.contextData);
    pane.open(port());
  }

  async function leave(item: ItemState): Promise<void> {
    await api.sendFromOutlook(messageOf(item));
    replaceMessage(EMPTY_MESSAGE);
    const sent = await onSent();
    if (sent === null) return say('success', fill(words.sent, 'way', '').trim());
    const link = element('button', { type: 'button', class: 'link' }, [words.showInOutbox], { click: sent.show });
    say('success', element('span', {}, [fill(words.sent, 'way', sent.sentence)]), link);
  }

  function refresh(): void {
    title.replaceChildren(words.newMessage, element('span', { class: 'window-client' }, [settings().profile.title]));
    root.setAttribute('data-client', settings().profile.id);
    if (pane.isOpen()) pane.open(port());
    // What was said under the settings before may no longer be so.
    const { to, subject, html } = composition.read();
    if (to.length > 0 || subject !== '' || html !== '') events.opened(host.state());
  }

  refresh();
  showNotices(host.state());
  return {
    root,
    load,
    refresh,
    end() {
      stopWatching();
      events.end();
      editor.end();
      pane.close();
    },
  };
}
