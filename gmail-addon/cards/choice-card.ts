import type { CardLabels } from '../../core/index.ts';
import type { Writing } from '../gmail/compose-event.ts';
import type { Candidate } from '../gmail/draft-being-written.ts';
import { escaped } from './markup.ts';
import { button, type Card, paragraph } from './message-card.ts';

/** A section holds at most 100 widgets; nobody looks through more than a few drafts. */
const CHOICES = 10;

/** Asks which of some drafts is the one being written, newest first. */
export function choiceCard(
  labels: CardLabels,
  title: string,
  drafts: readonly Candidate[],
  { writing, timeZone }: { readonly writing: Writing; readonly timeZone: string },
): Card {
  const section = CardService.newCardSection().addWidget(paragraph(title));
  for (const { id, subject, savedAt } of drafts.slice(0, CHOICES)) {
    section.addWidget(
      CardService.newDecoratedText()
        .setText(escaped(subject === '' ? labels.noSubject : subject))
        .setWrapText(true)
        .setBottomLabel(labels.savedAt(savedAt, timeZone))
        .setButton(button(labels.chooseThis, 'onCheckAgain', { draft: id, digest: null, writing }, false)),
    );
  }
  const again = button(labels.checkAgain, 'onCheckAgain', { draft: null, digest: null, writing }, false);
  section.addWidget(CardService.newButtonSet().addButton(again));
  return CardService.newCardBuilder().setName('mailward-choice').addSection(section).build();
}
