import { describe, expect, it } from 'vitest';
import { paneLabels } from '../../core/index.ts';
import { offerFor } from '../../outlook-addin/pane/offer.ts';
import { describeReviewed, type ReviewedDraft, reviewDraft } from '../../outlook-addin/pane/reviewed-draft.ts';
import { WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { openItem } from './office-global.ts';
import { LETTER, pgpSetting, portOf, RECIPIENT, reviewedNow } from './sealing.ts';

const SMIME = {
  protection: { phi: ['pgp', 'smime'], sensitive: ['pgp', 'smime'] },
  smime: { domains: ['harbor-ortho.example'] },
};
const NO_NOTES = { override: null, sealed: null };
const seen = { labels: paneLabels('en'), language: 'en', familiar: false, sentHere: true } as const;

const never = () => Promise.reject(new Error('not asked for'));
const NO_ACTS = { escalate: never, withdraw: never, seal: never, unseal: null };

function offerOf(reviewed: ReviewedDraft, acts: Parameters<typeof offerFor>[3] = NO_ACTS) {
  const description = describeReviewed(reviewed, 'en');
  if (description === null) throw new Error('it cannot be described');
  return offerFor(reviewed, description, seen, acts);
}

describe('a pane that cannot load what encrypts', () => {
  it('offers the portal, since the review at send waits for an encryption', async () => {
    const { setting, deployed } = await pgpSetting();
    const host = openItem(LETTER);
    const port = portOf(deployed.policy);
    // Outside a page there is no openpgp.js beside the pane.
    const reviewed = await reviewDraft(await port.readDraft(), deployed, NO_NOTES);
    expect(reviewed).toMatchObject({ keysFailed: true, review: { decision: { protection: 'portal' } } });
    const acts = { ...NO_ACTS, escalate: () => port.escalate() };
    const offer = offerOf(reviewed, acts);
    expect(offer?.words).toBe('Send by secure portal');
    await offer?.act();
    const result = await sendItem(host, WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
    expect(result.kind === 'sent' && result.item.headers['X-Mailward-Route']).toBe('portal');
  });

  it.each([
    ['nothing else fits', {}],
    ['S/MIME would fit, which the review at send does not know', SMIME],
  ])('offers none where there is none, and promises nothing: %s', async (_what, policy) => {
    const { setting, deployed } = await pgpSetting({}, { portal: { via: 'none' }, ...policy });
    const host = openItem(LETTER);
    const reviewed = await reviewDraft(await portOf(deployed.policy).readDraft(), deployed, NO_NOTES);
    expect(reviewed.keysFailed).toBe(true);
    expect(offerOf(reviewed)).toBeNull();
    expect(describeReviewed(reviewed, 'en')).toMatchObject({
      verdict: { icon: 'stop', sentence: expect.stringMatching(/^Not sent\. .*could not be loaded/) },
      onSend: { icon: 'stop', sentence: 'It cannot be encrypted with OpenPGP here.' },
    });
    expect((await sendItem(host, WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 })).kind).toBe('alert');
  });

  it.each(['en', 'es'] as const)('says whose key is bad, where one is (%s)', async (language) => {
    const { deployed } = await pgpSetting({}, { portal: { via: 'none' }, ...SMIME });
    openItem(LETTER);
    const reviewed = await reviewedNow(portOf(deployed.policy), deployed);
    const states = new Map(reviewed.setting.keys.recipients).set(RECIPIENT, 'key-revoked');
    const bad = {
      ...reviewed,
      keysFailed: true,
      setting: { ...reviewed.setting, keys: { sender: 'usable', recipients: states } },
    } as const;
    expect(describeReviewed(bad, language)?.verdict.sentence).toContain(
      `OpenPGP ${language === 'en' ? 'key of' : 'de'} ${RECIPIENT}`,
    );
  });
});
