import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

/** Longer than the pause between two readings. */
const TWO_READINGS_MS = 4_500;

const readings = (page: Page) => page.evaluate<number>("outlook.calls.filter((name) => name === 'body').length");

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

describe.skipIf(browser === null)('following the draft', () => {
  test('text written while the pane is open changes the verdict, without any event', async () => {
    const page = await openPane(browser);
    expect(await verdict(page)).toContain('Nothing about a patient');
    await compose(page, PHI);
    await page.getByRole('status').getByText('About a patient').waitFor();
    await closePane(page);
  });

  test('a recipient who is added shows at once, as Outlook tells of it', async () => {
    const page = await openPane(browser);
    await verdict(page);
    const before = await readings(page);
    await compose(page, { to: [{ emailAddress: 'new@outside.example', displayName: 'Newly Added' }] });
    await page.evaluate("outlook.fire('recipients')");
    await page.getByText('Newly Added').waitFor({ timeout: 1_500 });
    expect(await readings(page)).toBe(before + 1);
    await closePane(page);
  });

  test('a draft that stays the same is drawn once', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    await page.evaluate(() => {
      const drawn = { times: 0 };
      Object.assign(globalThis, { drawn });
      new MutationObserver(() => {
        drawn.times += 1;
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const before = await readings(page);
    await page.waitForTimeout(TWO_READINGS_MS);
    expect(await readings(page)).toBeGreaterThan(before);
    expect(await page.evaluate('drawn.times')).toBe(0);
    await closePane(page);
  });

  test('an unfolded kind stays unfolded and keeps the focus when the draft changes', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    const kind = page.locator('details', { hasText: 'Record number' });
    await kind.locator('summary').press('Enter');
    await compose(page, { html: `${PHI.html}<p>MRN 00771200 as well.</p>` });
    await kind.locator('mark', { hasText: '00771200' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await closePane(page);
  });

  test('readings never overlap, however slow the client and however many events it fires', async () => {
    const page = await openPane(browser, { message: { delay: 60 } });
    await page.evaluate("for (let time = 0; time < 10; time += 1) outlook.fire('attachments')");
    await verdict(page);
    await page.evaluate("for (let time = 0; time < 10; time += 1) outlook.fire('recipients')");
    await page.waitForTimeout(1_500);
    // One reading and one of everything else; Office allows three.
    expect(await page.evaluate('outlook.mostAtOnce')).toBeLessThanOrEqual(2);
    expect(await readings(page)).toBeLessThanOrEqual(4);
    await closePane(page);
  });

  test('"Check again" reviews a draft that is the same after a review that failed', async () => {
    const page = await openPane(browser);
    await verdict(page);
    await page.evaluate('crypto.randomUUID = () => { throw new Error() }');
    await compose(page, PHI);
    await page.getByText('MW-REVIEW').waitFor();
    await page.evaluate('delete crypto.randomUUID');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('status').getByText('About a patient').waitFor();
    await closePane(page);
  });

  test('a hidden pane reads nothing and catches up when it is seen again', async () => {
    const page = await openPane(browser);
    await verdict(page);
    await hide(page, true);
    const before = await readings(page);
    await compose(page, PHI);
    await page.waitForTimeout(TWO_READINGS_MS);
    expect(await readings(page)).toBe(before);
    await hide(page, false);
    await page.getByRole('status').getByText('About a patient').waitFor({ timeout: 1_500 });
    await closePane(page);
  });

  test('the card keeps its height from the first moment to the verdict', async () => {
    const page = await openPane(browser, { message: { delay: 150 } });
    const height = () => page.getByRole('status').evaluate((card) => card.getBoundingClientRect().height);
    await page.getByText('Checking the message').waitFor();
    const waiting = await height();
    await verdict(page);
    expect(await height()).toBe(waiting);
    await closePane(page);
  });
});
