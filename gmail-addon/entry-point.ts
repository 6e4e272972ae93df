import { cardLabels, type Justification } from '../core/index.ts';
import { record } from './audit/trail.ts';
import { type Card, messageCard } from './cards/message-card.ts';
import type { View } from './check.ts';
import { failureCode, reportFailure } from './failure.ts';
import {
  type ActionParameters,
  type ComposeEvent,
  justificationOf,
  parametersOf,
  peopleIn,
  timeZoneOf,
} from './gmail/compose-event.ts';
import { displayLanguage } from './language.ts';
import type { Outcome, Pressed } from './send.ts';

type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;

/** What Google calls when the add-on opens: an event in, a card out. Anything thrown becomes a card that says so. */
export function opening(show: (view: View) => Promise<Card>): (event?: ComposeEvent) => Promise<Card> {
  return async (event) => {
    const { writing } = parametersOf(event);
    try {
      return await show(viewOf(event));
    } catch (error) {
      await recordFailure(error);
      return failureCard(error, event, { draft: null, digest: null, writing });
    }
  };
}

/** A pressed button, and the reason chosen beside it. */
interface Press extends Pressed {
  readonly justification: Justification | null;
}

/** What Google calls when a button is pressed: the outcome's card takes the place of the one with the button. */
export function pressing(act: (press: Press) => Promise<Outcome>): (event?: ComposeEvent) => Promise<ActionResponse> {
  return async (event) => {
    const started = Date.now();
    const parameters = parametersOf(event);
    try {
      const people = peopleIn(event);
      const justification = justificationOf(event);
      return responseOf(await act({ parameters, people, justification, view: viewOf(event), started }));
    } catch (error) {
      const again = { draft: null, digest: null, writing: parameters.writing };
      await recordFailure(error);
      return responseOf({ card: failureCard(error, event, again), notice: null });
    }
  };
}

/** Whose mailbox it is, the collector knows by the token; a script learns it only with one scope more. */
function recordFailure(error: unknown): Promise<void> {
  return record({ kind: 'failure', code: failureCode(error), sender: '' }, null);
}

function viewOf(event: ComposeEvent | undefined): View {
  return { language: displayLanguage(event), timeZone: timeZoneOf(event), writing: parametersOf(event).writing };
}

function failureCard(error: unknown, event: ComposeEvent | undefined, again: ActionParameters): Card {
  const language = displayLanguage(event);
  return messageCard(cardLabels(language), { icon: 'stop', sentence: reportFailure(error, language) }, again);
}

function responseOf({ card, notice }: Outcome): ActionResponse {
  const response = CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().updateCard(card));
  if (notice === null) return response.build();
  return response.setNotification(CardService.newNotification().setText(notice)).setStateChanged(true).build();
}
