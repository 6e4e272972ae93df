import type { Decision, Draft } from '../core/index.ts';

/**
 * Whether a message with this decision may leave from here. A protection counts only when a header and a tag are all
 * that it takes: OpenPGP would need the message to be encrypted in this add-on, which does not do that, so such a
 * message stays. A message for nobody stays too.
 */
export function mayLeave({ recipients }: Draft, { action, protection }: Decision): boolean {
  if (recipients.length === 0) return false;
  if (action === 'send') return protection === null;
  return action === 'protect' && (protection === 'tls' || protection === 'smime' || protection === 'portal');
}
