import type { Decision } from '../core/index.ts';

/**
 * Whether a message with this decision may leave from here. A protection counts only when a header and a tag are all
 * that it takes: OpenPGP would need the message to be encrypted in this add-on, which does not do that, so such a
 * message stays.
 */
export function mayLeave({ action, protection }: Decision): boolean {
  if (action === 'send') return protection === null;
  return action === 'protect' && (protection === 'tls' || protection === 'smime' || protection === 'portal');
}
