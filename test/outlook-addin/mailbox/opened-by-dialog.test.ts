import { describe, expect, it } from 'vitest';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { namesReason, openedByDialog } from '../../../outlook-addin/mailbox/opened-by-dialog.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { openItem } from '../office-global.ts';

describe('how the pane was opened', () => {
  it.each([
    ['{"reason":"ask"}', true],
    ['{"reason":"block"}', true],
    ['{"reason":"else"}', false],
    ['null', false],
    ['', false],
    ['{', false],
  ])('the context %s names a reason: %s', async (context, byDialog) => {
    const host = openItem(newItem());
    host.setContextData(context);
    expect([namesReason(context), await openedByDialog(composedItem())]).toEqual([byDialog, byDialog]);
  });

  it.each(['error', 'undefined', 'throws'] as const)(
    'a client that cannot tell ("%s") opened it otherwise',
    async (kind) => {
      const host = openItem(newItem());
      host.setContextData('{"reason":"ask"}');
      host.setFaults([{ call: 'getInitializationContextAsync', kind }]);
      expect(await openedByDialog(composedItem())).toBe(false);
    },
  );
});
