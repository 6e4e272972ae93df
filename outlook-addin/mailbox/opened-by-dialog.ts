import { askOffice } from './call.ts';
import type { ComposedItem } from './item.ts';

/** The answers at send whose dialog opens the pane. */
const REASONS = new Set<unknown>(['ask', 'block']);

/** Whether the dialog at send opened the pane on an item (Mailbox 1.8); a client that cannot say so opened it in some other way. */
export async function openedByDialog(item: ComposedItem): Promise<boolean> {
  try {
    const context = await askOffice<string>('getInitializationContextAsync', (done) =>
      item.getInitializationContextAsync(done),
    );
    return namesReason(context);
  } catch {
    return false;
  }
}

/** Whether a context is what the send event gives its dialog: `{"reason":"ask"}` or `{"reason":"block"}`. */
export function namesReason(context: unknown): boolean {
  try {
    const told: unknown = JSON.parse(String(context));
    return typeof told === 'object' && told !== null && REASONS.has((told as { reason?: unknown }).reason);
  } catch {
    return false;
  }
}
