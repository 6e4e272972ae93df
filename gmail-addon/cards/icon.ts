import type { HopVerdict, Icon } from '../../core/index.ts';

/** Google's names (Material Symbols) of Mailward's four shapes, of the two for attachments and of those for hops. */
const SYMBOLS = {
  envelope: 'mail',
  lock: 'mail_lock',
  shield: 'shield',
  stop: 'dangerous',
  read: 'attach_file',
  unread: 'warning',
  encrypted: 'lock',
  weak: 'gpp_maybe',
  'likely-plain': 'lock_open',
  'not-recorded': 'help',
  internal: 'arrow_downward',
} as const;

/** An icon that Google draws itself: nothing is fetched from a server of anyone else. */
export function symbol(shape: Icon | HopVerdict | 'read' | 'unread'): GoogleAppsScript.Card_Service.IconImage {
  return CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(SYMBOLS[shape]));
}
