import { describe, expect, it } from 'vitest';
import { type Decision, defaultPolicy } from '../../../core/index.ts';
import { applyDecision } from '../../../outlook-addin/mailbox/apply-decision.ts';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import type { Fault } from '../../../sandbox/outlook/mailbox-host.ts';
import { draftOf } from '../../draft-of.ts';
import { openItem } from '../office-global.ts';

const PORTAL: Decision = {
  action: 'protect',
  protection: 'portal',
  subject: 'Referral +encrypt+',
  subjectReplaced: false,
  subjectLine: null,
  headers: { 'X-Mailward-Route': 'portal' },
  recipients: [],
  because: ['exposure'],
  overridable: 'never',
};

async function apply(decision: Partial<Decision>, item: Partial<ItemState> = {}, faults: Fault[] = [], wanted = true) {
  const host = openItem(newItem({ subject: 'Referral', html: '<p>Hello</p>', ...item }));
  host.setFaults(faults);
  const reviewed = draftOf({ subject: 'Referral' });
  await applyDecision(composedItem(), reviewed, { ...PORTAL, ...decision }, defaultPolicy(), () => wanted);
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

  it('leaves a subject alone that is another than the reviewed one by now', async () => {
    await expect(apply({}, { subject: 'Something else' })).rejects.toMatchObject({ code: 'changed' });
  });

  it('accepts a review under another id, as when two runtimes answer one send', async () => {
    const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const host = openItem(newItem({ subject: 'Referral' }));
    const stop = host.subscribe((item) => {
      stop();
      const review = item.headers['X-Mailward-Review']?.replace(id('a'), id('b')) ?? '';
      host.change({ headers: { ...item.headers, 'X-Mailward-Review': review } });
    });
    const headers = { ...PORTAL.headers, 'X-Mailward-Review': `v=1; exposure=phi; policy=1; unread=0; id=${id('a')}` };
    await applyDecision(
      composedItem(),
      draftOf({ subject: 'Referral' }),
      { ...PORTAL, headers },
      defaultPolicy(),
      () => true,
    );
    expect(host.state().headers['X-Mailward-Review']).toContain(id('b'));
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
    const late = applyDecision(composedItem(), draftOf({ subject: 'Referral' }), PORTAL, defaultPolicy(), () => false);
    await expect(late).rejects.toMatchObject({ code: 'too-late' });
    expect(host.state()).toEqual(newItem(item));
  });
});
