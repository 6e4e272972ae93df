import type { FailureCode, TransportLabels } from '../../core/index.ts';
import { type Card, line, paragraph } from './message-card.ts';

/** Says why there is no report. Google gives a token for each opening, so opening again is what helps, and no button. */
export function unreadableCard(labels: TransportLabels, code: FailureCode): Card {
  const section = CardService.newCardSection();
  if (code === 'policy') section.addWidget(line('envelope', labels.policyUnreadable, true));
  else section.addWidget(line('envelope', labels.unreadable, true)).addWidget(paragraph(labels.openAgain));
  return CardService.newCardBuilder().setName('mailward-unreadable').addSection(section).build();
}
