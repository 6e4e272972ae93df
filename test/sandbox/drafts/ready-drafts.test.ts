import { expect, test } from 'vitest';
import { draftFromMessage, NO_WISH, readDeployedSetting, review } from '../../../core/index.ts';
import { READY_DRAFTS } from '../../../sandbox/drafts/index.ts';
import { mimeOf } from '../../../sandbox/server/mime.ts';
import { FIRST_CHOICE, sandboxSetting } from '../../../sandbox/server/setting.ts';

const NOW = Date.UTC(2026, 10, 22);
const deployed = readDeployedSetting(sandboxSetting(FIRST_CHOICE, new Date(NOW), null));

test.each(READY_DRAFTS)('“$title” is judged and routed as it says', async ({ message, expected }) => {
  if (!deployed.ok) throw new Error('the sandbox has an unreadable policy');
  const draft = await draftFromMessage(await mimeOf(message, { bcc: true }));
  const { exposure, decision } = await review(draft, {
    policy: deployed.policy,
    domains: deployed.domains,
    consents: deployed.consents,
    now: NOW,
    id: 'test',
    wish: NO_WISH,
  });
  expect(exposure.level).toBe(expected.exposure);
  expect(decision.protection ?? 'plain').toBe(expected.route);
});

test('The ready drafts show every exposure and name each draft once', () => {
  expect(new Set(READY_DRAFTS.map(({ expected }) => expected.exposure)).size).toBe(4);
  expect(new Set(READY_DRAFTS.map(({ id }) => id)).size).toBe(READY_DRAFTS.length);
});

test('All addresses are invented ones', () => {
  for (const { message } of READY_DRAFTS) {
    for (const { address } of [...message.to, ...message.cc]) expect(address).toMatch(/\.example$/);
  }
});
