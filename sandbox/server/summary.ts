import type { ArrivedMessage } from './outbox.ts';

/** One line of the Outbox. */
export type OutboxLine = Pick<ArrivedMessage, 'id' | 'time' | 'from' | 'to' | 'subject' | 'route' | 'exposure'>;

export function summaryOf({ id, time, from, to, subject, route, exposure }: ArrivedMessage): OutboxLine {
  return { id, time, from, to, subject, route, exposure };
}
