import type { ReadHost } from '../outlook/read-host.ts';
import type { InboxMessage } from './api.ts';
import { element } from './element.ts';
import { gmailPanel } from './gmail-panel.ts';
import { mark } from './icons.ts';
import { outlookPane } from './outlook-pane.ts';
import type { OutlookSettings } from './outlook-window.ts';
import type { Language, Words } from './words.ts';

export interface InboxWindow {
  readonly root: HTMLElement;
  readonly open: (message: InboxMessage) => void;
  /** Takes over changed settings: an open pane starts anew, as the other client or in the other theme. */
  readonly refresh: () => void;
  readonly end: () => void;
}

export interface InboxWindowOptions {
  readonly host: ReadHost;
  readonly words: Words;
  readonly language: Language;
  readonly settings: () => OutlookSettings & { readonly reader: 'outlook' | 'gmail' };
}

/** The reading window, with Outlook's pane or Gmail's side panel beside it. The pane stays open, as if it were pinned. */
export function inboxWindow({ host, words, language, settings }: InboxWindowOptions): InboxWindow {
  let message: InboxMessage | null = null;
  /** Beside the first message Mailward opens by itself; whoever closes it keeps it closed. */
  let wanted = true;
  const reading = element('article', { class: 'reading' }, [element('p', { class: 'hint' }, [words.chooseMessage])]);
  let showing = false;
  const pane = outlookPane(words, (open) => {
    if (showing) return;
    wanted = open;
    button.setAttribute('aria-expanded', String(open));
    button.focus();
  });
  const panel = gmailPanel({ words, language, onAnswer: () => Promise.resolve() });
  const button = element(
    'button',
    { type: 'button', class: 'subtle', 'aria-expanded': 'false' },
    [mark(20), words.mailward],
    {
      click() {
        wanted = button.getAttribute('aria-expanded') === 'false';
        show();
      },
    },
  );
  const columns = element('div', { class: 'window-columns' }, [reading]);
  const client = element('span', { class: 'window-client' });
  const root = element('section', { class: 'window inbox', 'aria-label': words.inbox }, [
    element('h2', { class: 'window-title' }, [words.inbox, client]),
    element('div', { class: 'command-bar' }, [element('span', { class: 'push' }), button]),
    columns,
  ]);

  /** Opens or closes what stands beside the message, in the client that shows it. */
  function show(): void {
    const { reader, profile } = settings();
    const beside = wanted && message !== null;
    client.replaceChildren(reader === 'gmail' ? 'Gmail' : profile.title);
    button.setAttribute('aria-expanded', String(beside));
    const besideIt = reader === 'gmail' ? panel.root : pane.root;
    columns.replaceChildren(reading, ...(beside ? [besideIt] : []));
    showing = true;
    if (beside && reader === 'outlook') pane.open(host.port(profile, settings()));
    else if (pane.isOpen()) pane.close();
    showing = false;
    if (beside && reader === 'gmail') void panel.message(message?.id ?? '');
  }

  function open(next: InboxMessage): void {
    const pinned = pane.isOpen() && settings().reader === 'outlook';
    message = next;
    reading.replaceChildren(...letter(next, words, language));
    reading.scrollTop = 0;
    host.open(next);
    // A pinned pane hears of the next message by itself.
    if (!pinned) show();
  }

  show();
  return { root, open, refresh: show, end: () => pane.close() };
}

function letter({ subject, from, to, time, text }: InboxMessage, words: Words, language: Language): HTMLElement[] {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const pairs: readonly [string, string][] = [
    [words.from, `${from.name} <${from.address}>`],
    [words.to, to.map(({ name, address }) => (name === '' ? address : name)).join(', ')],
    [words.date, date.format(time)],
  ];
  return [
    element('h3', {}, [subject]),
    element(
      'dl',
      { class: 'envelope' },
      pairs.flatMap(([term, value]) => [element('dt', {}, [term]), element('dd', {}, [value])]),
    ),
    element('div', { class: 'reading-text' }, [text]),
  ];
}
