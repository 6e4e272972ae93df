import type { CardLabels, Policy } from '../../core/index.ts';
import { escaped } from './markup.ts';
import { type Card, line, paragraph } from './message-card.ts';

/** What Mailward does and how to use it, shown where no message is being written. */
export function homeCard(labels: CardLabels, policy: Policy): Card {
  const how = CardService.newCardSection().setHeader(escaped(labels.howTitle));
  labels.how.forEach((step, index) => {
    how.addWidget(paragraph(`${index + 1}. ${step}`));
  });
  how.addWidget(CardService.newDivider()).addWidget(line('envelope', labels.ownSend));
  return CardService.newCardBuilder()
    .setName('mailward-home')
    .setHeader(CardService.newCardHeader().setTitle(labels.product).setSubtitle(labels.policy(policy)))
    .addSection(CardService.newCardSection().addWidget(line('shield', labels.promise)))
    .addSection(how)
    .build();
}
