import { describe, expect, it } from 'vitest';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { replaceBody, replaceSubject } from '../../../outlook-addin/mailbox/replace-text.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { openItem } from '../office-global.ts';

describe('replacing a text that is as expected', () => {
  it('changes the subject and answers what the client then has', async () => {
    const host = openItem(newItem({ subject: 'MRN 00482139' }));
    expect(await replaceSubject(composedItem(), 'MRN 00482139', 'MRN …')).toBe('MRN …');
    expect(host.state().subject).toBe('MRN …');
  });

  it('changes the body the same way', async () => {
    const host = openItem(newItem({ html: '<p>MRN 00482139</p>' }));
    expect(await replaceBody(composedItem(), '<p>MRN 00482139</p>', '<p>MRN ••••2139</p>')).toBe(host.state().html);
    expect(host.state().html).toContain('••••2139');
  });

  it('leaves another text as it is and answers null', async () => {
    const host = openItem(newItem({ subject: 'Friday', html: '<p>Friday</p>' }));
    expect([
      await replaceSubject(composedItem(), 'Monday', '…'),
      await replaceBody(composedItem(), '<p>Monday</p>', '…'),
    ]).toEqual([null, null]);
    expect(host.state()).toMatchObject({ subject: 'Friday', html: '<p>Friday</p>' });
    expect(host.log().filter(({ call }) => call.endsWith('setAsync'))).toEqual([]);
  });

  it('rejects when the client refuses', async () => {
    const host = openItem(newItem({ html: '<p>Friday</p>' }));
    host.setFaults([{ call: 'body.setAsync', kind: 'error' }]);
    await expect(replaceBody(composedItem(), '<p>Friday</p>', '…')).rejects.toMatchObject({ call: 'body.setAsync' });
  });
});
