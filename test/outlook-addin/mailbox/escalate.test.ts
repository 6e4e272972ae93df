import { describe, expect, it } from 'vitest';
import { defaultPolicy, readPolicy } from '../../../core/index.ts';
import { escalate, withdraw } from '../../../outlook-addin/mailbox/escalate.ts';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { openItem } from '../office-global.ts';

const POLICY = defaultPolicy();

describe('asking for the portal', () => {
  it('puts the tag into the subject once', async () => {
    const host = openItem(newItem({ subject: 'Referral' }));
    await escalate(composedItem(), POLICY);
    await escalate(composedItem(), POLICY);
    expect(host.state().subject).toBe('Referral +encrypt+');
    expect(host.log().filter(({ call }) => call === 'subject.setAsync')).toHaveLength(1);
  });

  it("puts it at the policy's place and within Outlook's 255 characters", async () => {
    const reading = readPolicy({ portal: { subject: { text: '[secure]', place: 'start' } } });
    if (!reading.ok) throw new Error('the policy is meant to be good');
    const host = openItem(newItem({ subject: 'x'.repeat(255) }));
    await escalate(composedItem(), reading.policy);
    expect(host.state().subject).toMatch(/^\[secure\] x+$/);
    expect(host.state().subject.length).toBeLessThanOrEqual(255);
  });

  it('can be taken back', async () => {
    const host = openItem(newItem({ subject: 'Referral +encrypt+' }));
    await withdraw(composedItem(), POLICY);
    expect(host.state().subject).toBe('Referral');
  });

  it('takes back the routes that a stopped send left, and no other header', async () => {
    const reading = readPolicy({ portal: { header: { name: 'X-Gateway', value: 'secure' } } });
    if (!reading.ok) throw new Error('the policy is meant to be good');
    const headers = { 'X-Mailward-Route': 'tls', 'X-Gateway': 'secure', 'X-Mailward-Review': 'v=1' };
    const host = openItem(newItem({ subject: 'Referral +encrypt+', headers }));
    await withdraw(composedItem(), reading.policy);
    expect(host.state().headers).toEqual({
      'X-Mailward-Route': 'none',
      'X-Gateway': 'none',
      'X-Mailward-Review': 'v=1',
    });
  });

  it('writes no header on a message that has none', async () => {
    const host = openItem(newItem({ subject: 'Referral +encrypt+' }));
    await withdraw(composedItem(), POLICY);
    expect(host.log().filter(({ call }) => call === 'internetHeaders.setAsync')).toHaveLength(0);
  });

  it('of an appointment, which has no headers, is only the tag', async () => {
    const host = openItem(newItem({ kind: 'appointment', subject: 'Visit +encrypt+' }));
    await withdraw(composedItem(), POLICY);
    expect(host.state().subject).toBe('Visit');
  });

  it.each(['error', 'undefined', 'throws'] as const)('rejects when the subject cannot be read ("%s")', async (kind) => {
    const host = openItem(newItem({ subject: 'Referral' }));
    host.setFaults([{ call: 'subject.getAsync', kind }]);
    await expect(escalate(composedItem(), POLICY)).rejects.toMatchObject({
      name: 'OfficeCallError',
      call: 'subject.getAsync',
    });
  });
});
