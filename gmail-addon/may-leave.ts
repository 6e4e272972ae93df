import type { Decision, Draft } from '../core/index.ts';

/** Whether a message with this decision may leave from here. A message for nobody stays. */
export function mayLeave({ recipients }: Draft, { action, protection }: Decision): boolean {
  if (recipients.length === 0) return false;
  if (action === 'send') return protection === null;
  return action === 'protect' && protection !== null;
}
