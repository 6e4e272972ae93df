import type { Card, CardHeader, CardResponse, CardSection, SubmitFormResponse } from '../gmail/card-types.ts';
import { formattedText } from './card-markup.ts';
import { buttonElement, isOwnImage, type Run, widgetElement } from './card-widgets.ts';
import { type Child, element } from './element.ts';

/** The values of a card's form, by the names of its fields. */
export type FormInputs = Readonly<Record<string, readonly string[]>>;

/** Calls a function of the add-on, as pressing a button of a card does. */
export type OnAction = (
  functionName: string,
  parameters: Readonly<Record<string, string>>,
  formInputs: FormInputs,
) => void;

/**
 * Draws a card, or the card and the notice of an answer, as Gmail's side panel does. From the first click on, the card is
 * busy and takes no other: whoever draws the answer replaces it.
 */
export function renderCard(source: Card | CardResponse | SubmitFormResponse, onAction: OnAction): HTMLElement {
  const { card, notice } = shownBy(source);
  const root = element('div', { class: 'card' });
  const run: Run = ({ function: name, parameters = [], loadIndicator }, pressed) => {
    if (root.getAttribute('aria-busy') === 'true') return;
    root.setAttribute('aria-busy', 'true');
    if (loadIndicator !== 'NONE') pressed.classList.add('card-waiting');
    onAction(name, Object.fromEntries(parameters.map(({ key, value }) => [key, value])), formInputs(root));
  };
  if (card !== null) root.append(...cardParts(card, run));
  // Announced politely: the reader keeps its place in the card.
  if (notice !== null) root.append(element('p', { class: 'card-notice', role: 'status' }, [notice]));
  return root;
}

function shownBy(source: Card | CardResponse | SubmitFormResponse): { card: Card | null; notice: string | null } {
  const actions =
    'renderActions' in source ? source.renderActions.action : 'action' in source ? source.action : undefined;
  if (actions === undefined) return { card: source as Card, notice: null };
  const last = (actions.navigations ?? []).filter(({ pushCard, updateCard }) => pushCard ?? updateCard).pop();
  return { card: last?.pushCard ?? last?.updateCard ?? null, notice: actions.notification?.text ?? null };
}

function cardParts(card: Card, run: Run): HTMLElement[] {
  const { header, sections = [], fixedFooter } = card;
  const parts = sections.map((section) => sectionElement(section, run));
  if (header !== undefined) parts.unshift(headerElement(header));
  if (fixedFooter !== undefined) {
    const { primaryButton, secondaryButton } = fixedFooter;
    const buttons = [secondaryButton, { type: 'FILLED' as const, ...primaryButton }].flatMap((button) =>
      button === undefined ? [] : [buttonElement(button, run)],
    );
    parts.push(element('div', { class: 'card-footer' }, buttons));
  }
  return parts;
}

function headerElement({ title = '', subtitle, imageUrl, imageAltText }: CardHeader): HTMLElement {
  return element('header', { class: 'card-header' }, [
    isOwnImage(imageUrl) ? element('img', { src: imageUrl ?? '', alt: imageAltText ?? '', width: 32 }) : null,
    element('div', {}, [
      element('h2', { class: 'card-title' }, [title]),
      subtitle === undefined ? null : element('p', { class: 'card-label' }, [subtitle]),
    ]),
  ]);
}

let foldables = 0;

function sectionElement(section: CardSection, run: Run): HTMLElement {
  const { header = '', collapsible = false, uncollapsibleWidgetsCount = 0, widgets = [] } = section;
  const drawn = widgets.map((widget) => widgetElement(widget, run)).filter((made) => made !== null);
  if (!collapsible) return element('section', { class: 'card-section' }, [headingOf(header), ...drawn]);

  const folded = element('div', { id: `card-fold-${++foldables}`, class: 'card-fold', hidden: true }, [
    ...drawn.slice(uncollapsibleWidgetsCount),
  ]);
  const toggle = element(
    'button',
    { class: 'card-toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': folded.id },
    [element('span', {}, [formattedText(header)]), element('span', { class: 'card-chevron', 'aria-hidden': 'true' })],
    {
      click: () => {
        folded.hidden = !folded.hidden;
        toggle.setAttribute('aria-expanded', String(!folded.hidden));
      },
    },
  );
  const heading = element('h3', { class: 'card-heading' }, [toggle]);
  return element('section', { class: 'card-section' }, [heading, ...drawn.slice(0, uncollapsibleWidgetsCount), folded]);
}

function headingOf(header: string): Child {
  return header === '' ? null : element('h3', { class: 'card-heading' }, [formattedText(header)]);
}

function formInputs(root: HTMLElement): FormInputs {
  const inputs: Record<string, string[]> = {};
  for (const field of root.querySelectorAll<HTMLInputElement>('[name]')) {
    const isBox = field.type === 'checkbox' || field.type === 'radio';
    const values = inputs[field.name] ?? [];
    inputs[field.name] = isBox && !field.checked ? values : [...values, field.value];
  }
  return inputs;
}
