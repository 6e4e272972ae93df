import { describe, expect, it } from 'vitest';
import { type Decision, defaultPolicy } from '../../../core/index.ts';
import { applyDecision } from '../../../outlook-addin/mailbox/apply-decision.ts';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import type { Fault } from '../../../sandbox/outlook/mailbox-host.ts';
import { openItem } from '../office-global.ts';

const PORTAL: Decision = {
  action: 'protect',
  protection: 'portal',
  subject: 'Referral +encrypt+',
  subjectReplaced: false,
  headers: { 'X-Mailward-Route': 'portal' },
  recipients: [],
  because: ['exposure'],
  overridable: 'never',
};

async function apply(decision: Partial<Decision>, item: Partial<ItemState> = {}, faults: Fault[] = [], wanted = true) {
  const host = openItem(newItem({ subject: 'Referral', html: '<p>Hello</p>', ...item }));
  host.setFaults(faults);
  await applyDecision(composedItem(), { ...PORTAL, ...decision }, defaultPolicy(), () => wanted);
  return host;
}

describe('applying a decision', () => {
  it('sets subject and headers and never touches the body', async () => {
    const host = await apply({});
    expect(host.state()).toMatchObject({ subject: 'Referral +encrypt+', headers: { 'X-Mailward-Route': 'portal' } });
    expect(host.log().some(({ call }) => call.startsWith('body.'))).toBe(false);
  });

  it('does not set a subject that is right already', async () => {
    const host = await apply({ subject: 'Referral' });
    expect(host.log().some(({ call }) => call === 'subject.setAsync')).toBe(false);
  });

  it('accepts a subject whose ends the client trimmed', async () => {
    await apply({ subject: 'Referral  ' }, { subject: 'Referral' });
  });

  it.each([
    ['a subject', 'subject.setAsync', 'subject'],
    ['headers', 'internetHeaders.setAsync', 'headers'],
  ])('rejects %s reported as set but not there', async (_what, call, code) => {
    await expect(apply({}, {}, [{ call, kind: 'undefined' }])).rejects.toMatchObject({ code });
  });

  it('rejects OpenPGP, which nothing here encrypts', async () => {
    await expect(apply({ protection: 'pgp' })).rejects.toMatchObject({ code: 'protection' });
  });

  it('rejects, for an appointment, a portal that nothing in the subject asks for', async () => {
    await expect(apply({ subject: 'Referral' }, { kind: 'appointment' })).rejects.toMatchObject({ code: 'protection' });
  });

  it('changes nothing once nobody waits for it', async () => {
    const item = { subject: 'Referral', html: '<p>Hello</p>' };
    const host = openItem(newItem(item));
    const late = applyDecision(composedItem(), PORTAL, defaultPolicy(), () => false);
    await expect(late).rejects.toMatchObject({ code: 'too-late' });
    expect(host.state()).toEqual(newItem(item));
  });
});
