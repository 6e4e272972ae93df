import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { READY_DRAFTS } from '../../../sandbox/drafts/index.ts';
import { newestInOutbox, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();
const SENT = '.gmail .info-bar.success';

describe.skipIf(sandbox === null)('Gmail in the sandbox', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox === null) return;
    page = await sandbox.page();
    await page.click('[data-tab=gmail]');
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  beforeEach(async () => {
    await page.selectOption('#escalation', 'automatic');
    await page.selectOption('#portal', 'gateway');
  });

  const load = (id: string) => page.click(`[data-draft="${id}"]`);
  const panel = () => page.locator('.panel-card');
  const card = (words: RegExp) => expect.poll(() => panel().textContent(), { timeout: 8000 }).toMatch(words);
  const arrived = () => sandbox?.arrived();
  const check = async () => {
    await page.click('.gmail .command-bar button:has-text("Check this message")');
    // The home card has no such button, so this one is the check's.
    await panel().getByRole('button', { name: 'Check again' }).waitFor();
  };
  const sendFromCard = () => panel().getByRole('button', { name: /^Send/ }).first().click();

  test('Opening Gmail shows the add-on’s home card', async () => {
    await card(/Mailward/);
  });

  test.each(READY_DRAFTS)('“$title” goes the expected way from the add-on’s card', async ({ id, expected }) => {
    await load(id);
    await check();
    await sendFromCard();
    await page.waitForSelector(SENT);
    const { route, exposure } = await newestInOutbox(page);
    expect({ route, exposure }).toEqual({ route: expected.route, exposure: expected.exposure });
  });

  test('Gmail’s own Send sends as written, and the page says that it cannot be stopped', async () => {
    expect(await page.textContent('.gmail .caption')).toContain('cannot be stopped');
    await load('patient-letter');
    await page.click('.gmail .send');
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toEqual({ route: 'plain', exposure: 'unknown', subject: 'After your visit' });
  });

  test('Text written after the check is checked before anything leaves', async () => {
    await load('business-mail');
    await check();
    const before = arrived();
    await page.click('.gmail .body-editor');
    await page.keyboard.type('Jane Doe, MRN 0048213, has type 2 diabetes. ');
    await page.waitForFunction(() => document.querySelector('.save-state')?.textContent === 'Draft saved');
    await sendFromCard();
    await card(/changed/i);
    expect(arrived()).toBe(before);
  });

  test('The portal can be chosen for a message that would go as usual', async () => {
    await load('newsletter');
    await check();
    await panel()
      .getByRole('button', { name: /portal/i })
      .click();
    await page.waitForSelector(SENT);
    expect((await newestInOutbox(page)).route).toBe('portal');
  });

  test('Without a portal the card offers no Send for a message for which nothing fits', async () => {
    await page.selectOption('#portal', 'none');
    await load('substance-use');
    await check();
    await card(/Not sent|cannot/i);
    expect(await panel().getByRole('button', { name: /^Send/ }).count()).toBe(0);
  });

  test('A message can be checked and sent with the keyboard alone', async () => {
    await load('partner-with-tls');
    await page.locator('.gmail .command-bar button:has-text("Check this message")').focus();
    await page.keyboard.press('Enter');
    const again = panel().getByRole('button', { name: /^Send/ }).first();
    await again.waitFor();
    for (let step = 0; step < 20 && !(await again.evaluate((button) => button === document.activeElement)); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector(SENT);
    expect((await newestInOutbox(page)).route).toBe('tls');
  });

  test('In Spanish the card speaks Spanish', async () => {
    await load('spanish-letter');
    await page.selectOption('#language', 'es');
    await page.click('.gmail .command-bar button:has-text("Revisar este mensaje")');
    await card(/Trata de un paciente/);
    await page.selectOption('#language', 'en');
  });

  test('Nothing in the page fails or asks another machine', () => {
    expect(sandbox?.troubles).toEqual([]);
  });
});
