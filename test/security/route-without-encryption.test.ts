import { describe, expect, it } from 'vitest';
import type { Draft, KeyStates, Setting } from '../../core/index.ts';
import { judgeSent } from '../../gmail-addon/sweep/judge-sent.ts';
import { draftOf, PHI_TEXT, policyWith, settingOf } from '../draft-of.ts';

/** Judged as it is sent. */
const judged = (draft: Draft, setting: Setting) => judgeSent(draft, setting.now, setting);

describe('a sent message that only says it is protected', () => {
  const keys: KeyStates = { sender: 'usable', recipients: new Map([['info@partner.example', 'usable']]) };

  it('by OpenPGP went in the clear, since what can be read is not encrypted', async () => {
    const setting = settingOf({ keys });
    const headers = { 'x-mailward-route': 'pgp', 'x-mailward-tls': 'required' };
    expect((await judged(draftOf({ text: PHI_TEXT, headers }), setting)).kind).toBe('unprotected');
  });

  it('by TLS below an encryption that is not there went in the clear too', async () => {
    const setting = settingOf({ policy: policyWith('smime', { domains: ['partner.example'] }) });
    const sent = (headers: Record<string, string>) => judged(draftOf({ text: PHI_TEXT, headers }), setting);
    expect((await sent({ 'x-mailward-tls': 'required' })).kind).toBe('unprotected');
    expect((await sent({ 'x-mailward-tls': 'required', 'x-mailward-route': 'smime' })).kind).toBe('fine');
  });

  it('by a tag where the gateway does not look did not go by the portal', async () => {
    const setting = settingOf({ policy: policyWith('portal', { subject: { text: '[secure]', place: 'start' } }) });
    const sent = (subject: string) => judged(draftOf({ text: PHI_TEXT, subject }), setting);
    expect((await sent('RE: [secure] Referral')).kind).toBe('unprotected');
    expect((await sent('[secure] RE: Referral')).kind).toBe('fine');
  });
});
