import type { Icon } from '../../core/index.ts';

/** Google's names (Material Symbols) of Mailward's four shapes and of the two for attachments. */
const SYMBOLS = {
  envelope: 'mail',
  lock: 'mail_lock',
  shield: 'shield',
  stop: 'dangerous',
  read: 'attach_file',
  unread: 'warning',
} as const;

/** An icon that Google draws itself: nothing is fetched from a server of anyone else. */
export function symbol(shape: Icon | 'read' | 'unread'): GoogleAppsScript.Card_Service.IconImage {
  return CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(SYMBOLS[shape]));
}
