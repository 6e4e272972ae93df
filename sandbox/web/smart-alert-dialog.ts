import type { AlertButton, SmartAlert } from '../outlook/smart-alert.ts';
import { element } from './element.ts';
import { mark } from './icons.ts';
import { markdownElements } from './markdown.ts';
import type { Words } from './words.ts';

/**
 * Shows Outlook's dialog at send and answers what the person chose. The browser's own modal dialog keeps the focus in
 * and the window behind it inert; Esc means not to send.
 */
export async function showSmartAlert(alert: SmartAlert, words: Words): Promise<AlertButton['does']> {
  return await new Promise((choose) => {
    // However it is closed: a browser may close it on Esc without asking.
    let choice: AlertButton['does'] = 'dont-send';
    const buttons = alert.buttons.map((button, index) =>
      element('button', { type: 'button', class: index === 0 ? 'primary' : 'secondary' }, [labelOf(button, words)], {
        click: () => {
          choice = button.does;
          dialog.close();
        },
      }),
    );
    const dialog = element(
      'dialog',
      { class: 'smart-alert', 'aria-labelledby': 'smart-alert-title', 'aria-describedby': 'smart-alert-text' },
      [
        element('h2', { id: 'smart-alert-title' }, [mark(24), alert.title]),
        element('div', { id: 'smart-alert-text' }, [
          ...(alert.markdown === null ? [element('p', {}, [alert.text])] : markdownElements(alert.markdown)),
        ]),
        element('div', { class: 'dialog-buttons' }, buttons),
      ],
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      choose(choice);
    });
    document.body.append(dialog);
    dialog.showModal();
    buttons[0]?.focus();
  });
}

/** Outlook's own words in the person's language; an add-in's words stay as they are. */
function labelOf({ label }: AlertButton, words: Words): string {
  const own: Readonly<Record<string, string>> = {
    "Don't Send": words.dontSend,
    'Send Anyway': words.sendAnyway,
    'Take Action': words.takeAction,
    'Try Later': words.tryLater,
  };
  return own[label] ?? label;
}
