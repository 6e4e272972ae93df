import { type Decision, JUSTIFICATIONS, type OverrideLabels } from '../../core/index.ts';
import { type ActionParameters, REASON_FIELD } from '../gmail/compose-event.ts';
import { escaped } from './markup.ts';
import { button, paragraph } from './message-card.ts';

/** The sender's own word that a message is not about a patient, folded away: a reason where the policy asks for one, and a button. */
export function overrideSection(
  labels: OverrideLabels,
  overridable: Decision['overridable'],
  parameters: ActionParameters,
): GoogleAppsScript.Card_Service.CardSection {
  const section = CardService.newCardSection()
    .setHeader(escaped(labels.open))
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(0);
  if (overridable === 'with-reason') section.addWidget(reasons(labels)).addWidget(paragraph(labels.recorded));
  const send = button(labels.sendAsItIs, 'onSendAsItIs', parameters, false);
  return section.addWidget(CardService.newButtonSet().addButton(send));
}

/** None is chosen beforehand: a reason that nobody gave is none. */
function reasons(labels: OverrideLabels): GoogleAppsScript.Card_Service.SelectionInput {
  const input = CardService.newSelectionInput()
    .setFieldName(REASON_FIELD)
    .setTitle(labels.question)
    .setType(CardService.SelectionInputType.RADIO_BUTTON);
  for (const reason of JUSTIFICATIONS) input.addItem(labels.reasons[reason], reason, false);
  return input;
}
