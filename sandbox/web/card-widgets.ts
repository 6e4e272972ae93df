import type {
  CardAction,
  CardButton,
  CardDecoratedText,
  CardIcon,
  CardImage,
  CardLink,
  CardSelectionInput,
  CardTextInput,
  CardWidget,
} from '../gmail/card-types.ts';
import { formattedText } from './card-markup.ts';
import { type Child, element } from './element.ts';
import { type IconName, icon } from './icons.ts';

/** Runs the action of a widget; `pressed` is where the wait is shown. */
export type Run = (action: CardAction, pressed: HTMLElement) => void;

/** Material Symbols that add-ons name, as this page draws them; another name is drawn as a plain mark. */
const SYMBOLS: Readonly<Record<string, IconName>> = {
  mail: 'envelope',
  mail_lock: 'lock',
  shield: 'shield',
  dangerous: 'stop',
  attach_file: 'attach',
  warning: 'info',
  lock: 'padlock',
  lock_open: 'padlockOpen',
  gpp_maybe: 'caution',
  help: 'question',
  arrow_downward: 'down',
};

let fields = 0;
/** Labels are tied to their fields by ids, which have to differ on the whole page. */
const fieldId = () => `card-field-${++fields}`;

/** One widget of a section; null for one that this page does not know. */
export function widgetElement(widget: CardWidget, run: Run): HTMLElement | null {
  const { textParagraph, decoratedText, buttonList, image, divider, selectionInput, textInput } = widget;
  if (textParagraph !== undefined) return element('p', { class: 'card-text' }, [formattedText(textParagraph.text)]);
  if (decoratedText !== undefined) return decoratedTextElement(decoratedText, run);
  if (buttonList !== undefined) {
    const buttons = buttonList.buttons.map((button) => buttonElement(button, run));
    return element('div', { class: 'card-buttons' }, buttons);
  }
  if (image !== undefined) return imageElement(image, run);
  if (divider !== undefined) return element('hr', { class: 'card-divider' });
  if (selectionInput !== undefined) return selectionElement(selectionInput, run);
  return textInput === undefined ? null : textInputElement(textInput, run);
}

function decoratedTextElement(text: CardDecoratedText, run: Run): HTMLElement {
  const label = (words: string | undefined): Child =>
    words === undefined || words === '' ? null : element('span', { class: 'card-label' }, [words]);
  const words = element('div', { class: text.wrapText === true ? 'card-words' : 'card-words card-words-one-line' }, [
    label(text.topLabel),
    element('span', { class: 'card-line' }, [formattedText(text.text)]),
    label(text.bottomLabel),
  ]);
  const parts = [
    iconElement(text.startIcon),
    words,
    text.button === undefined ? iconElement(text.endIcon) : buttonElement(text.button, run),
  ];
  const { action } = text.onClick ?? {};
  if (action === undefined) return element('div', { class: 'card-row' }, parts);
  const row = element('button', { class: 'card-row card-row-button', type: 'button' }, parts);
  row.addEventListener('click', () => run(action, row));
  return row;
}

/** A button, or a link where the button only opens a page. */
export function buttonElement(button: CardButton, run: Run): HTMLElement {
  const look = `card-button card-button-${(button.type ?? 'BORDERLESS').toLowerCase().replace('_', '-')}`;
  const content = [iconElement(button.icon), button.text ?? null];
  const { action, openLink } = button.onClick ?? {};
  const name = { 'aria-label': button.altText ?? null };
  if (openLink !== undefined) return element('a', { class: look, ...linkTo(openLink), ...name }, content);
  const made = element('button', { class: look, type: 'button', disabled: button.disabled === true, ...name }, content);
  if (action !== undefined) made.addEventListener('click', () => run(action, made));
  return made;
}

function linkTo({ url }: CardLink): Record<string, string> {
  return /^https?:/i.test(url) ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : {};
}

function iconElement(source: CardIcon | undefined): Child {
  if (source === undefined) return null;
  const alt = source.altText ?? '';
  const frame = element('span', { class: 'card-icon', ...(alt === '' ? {} : { role: 'img', 'aria-label': alt }) });
  const symbol = source.materialIcon?.name;
  if (symbol !== undefined) frame.append(icon(SYMBOLS[symbol] ?? 'info'));
  else if (isOwnImage(source.iconUrl)) frame.append(element('img', { src: source.iconUrl ?? '', alt: '', width: 20 }));
  else frame.append(icon('info'));
  return frame;
}

/** Only pictures in the card itself or of this site: drawing a card must not call on anybody else's server. */
export function isOwnImage(url: string | undefined): boolean {
  return url !== undefined && /^(?:data:image\/|\/icons\/)/.test(url);
}

function imageElement({ imageUrl, altText = '', onClick }: CardImage, run: Run): HTMLElement {
  const picture = isOwnImage(imageUrl)
    ? element('img', { class: 'card-image', src: imageUrl, alt: altText })
    : element('span', { class: 'card-image card-image-missing' }, [altText]);
  const { action } = onClick ?? {};
  if (action === undefined) return picture;
  const button = element('button', { class: 'card-image-button', type: 'button' }, [picture]);
  button.addEventListener('click', () => run(action, button));
  return button;
}

function selectionElement(input: CardSelectionInput, run: Run): HTMLElement {
  const changed = (at: HTMLElement) => {
    if (input.onChangeAction !== undefined) run(input.onChangeAction, at);
  };
  if (input.type === 'DROPDOWN') {
    const id = fieldId();
    const options = input.items.map(({ text, value, selected }) =>
      element('option', { value, selected: selected === true }, [text]),
    );
    const select = element('select', { id, name: input.name, class: 'card-input' }, options);
    select.addEventListener('change', () => changed(select));
    return element('div', { class: 'card-field' }, [element('label', { for: id }, [input.label ?? '']), select]);
  }
  const type = input.type === 'RADIO_BUTTON' ? 'radio' : 'checkbox';
  const choices = input.items.map(({ text, value, selected }) => {
    const box = element('input', {
      type,
      name: input.name,
      value,
      checked: selected === true,
      role: input.type === 'SWITCH' ? 'switch' : null,
    });
    box.addEventListener('change', () => changed(box));
    return element('label', { class: 'card-choice' }, [box, text]);
  });
  const legend = input.label === undefined ? null : element('legend', {}, [input.label]);
  return element('fieldset', { class: 'card-field' }, [legend, ...choices]);
}

function textInputElement(input: CardTextInput, run: Run): HTMLElement {
  const id = fieldId();
  const hintId = `${id}-hint`;
  const hint = input.hintText === undefined || input.hintText === '' ? null : input.hintText;
  const attributes = { id, name: input.name, class: 'card-input', 'aria-describedby': hint === null ? null : hintId };
  const field =
    input.type === 'MULTIPLE_LINE'
      ? element('textarea', { ...attributes, rows: 3 }, [input.value ?? ''])
      : element('input', { ...attributes, type: 'text', value: input.value ?? '' });
  field.addEventListener('change', () => {
    if (input.onChangeAction !== undefined) run(input.onChangeAction, field);
  });
  return element('div', { class: 'card-field' }, [
    element('label', { for: id }, [input.label ?? '']),
    field,
    hint === null ? null : element('span', { id: hintId, class: 'card-label' }, [hint]),
  ]);
}
