/**
 * Calls back when another item is opened under a pinned pane (Mailbox 1.5); where the client does not tell, the pane is
 * opened anew for each. Answers a function that ends it.
 */
export function onItemChanged(changed: () => void): () => void {
  const event = Office.EventType?.ItemChanged;
  const { mailbox } = Office.context;
  if (event === undefined || mailbox.addHandlerAsync === undefined) return () => {};
  try {
    mailbox.addHandlerAsync(event, changed);
  } catch {
    return () => {};
  }
  return () => mailbox.removeHandlerAsync(event);
}
