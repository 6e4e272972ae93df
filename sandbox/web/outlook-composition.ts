import { heldAttachment, type ItemState } from '../outlook/item-state.ts';
import type { MailboxHost } from '../outlook/mailbox-host.ts';
import type { ComposedMessage, Composition, Part } from './composition.ts';

/** The item in Outlook's mailbox as the message that the window's fields show and change. */
export function outlookComposition(host: MailboxHost): Composition {
  let before = host.state();
  let message = messageOf(before);
  const listeners = new Set<(parts: readonly Part[], author: 'person' | 'add-in') => void>();
  host.subscribe((item, author) => {
    const parts = (Object.keys(message) as Part[]).filter((part) => item[part] !== before[part]);
    before = item;
    message = messageOf(item);
    if (parts.length > 0) for (const listener of listeners) listener(parts, author);
  });
  return {
    read: () => message,
    change: (part) => host.change(itemPart(part)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the item becomes when a message is loaded into it, or a part of it changes. */
export function itemPart({ attachments, ...rest }: Partial<ComposedMessage>): Partial<ItemState> {
  if (attachments === undefined) return rest;
  const held = attachments.map(({ name, contentType, base64, inline }, index) =>
    heldAttachment({ id: `attachment-${index}`, name, contentType, base64, inline }),
  );
  return { ...rest, attachments: held };
}

/** An item as a message; also what leaves when the item is sent. */
export function messageOf(item: ItemState): ComposedMessage {
  const { from, to, cc, bcc, subject, html, headers } = item;
  return {
    from: { ...from },
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    subject,
    html,
    headers: { ...headers },
    attachments: item.attachments.map(({ name, contentType, base64, inline }) => ({
      name,
      contentType,
      base64,
      inline,
    })),
  };
}
