import type { CardLabels, Protection } from '../../core/index.ts';
import { type Card, line, paragraph } from './message-card.ts';

/** Says which way the message left. */
export function sentCard(labels: CardLabels, protection: Protection | null): Card {
  const icon = protection === null ? 'envelope' : protection === 'tls' ? 'lock' : 'shield';
  const section = CardService.newCardSection()
    .addWidget(line(icon, labels.sent(protection), true))
    .addWidget(paragraph(labels.closeWindow));
  return CardService.newCardBuilder().setName('mailward-sent').addSection(section).build();
}
