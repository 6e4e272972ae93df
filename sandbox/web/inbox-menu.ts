import type { InboxMessage } from './api.ts';
import { element } from './element.ts';
import type { Language, Words } from './words.ts';

export interface InboxMenu {
  readonly root: HTMLElement;
  /** Marks the message that is open. */
  readonly mark: (id: string) => void;
}

/** The reading list, and what to see in the report of the chosen message. */
export function inboxMenu(
  messages: readonly InboxMessage[],
  words: Words,
  language: Language,
  onChoose: (message: InboxMessage) => void,
): InboxMenu {
  const expectation = element('p', {}, [words.chooseSample]);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const buttons = messages.map((message) =>
    element(
      'button',
      { type: 'button', class: 'draft inbox-line', 'data-message': message.id, 'aria-pressed': 'false' },
      [
        element('span', { class: 'inbox-from' }, [message.from.name]),
        element('span', { class: 'inbox-day' }, [day.format(message.time)]),
        element('span', { class: 'inbox-subject' }, [message.subject]),
      ],
      { click: () => onChoose(message) },
    ),
  );

  function mark(id: string): void {
    for (const [index, { id: other, expectation: words }] of messages.entries()) {
      buttons[index]?.setAttribute('aria-pressed', String(other === id));
      if (other !== id) continue;
      // The messages are described in English whatever the page's language.
      expectation.lang = 'en';
      expectation.replaceChildren(words);
    }
  }

  const root = element('nav', { class: 'drafts', 'aria-labelledby': 'inbox-title' }, [
    element('h2', { id: 'inbox-title' }, [words.inbox]),
    element(
      'ul',
      {},
      buttons.map((button) => element('li', {}, [button])),
    ),
    element('div', { class: 'expectation', role: 'status' }, [element('h3', {}, [words.expect]), expectation]),
  ]);
  return { root, mark };
}
