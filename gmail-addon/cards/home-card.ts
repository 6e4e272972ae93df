import type { CardLabels, DecisionLine, HomeLabels, Policy } from '../../core/index.ts';
import type { ActionParameters } from '../gmail/compose-event.ts';
import type { SweepStatus } from '../sweep/switch.ts';
import { symbol } from './icon.ts';
import { escaped } from './markup.ts';
import { button, type Card, line, paragraph } from './message-card.ts';

type Section = GoogleAppsScript.Card_Service.CardSection;

/** What the home card shows besides what Mailward is. */
export interface Home {
  readonly policy: Policy;
  readonly decisions: readonly DecisionLine[];
  /** Whether there is another language to switch to. */
  readonly canSwitch: boolean;
  readonly sweep: SweepStatus;
  readonly parameters: ActionParameters;
}

/** What Mailward does, how to use it, whose policy holds and what was decided lately: shown where no message is being written. */
export function homeCard(labels: CardLabels, home: HomeLabels, shown: Home): Card {
  const { policy, decisions, canSwitch, sweep, parameters } = shown;
  const card = CardService.newCardBuilder()
    .setName('mailward-home')
    .setHeader(CardService.newCardHeader().setTitle(labels.product).setSubtitle(labels.policy(policy)))
    .addSection(CardService.newCardSection().addWidget(line('shield', labels.promise)))
    .addSection(howSection(labels))
    .addSection(recentSection(home, decisions));
  if (sweep !== 'absent') card.addSection(sweepSection(home, shown));
  if (canSwitch) {
    const other = button(home.switchLanguage, 'onSwitchLanguage', parameters, false);
    const buttons = CardService.newButtonSet().addButton(other);
    card.addSection(CardService.newCardSection().setHeader(escaped(home.languageTitle)).addWidget(buttons));
  }
  return card.build();
}

function howSection(labels: CardLabels): Section {
  const how = CardService.newCardSection().setHeader(escaped(labels.howTitle));
  labels.how.forEach((step, index) => {
    how.addWidget(paragraph(`${index + 1}. ${step}`));
  });
  return how.addWidget(CardService.newDivider()).addWidget(line('envelope', labels.ownSend));
}

function recentSection(home: HomeLabels, decisions: readonly DecisionLine[]): Section {
  const section = CardService.newCardSection().setHeader(escaped(home.recentTitle));
  if (decisions.length === 0) return section.addWidget(paragraph(home.noneYet));
  for (const { icon, when, way, found } of decisions) {
    const decision = CardService.newDecoratedText()
      .setStartIcon(symbol(icon))
      .setTopLabel(when)
      .setText(escaped(way))
      .setWrapText(true);
    section.addWidget(found === '' ? decision : decision.setBottomLabel(found));
  }
  return section.addWidget(paragraph(home.countsOnly));
}

function sweepSection(home: HomeLabels, { sweep, policy, parameters }: Home): Section {
  const section = CardService.newCardSection().setHeader(escaped(home.sweepTitle)).addWidget(paragraph(home.sweepDoes));
  const { complianceAddress } = policy.gmail.sweep;
  if (complianceAddress !== null) section.addWidget(paragraph(home.sweepCompliance(complianceAddress)));
  if (sweep === 'not-allowed') return section.addWidget(paragraph(home.sweepNotAllowed));
  if (sweep === 'on') section.addWidget(line('shield', home.sweepIsOn));
  const change =
    sweep === 'on'
      ? button(home.sweepOff, 'onSweepOff', parameters, false)
      : button(home.sweepOn, 'onSweepOn', parameters, true);
  return section.addWidget(CardService.newButtonSet().addButton(change));
}
