import type { HopLine, TransportDescription, TransportLabels, TransportReport } from '../../core/index.ts';
import { symbol } from './icon.ts';
import { escaped } from './markup.ts';
import { type Card, line, paragraph } from './message-card.ts';

type Section = GoogleAppsScript.Card_Service.CardSection;
type Text = GoogleAppsScript.Card_Service.DecoratedText;

/** Google takes 100 widgets a section, and a hop below takes three; no real message has as many hops. */
const HOPS = 30;
/** RFC 5322 section 2.1.1 allows a line of 998 characters; a forged one of a megabyte would be the whole card. */
const RAW = 998;

/** What a card shows of one received message. */
export interface Received {
  readonly report: TransportReport;
  readonly description: TransportDescription;
  /** Which policy tells the reader's own servers. */
  readonly policy: string;
}

/** A transport report as a card: verdict, hand-offs, the sender's check, the reply, hints, and every line behind a fold. */
export function transportCard(labels: TransportLabels, { report, description, policy }: Received): Card {
  const { verdict, trust, handOffs, hops, authentication, reply, hints, notes, headings } = description;
  const card = CardService.newCardBuilder().setName('mailward-transport');
  const first = CardService.newCardSection().addWidget(line(verdict.icon, verdict.sentence, true));
  card.addSection(trust === '' ? first : first.addWidget(paragraph(trust)));
  if (handOffs.length > 0) card.addSection(handOffSection(labels, headings.handOffs, handOffs, report));
  const sender = line(authentication.icon, authentication.sentence);
  card.addSection(CardService.newCardSection().setHeader(escaped(headings.authentication)).addWidget(sender));
  if (reply !== null) {
    const answer = line(reply.icon, reply.sentence);
    card.addSection(CardService.newCardSection().setHeader(escaped(headings.reply)).addWidget(answer));
  }
  if (hints.length > 0) card.addSection(sentencesSection(labels, headings.hints, hints));
  if (notes.length > 0) card.addSection(sentencesSection(labels, headings.notes, notes));
  if (hops.length > 0) card.addSection(hopsSection(labels, headings.hops, hops, report));
  return card.addSection(CardService.newCardSection().addWidget(paragraph(policy))).build();
}

function handOffSection(
  labels: TransportLabels,
  heading: string,
  lines: readonly HopLine[],
  report: TransportReport,
): Section {
  const section = CardService.newCardSection().setHeader(escaped(heading));
  // From the sender to the reader, as the message went; of too many the newest are what can be believed.
  for (const one of lines.slice(0, HOPS).reverse()) {
    const { verdict = 'not-recorded' } = report.hops[one.hop] ?? {};
    // A lock that anybody can claim is no lock.
    section.addWidget(hop(one).setStartIcon(symbol(one.claim && verdict === 'encrypted' ? 'not-recorded' : verdict)));
  }
  return withRest(section, labels, lines.length);
}

function hopsSection(
  labels: TransportLabels,
  heading: string,
  lines: readonly HopLine[],
  report: TransportReport,
): Section {
  const section = CardService.newCardSection()
    .setHeader(escaped(heading))
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(0);
  for (const one of lines.slice(0, HOPS)) {
    section.addWidget(hop(one));
    if (one.details.length > 0) section.addWidget(paragraph(one.details.join(' · ')));
    const raw = report.hops[one.hop]?.raw ?? '';
    if (raw !== '') section.addWidget(paragraph(raw.length > RAW ? `${raw.slice(0, RAW)}…` : raw));
  }
  return withRest(section, labels, lines.length);
}

/** The title may wrap here; Google cuts the label above a text to one line. */
function hop({ title, sentence }: HopLine): Text {
  return CardService.newDecoratedText()
    .setText(`<b>${escaped(title)}</b>`)
    .setBottomLabel(sentence)
    .setWrapText(true);
}

function sentencesSection(labels: TransportLabels, heading: string, sentences: readonly string[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(heading));
  for (const sentence of sentences.slice(0, HOPS)) section.addWidget(paragraph(sentence));
  return withRest(section, labels, sentences.length);
}

function withRest(section: Section, labels: TransportLabels, count: number): Section {
  return count > HOPS ? section.addWidget(paragraph(labels.moreLines(count - HOPS))) : section;
}
