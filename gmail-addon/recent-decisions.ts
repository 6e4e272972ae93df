import {
  decisionToKeep,
  type KeptDecision,
  keepDecision,
  type Review,
  recallDecisions,
  type Wish,
} from '../core/index.ts';
import { readProperty, writeProperty } from './gmail/user-properties.ts';

/** Keeps what became of a message, for the home card. A failure changes nothing about the message, so it ends here. */
export function rememberDecision(review: Review, wish: Wish, sent: boolean): void {
  try {
    const decision = decisionToKeep(review, wish, sent, Date.now());
    writeProperty('mailward.decisions', keepDecision(readProperty('mailward.decisions'), decision));
  } catch {
    console.error('mailward decision not kept');
  }
}

/** The last decisions, newest first; none when Google does not answer. */
export function recentDecisions(): readonly KeptDecision[] {
  try {
    return recallDecisions(readProperty('mailward.decisions'));
  } catch {
    return [];
  }
}
