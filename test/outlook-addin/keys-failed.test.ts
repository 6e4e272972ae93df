import { describe, expect, it } from 'vitest';
import { describe as describeReview, paneLabels } from '../../core/index.ts';
import { offerFor } from '../../outlook-addin/pane/offer.ts';
import { reviewDraft } from '../../outlook-addin/pane/reviewed-draft.ts';
import { WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { openItem } from './office-global.ts';
import { LETTER, pgpSetting, portOf } from './sealing.ts';

const NO_NOTES = { override: null, sealed: null };
const seen = { labels: paneLabels('en'), language: 'en', familiar: false, sentHere: true } as const;

describe('a pane that cannot load what encrypts', () => {
  it('offers the portal, since the review at send waits for an encryption', async () => {
    const { setting, deployed } = await pgpSetting();
    const host = openItem(LETTER);
    const port = portOf(deployed.policy);
    // Outside a page there is no openpgp.js beside the pane.
    const reviewed = await reviewDraft(await port.readDraft(), deployed, NO_NOTES);
    expect(reviewed).toMatchObject({ keysFailed: true, review: { decision: { protection: 'portal' } } });
    const never = () => Promise.reject(new Error('not asked for'));
    const acts = { escalate: () => port.escalate(), withdraw: never, seal: never, unseal: null };
    const offer = offerFor(
      reviewed,
      describeReview(reviewed.draft, reviewed.review, reviewed.setting, 'en'),
      seen,
      acts,
    );
    expect(offer?.words).toBe('Send by secure portal');
    await offer?.act();
    const result = await sendItem(host, WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
    expect(result.kind === 'sent' && result.item.headers['X-Mailward-Route']).toBe('portal');
  });

  it('offers none where there is none', async () => {
    const { deployed } = await pgpSetting({}, { portal: { via: 'none' } });
    openItem(LETTER);
    const reviewed = await reviewDraft(await portOf(deployed.policy).readDraft(), deployed, NO_NOTES);
    expect(reviewed).toMatchObject({ keysFailed: false, review: { decision: { action: 'block' } } });
  });
});
