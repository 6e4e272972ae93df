import type { Card, CardResponse, SubmitFormResponse } from '../gmail/card-types.ts';
import { type AddOnCall, api } from './api.ts';
import { type OnAction, renderCard } from './card.ts';
import { actionsOf, type CardStack, navigate } from './card-stack.ts';
import { element } from './element.ts';
import { icon, mark } from './icons.ts';
import type { Language, Words } from './words.ts';

export interface GmailPanel {
  readonly root: HTMLElement;
  /** Opens the add-on's home card. */
  readonly home: () => Promise<void>;
  /** Opens the add-on on the message being written. */
  readonly check: (window: { to: string[]; cc: string[]; bcc: string[] }) => Promise<void>;
  /** Opens the add-on beside a message of the Inbox. */
  readonly message: (id: string) => Promise<void>;
}

export interface GmailPanelOptions {
  readonly words: Words;
  readonly language: Language;
  /** Called after every answer of the add-on, which may have sent the message. */
  readonly onAnswer: () => Promise<void>;
}

/** Gmail's side panel with the add-on's cards. */
export function gmailPanel({ words, language, onAnswer }: GmailPanelOptions): GmailPanel {
  let stack: CardStack = [];
  const holder = element('div', { class: 'panel-card' }, [element('p', { class: 'panel-empty' }, [words.panelEmpty])]);
  const toast = element('div', { class: 'panel-toast', role: 'status' });
  const busy = element('div', { class: 'panel-busy', role: 'progressbar', 'aria-label': words.working, hidden: true });
  const back = element(
    'button',
    { type: 'button', class: 'subtle icon-button', 'aria-label': words.back, title: words.back, hidden: true },
    [icon('back')],
    {
      click() {
        stack = stack.slice(0, -1);
        show();
      },
    },
  );
  const root = element('aside', { class: 'panel', 'aria-label': words.pane }, [
    element('header', { class: 'panel-header' }, [back, mark(20), element('h3', {}, [words.mailward])]),
    busy,
    holder,
    toast,
  ]);

  function show(): void {
    back.hidden = stack.length < 2;
    const card: Card | undefined = stack.at(-1);
    if (card !== undefined) holder.replaceChildren(renderCard(card, click));
  }

  const click: OnAction = (name, parameters, formInputs) =>
    void run({ call: 'click', function: name, parameters, formInputs }, navigate);

  async function run(call: AddOnCall, next: (cards: CardStack, answer: ReturnType<typeof actionsOf>) => CardStack) {
    busy.hidden = false;
    holder.inert = true;
    toast.replaceChildren();
    try {
      const response: CardResponse | SubmitFormResponse = await api.addOn(call, language);
      const actions = actionsOf(response);
      stack = next(stack, actions);
      if (actions.notification !== undefined) toast.replaceChildren(actions.notification.text);
      show();
      await onAnswer();
    } catch {
      // The card drawn before waits for its answer; drawn anew it can be pressed again.
      show();
      toast.replaceChildren(words.panelFailed);
    } finally {
      busy.hidden = true;
      holder.inert = false;
    }
  }

  return {
    root,
    home: () => run({ call: 'homepage' }, (_cards, answer) => navigate([], answer)),
    message: (id) => run({ call: 'message', id }, (_cards, answer) => navigate([], answer)),
    check: (window) => run({ call: 'compose', ...window }, (_cards, answer) => navigate([], answer)),
  };
}
