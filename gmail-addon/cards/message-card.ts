import type { CardLabels, Icon } from '../../core/index.ts';
import { type ActionParameters, toParameters } from '../gmail/compose-event.ts';
import { symbol } from './icon.ts';
import { escaped } from './markup.ts';

export type Card = GoogleAppsScript.Card_Service.Card;
type Action = GoogleAppsScript.Card_Service.Action;

/** The functions that buttons call; actions.json names them, and the hourly trigger's, for the bundle. */
export type ActionName =
  | 'onCheckAgain'
  | 'onSend'
  | 'onSendByPortal'
  | 'onSendAsItIs'
  | 'onSwitchLanguage'
  | 'onSweepOn'
  | 'onSweepOff';

/** What happens when a button is pressed. */
function action(name: ActionName, parameters: ActionParameters): Action {
  return CardService.newAction()
    .setFunctionName(name)
    .setParameters(toParameters(parameters))
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
}

/** A button of words; only the one that does what is meant next is filled. */
export function button(
  words: string,
  name: ActionName,
  parameters: ActionParameters,
  main: boolean,
): GoogleAppsScript.Card_Service.TextButton {
  const { FILLED, OUTLINED } = CardService.TextButtonStyle;
  return CardService.newTextButton()
    .setText(words)
    .setTextButtonStyle(main ? FILLED : OUTLINED)
    .setOnClickAction(action(name, parameters));
}

/** A sentence behind its icon, whole, however many lines it takes. */
export function line(icon: Icon, sentence: string, bold = false): GoogleAppsScript.Card_Service.DecoratedText {
  // Google refuses an empty text, and with it the whole card.
  const text = escaped(sentence === '' ? '—' : sentence);
  return CardService.newDecoratedText()
    .setStartIcon(symbol(icon))
    .setText(bold ? `<b>${text}</b>` : text)
    .setWrapText(true);
}

export function paragraph(text: string): GoogleAppsScript.Card_Service.TextParagraph {
  return CardService.newTextParagraph().setText(escaped(text));
}

/** One sentence, what to know beside it, and a way to check again: failures and drafts that are not there yet. */
export function messageCard(
  labels: CardLabels,
  message: { readonly icon: Icon; readonly sentence: string; readonly details?: readonly string[] },
  again: ActionParameters,
): Card {
  const section = CardService.newCardSection().addWidget(line(message.icon, message.sentence, true));
  for (const detail of message.details ?? []) section.addWidget(paragraph(detail));
  section.addWidget(CardService.newButtonSet().addButton(button(labels.checkAgain, 'onCheckAgain', again, true)));
  return CardService.newCardBuilder().setName('mailward-message').addSection(section).build();
}
