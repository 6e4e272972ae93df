import type { ComposedAttachment, ComposedMessage } from '../server/composed-message.ts';

export type { ComposedAttachment, ComposedMessage };

/** Who changed the message: the person in the window, or an add-in through its interface. */
export type Author = 'person' | 'add-in';
export type Part = keyof ComposedMessage;

/** The message being written; windows and add-ins change it and hear of each other's changes. */
export interface Composition {
  readonly read: () => ComposedMessage;
  readonly change: (part: Partial<ComposedMessage>, author: Author) => void;
  /** Calls back after every change with what changed; the return value ends it. */
  readonly onChange: (listener: (parts: readonly Part[], author: Author) => void) => () => void;
}

export const EMPTY_MESSAGE: ComposedMessage = {
  from: { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes, MD' },
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  html: '',
  headers: {},
  attachments: [],
};

export function createComposition(first: ComposedMessage): Composition {
  let message = first;
  const listeners = new Set<(parts: readonly Part[], author: Author) => void>();
  return {
    read: () => message,
    change(part, author) {
      const parts = (Object.keys(part) as Part[]).filter((key) => part[key] !== message[key]);
      if (parts.length === 0) return;
      message = { ...message, ...part };
      for (const listener of listeners) listener(parts, author);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
