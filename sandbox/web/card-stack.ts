import type { Card, CardActions, CardNavigation, CardResponse, SubmitFormResponse } from '../gmail/card-types.ts';

/** The cards an add-on has opened on top of each other; the last one is seen. */
export type CardStack = readonly Card[];

/** The answer's part that says what becomes of the cards. */
export function actionsOf(response: CardResponse | SubmitFormResponse): CardActions {
  return 'renderActions' in response ? response.renderActions.action : response.action;
}

/** What the stack becomes by an answer of the add-on (google.apps.card.v1 Navigation). */
export function navigate(stack: CardStack, { navigations = [] }: CardActions): CardStack {
  let cards = stack;
  for (const step of navigations) cards = navigateOnce(cards, step);
  return cards;
}

function navigateOnce(
  cards: CardStack,
  { pushCard, updateCard, pop, popToRoot, popToCard }: CardNavigation,
): CardStack {
  if (pushCard !== undefined) return cards.concat(pushCard);
  if (updateCard !== undefined) return cards.slice(0, -1).concat(updateCard);
  if (popToRoot === true) return cards.slice(0, 1);
  if (popToCard !== undefined) return cards.slice(0, cards.findIndex(({ name }) => name === popToCard) + 1 || 1);
  return pop === true && cards.length > 1 ? cards.slice(0, -1) : cards;
}
