import { describe, expect, it } from 'vitest';
import { auditEvent } from '../../../core/index.ts';
import { auditClient, ownAddress } from '../../../outlook-addin/mailbox/client.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { openItem } from '../office-global.ts';

describe('the address of the mailbox that is open', () => {
  it.each([{}, { emailAddress: undefined }, { emailAddress: null }, undefined])(
    'is empty, and a failure is recorded all the same, where the client tells %j of its user',
    (userProfile) => {
      openItem(newItem({}));
      Object.defineProperty(Office.context.mailbox, 'userProfile', { value: userProfile, configurable: true });
      expect(ownAddress()).toBe('');
      const context = { ...auditClient(), uid: 'a', reviewId: 'b', at: 0, policyVersion: '1', key: null };
      const event = auditEvent({ kind: 'failure', code: 'read', sender: ownAddress() }, context);
      expect(event.actor).toBeNull();
    },
  );
});
