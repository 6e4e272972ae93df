import type {
  AttachmentLine,
  CardLabels,
  CautionLabels,
  Decision,
  Description,
  FindingGroup,
  OverrideLabels,
  RecipientLine,
  Review,
} from '../../core/index.ts';
import type { ActionParameters } from '../gmail/compose-event.ts';
import { symbol } from './icon.ts';
import { escaped } from './markup.ts';
import { maskedExcerpt } from './masked-excerpt.ts';
import { button, type Card, line, paragraph } from './message-card.ts';
import { overrideSection } from './override-section.ts';

type Section = GoogleAppsScript.Card_Service.CardSection;

/** Google takes 100 sections a card and 100 widgets a section; a reader takes far fewer. */
const PLACES = 5;
const GROUPS = 20;
const LINES = 50;

/** What a card shows of one checked draft. */
export interface Checked {
  readonly review: Review;
  readonly description: Description;
  /** Such as “Lab results”, saved 14:03: so that the sender sees which draft was checked. */
  readonly which: string;
  /** A sentence that comes before everything else, such as that the message has changed. */
  readonly first: string | null;
  /** Whether the plain Send button may stand here. */
  readonly maySend: boolean;
  /** Whether the message may go as it is on the sender's word, and whether only with a reason. */
  readonly override: Decision['overridable'];
  /** What is worth a second look, a sentence each. */
  readonly cautions: readonly string[];
  readonly parameters: ActionParameters;
}

/** The card's words in one language. */
interface ReviewLabels {
  readonly card: CardLabels;
  readonly overrides: OverrideLabels;
  readonly cautions: CautionLabels;
}

/**
 * A review as a card: verdict, what happens on Send, buttons, cautions, why, the sender's own word, recipients, attachments, foot.
 * Findings are foldable by kind and their excerpts masked.
 */
export function reviewCard({ card: labels, overrides, cautions }: ReviewLabels, checked: Checked): Card {
  const { description, override, review } = checked;
  const card = CardService.newCardBuilder().setName('mailward-review').addSection(verdictSection(labels, checked));
  if (checked.cautions.length > 0) card.addSection(cautionsSection(cautions, checked.cautions));
  const reasons = [...(description.certainty === null ? [] : [description.certainty]), ...description.reasons];
  if (reasons.length > 0) card.addSection(whySection(labels, reasons));
  for (const group of description.groups.slice(0, GROUPS)) card.addSection(groupSection(labels, group, review));
  if (override !== 'never') card.addSection(overrideSection(overrides, override, checked.parameters));
  if (description.recipients.length > 0) card.addSection(recipientsSection(labels, description.recipients));
  if (description.attachments.length > 0) card.addSection(attachmentsSection(labels, description.attachments));
  const foot = CardService.newCardSection();
  for (const sentence of [labels.savedCopy, labels.ownSend, description.foot]) foot.addWidget(paragraph(sentence));
  return card.addSection(foot).build();
}

function verdictSection(labels: CardLabels, { first, description, which, maySend, parameters }: Checked): Section {
  const section = CardService.newCardSection();
  if (first !== null) section.addWidget(line('stop', first, true));
  section
    .addWidget(line(description.verdict.icon, description.verdict.sentence, true).setBottomLabel(which))
    .addWidget(line(description.onSend.icon, description.onSend.sentence).setTopLabel(labels.onSend));
  const buttons = CardService.newButtonSet();
  if (maySend) buttons.addButton(button(labels.send, 'onSend', parameters, true));
  if (description.button !== null) {
    buttons.addButton(button(description.button, 'onSendByPortal', parameters, !maySend));
  }
  buttons.addButton(button(labels.checkAgain, 'onCheckAgain', parameters, false));
  return section.addWidget(buttons);
}

function cautionsSection({ heading }: CautionLabels, cautions: readonly string[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(heading));
  for (const sentence of cautions) {
    const text = CardService.newDecoratedText().setStartIcon(symbol('unread')).setText(escaped(sentence));
    section.addWidget(text.setWrapText(true));
  }
  return section;
}

function whySection(labels: CardLabels, reasons: readonly string[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(labels.whyTitle));
  for (const reason of reasons.slice(0, LINES)) section.addWidget(paragraph(reason));
  return section;
}

function groupSection(labels: CardLabels, group: FindingGroup, review: Review): Section {
  const section = CardService.newCardSection()
    .setHeader(escaped(group.title))
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(0);
  for (const place of group.places.slice(0, PLACES)) {
    const finding = review.findings[place.finding];
    if (finding === undefined) continue;
    const text = CardService.newDecoratedText().setTopLabel(place.where).setText(maskedExcerpt(review, finding));
    section.addWidget(text.setWrapText(true));
  }
  const rest = group.places.length - PLACES;
  return rest > 0 ? section.addWidget(paragraph(labels.more(rest))) : section;
}

function recipientsSection(labels: CardLabels, recipients: readonly RecipientLine[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(labels.recipientsTitle));
  for (const { name, address, icon, way, why } of recipients.slice(0, LINES)) {
    const recipient = line(icon, name === '' ? address : `${name} (${address})`).setTopLabel(way);
    section.addWidget(why === '' ? recipient : recipient.setBottomLabel(why));
  }
  const rest = recipients.length - LINES;
  return rest > 0 ? section.addWidget(paragraph(labels.moreRecipients(rest))) : section;
}

function attachmentsSection(labels: CardLabels, attachments: readonly AttachmentLine[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(labels.attachmentsTitle));
  for (const { name, read, sentence } of attachments.slice(0, LINES)) {
    // A part without a name still has its sentence; Google refuses an empty text.
    const text = CardService.newDecoratedText()
      .setStartIcon(symbol(read ? 'read' : 'unread'))
      .setText(escaped(name === '' ? sentence : name))
      .setWrapText(true);
    section.addWidget(name === '' || sentence === '' ? text : text.setBottomLabel(sentence));
  }
  return section;
}
