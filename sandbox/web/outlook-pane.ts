import { offerOffice } from '../outlook/event-runtime.ts';
import type { OfficePort } from '../outlook/mailbox-host.ts';
import { element } from './element.ts';
import { icon, mark } from './icons.ts';
import type { Words } from './words.ts';

export interface OutlookPane {
  readonly root: HTMLElement;
  readonly isOpen: () => boolean;
  /** Opens the add-in's pane on an item; opened again, it starts anew. */
  readonly open: (port: OfficePort) => void;
  readonly close: () => void;
}

/** The task pane at the right, with the real add-in in it. */
export function outlookPane(words: Words, onToggle: (open: boolean) => void): OutlookPane {
  const holder = element('div', { class: 'pane-page' });
  const closer = element(
    'button',
    { type: 'button', class: 'subtle icon-button', 'aria-label': words.closePane, title: words.closePane },
    [icon('close', 16)],
    { click: () => close() },
  );
  const root = element('aside', { class: 'pane', 'aria-label': words.pane, hidden: true }, [
    element('header', { class: 'pane-header' }, [mark(20), element('h3', {}, [words.mailward]), closer]),
    holder,
  ]);

  function open(port: OfficePort): void {
    const frame = element('iframe', { title: words.pane });
    offerOffice(frame, port);
    frame.src = '/outlook/pane.html';
    holder.replaceChildren(frame);
    root.hidden = false;
    onToggle(true);
  }

  function close(): void {
    holder.replaceChildren();
    root.hidden = true;
    onToggle(false);
  }

  return { root, open, close, isOpen: () => !root.hidden };
}
