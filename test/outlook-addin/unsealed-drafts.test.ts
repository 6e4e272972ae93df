import { expect, it } from 'vitest';
import { sealDraft } from '../../outlook-addin/pane/seal-draft.ts';
import { unsealedDrafts } from '../../outlook-addin/pane/unsealed-drafts.ts';
import { openItem } from './office-global.ts';
import { LETTER, pgpSetting, portOf, reviewedNow } from './sealing.ts';

const { deployed } = await pgpSetting();

async function sealed() {
  openItem(LETTER);
  const port = portOf(deployed.policy);
  const { unsealed } = await sealDraft(port, await reviewedNow(port, deployed));
  return { unsealed, draft: await port.readDraft() };
}

it('knows a message that was encrypted here by its text, until it is put back', async () => {
  const drafts = unsealedDrafts();
  const { unsealed, draft } = await sealed();
  expect(drafts.of(draft)).toBeNull();
  drafts.remember(unsealed);
  expect(drafts.of(draft)).toBe(unsealed);
  expect(drafts.of({ ...draft, body: { html: `${draft.body.html}<p>One more line.</p>`, text: null } })).toBeNull();
  drafts.forget(unsealed);
  expect(drafts.of(draft)).toBeNull();
});

it('keeps the last five, and each for its own message', async () => {
  const drafts = unsealedDrafts();
  const all = [];
  for (let count = 0; count < 6; count++) all.push(await sealed());
  for (const { unsealed } of all) drafts.remember(unsealed);
  expect(all.map(({ draft }) => drafts.of(draft))).toEqual([null, ...all.slice(1).map(({ unsealed }) => unsealed)]);
});
