import { ApiError, api } from './api.ts';
import { type ComposedMessage, createComposition, EMPTY_MESSAGE } from './composition.ts';
import { element } from './element.ts';
import { gmailDraft } from './gmail-draft.ts';
import { gmailPanel } from './gmail-panel.ts';
import { icon, mark } from './icons.ts';
import { infoBar } from './info-bar.ts';
import { messageEditor } from './message-editor.ts';
import { fill, type Language, type Words } from './words.ts';

export interface GmailWindow {
  readonly root: HTMLElement;
  readonly load: (message: ComposedMessage) => void;
  /** What is being written, so that the window can be built anew in another language. */
  readonly read: () => ComposedMessage;
  readonly end: () => void;
}

export interface GmailWindowOptions {
  readonly words: Words;
  readonly language: Language;
  readonly first: ComposedMessage;
  readonly onSent: () => Promise<{ readonly sentence: string; readonly show: () => void } | null>;
}

/** Gmail's compose window, whose Send an add-on cannot stop, and the side panel with the add-on. */
export function gmailWindow({ words, language, first, onSent }: GmailWindowOptions): GmailWindow {
  const composition = createComposition(first);
  const statusLine = element('div', { class: 'window-status', role: 'status' });
  const say = (tone: 'neutral' | 'success' | 'danger', ...children: (string | HTMLElement)[]) =>
    statusLine.replaceChildren(...(children.length === 0 ? [] : [infoBar(tone, children)]));
  const editor = messageEditor(composition, words, (sentence) => say('danger', sentence), 'gmail');
  const saveState = element('span', { class: 'save-state' });
  const draft = gmailDraft(composition, (saved) => saveState.replaceChildren(saved ? words.saved : words.saving));
  const panel = gmailPanel({ words, language, onAnswer: afterAddOn });

  const sendButton = element('button', { type: 'button', class: 'primary send' }, [words.send], {
    click: () => void send(),
  });
  const check = element('button', { type: 'button', class: 'subtle' }, [mark(20), words.checkMessage], {
    click: () => void checkMessage(),
  });
  const discard = element(
    'button',
    { type: 'button', class: 'subtle icon-button', 'aria-label': words.discard, title: words.discard },
    [icon('discard')],
    { click: () => load(EMPTY_MESSAGE) },
  );
  const compose = element('div', { class: 'compose' }, [
    element('h2', { class: 'window-title' }, [words.newMessage, saveState]),
    statusLine,
    element('div', { class: 'fields' }, [...editor.recipients, editor.subject, editor.body, editor.attachments.root]),
    element('div', { class: 'command-bar' }, [
      sendButton,
      editor.formatting,
      editor.attachments.button,
      check,
      element('span', { class: 'push' }),
      discard,
    ]),
    element('p', { class: 'caption' }, [icon('info', 16), words.gmailCaption]),
    element('button', { type: 'button', class: 'subtle pass-hour' }, [words.passHour], {
      click: () => void passHour(),
    }),
  ]);
  const root = element('section', { class: 'window gmail', 'aria-label': 'Gmail' }, [
    element('div', { class: 'window-columns' }, [compose, panel.root]),
  ]);
  editor.attachments.acceptDrops(compose);

  function load(message: ComposedMessage): void {
    say('neutral');
    root.scrollIntoView({ block: 'nearest' });
    replaceMessage(message);
    void panel.home();
  }

  function replaceMessage(message: ComposedMessage): void {
    draft.forget();
    composition.change(message, 'add-in');
  }

  /** Both ways need the text as Gmail has saved it; null when it could not be saved. */
  async function saved(): Promise<string | null> {
    if (!editor.finish()) return null;
    const id = await draft.save();
    if (id === null) say('danger', fill(words.notSent, 'reason', words.failed));
    return id;
  }

  async function send(): Promise<void> {
    if (editor.finish() && nobody()) return say('danger', words.noRecipients);
    const id = await saved();
    if (id === null) return;
    try {
      await api.sendFromGmail(id);
      replaceMessage(EMPTY_MESSAGE);
      await sayWay(words.sent);
    } catch (error) {
      say('danger', fill(words.notSent, 'reason', error instanceof ApiError ? error.message : words.failed));
    }
  }

  /** What Gmail's own button sent is looked at by the add-on's hourly trigger, for which nobody waits here. */
  async function passHour(): Promise<void> {
    try {
      await api.passGmailHour();
      await onSent();
      say('neutral', words.hourPassed);
    } catch {
      say('danger', words.panelFailed);
    }
  }

  function nobody(): boolean {
    const { to, cc, bcc } = composition.read();
    return to.length + cc.length + bcc.length === 0;
  }

  async function checkMessage(): Promise<void> {
    if ((await saved()) === null) return;
    const { to, cc, bcc } = composition.read();
    const written = (people: ComposedMessage['to']) =>
      people.map(({ name, address }) => (name === '' ? address : `"${name.replace(/["\\]/g, '')}" <${address}>`));
    await panel.check({ to: written(to), cc: written(cc), bcc: written(bcc) });
  }

  /** The add-on may have sent the draft; Gmail then closes the window. */
  async function afterAddOn(): Promise<void> {
    if (!(await draft.wasSent())) return;
    replaceMessage(EMPTY_MESSAGE);
    await sayWay(`${words.sentByAddOn} {way}`);
  }

  async function sayWay(sentence: string): Promise<void> {
    const sent = await onSent();
    if (sent === null) return say('success', fill(sentence, 'way', '').trim());
    const link = element('button', { type: 'button', class: 'link' }, [words.showInOutbox], { click: sent.show });
    say('success', element('span', {}, [fill(sentence, 'way', sent.sentence)]), link);
  }

  void panel.home();
  return {
    root,
    load,
    read: composition.read,
    end() {
      draft.end();
      editor.end();
    },
  };
}
