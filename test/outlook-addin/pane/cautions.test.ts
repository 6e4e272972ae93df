import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, PLAIN, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const to = (...addresses: string[]) => addresses.map((emailAddress) => ({ emailAddress, displayName: '' }));
const SLIP = to('dr.lee@lakesde.example');
const LOOKS_LIKE = 'lakesde.example looks like lakeside.example. Is it the right one?';

const region = (page: Page) => page.getByRole('region', { name: 'Worth a second look' });
const dismiss = (page: Page) => region(page).getByRole('button', { name: 'Dismiss' });

/** Waits for the next check of a changed message. */
async function recheck(page: Page, change: Parameters<typeof compose>[1]): Promise<void> {
  await compose(page, change);
  await page.evaluate("outlook.fire('recipients')");
}

describe.skipIf(browser === null)('what is worth a second look', () => {
  test('stands below the button in one sentence, and changes neither the verdict nor what happens', async () => {
    const page = await openPane(browser, { message: { to: SLIP } });
    const said = await verdict(page);
    expect(await region(page).locator('p').allTextContents()).toEqual([LOOKS_LIKE]);
    const button = await page.getByRole('button', { name: 'Send by secure portal' }).boundingBox();
    const below = await region(page).boundingBox();
    expect(below?.y).toBeGreaterThan(button?.y ?? Number.POSITIVE_INFINITY);
    await recheck(page, { to: PLAIN.to });
    await region(page).waitFor({ state: 'detached' });
    expect(await verdict(page)).toBe(said);
    await closePane(page);
  });

  test('is not there when there is nothing, and leaves no gap', async () => {
    const page = await openPane(browser);
    await verdict(page);
    expect(await region(page).count()).toBe(0);
    const height = await page.locator('[aria-relevant=additions]').evaluate((empty) => {
      const { height } = empty.getBoundingClientRect();
      const margin = Number.parseFloat(getComputedStyle(empty).marginTop);
      const gap = Number.parseFloat(getComputedStyle(empty.parentElement ?? empty).rowGap);
      return height + margin + gap;
    });
    expect(height).toBe(0);
    await closePane(page);
  });

  test('is put aside for this message with the keyboard, and the verdict is next', async () => {
    const page = await openPane(browser, { message: { to: SLIP } });
    await verdict(page);
    await dismiss(page).press('Enter');
    expect(await region(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(await verdict(page));
    await recheck(page, { to: [...SLIP, ...PLAIN.to], subject: 'Another subject' });
    await page.getByText('Ana Ortiz').waitFor();
    expect(await region(page).count()).toBe(0);
    await recheck(page, { to: to('dr.lee@lakesde.example', 'ana@gmial.com') });
    await region(page).getByText('gmial.com looks like gmail.com').waitFor();
    await closePane(page);
  });

  test('is kept nowhere', async () => {
    const page = await openPane(browser, { message: { to: SLIP } });
    await verdict(page);
    await dismiss(page).click();
    const kept = await page.evaluate<string>(
      'JSON.stringify([outlook.sessionData, outlook.roamingSettings, Object.assign({}, localStorage)])',
    );
    expect(kept).not.toMatch(/lakesde|look-alike/);
    await closePane(page);
  });

  test('is read out once: the same again is the same place on the page', async () => {
    const page = await openPane(browser, { message: { to: SLIP } });
    await verdict(page);
    await page.evaluate(`
      globalThis.additions = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) globalThis.additions += addedNodes.length;
      }).observe(document.querySelector('[aria-relevant=additions]'), { childList: true, subtree: true });
    `);
    await recheck(page, { to: [...SLIP, ...PLAIN.to] });
    await page.getByText('Ana Ortiz').waitFor();
    expect(await page.evaluate('globalThis.additions')).toBe(0);
    expect(await page.locator('[aria-relevant=additions]').getAttribute('aria-live')).toBe('polite');
    await closePane(page);
  });

  test('is said in Spanish', async () => {
    const page = await openPane(browser, { message: { to: SLIP }, displayLanguage: 'es-MX' });
    await verdict(page);
    await page.getByText('lakesde.example se parece a lakeside.example. ¿Es el correcto?').waitFor();
    await closePane(page);
  });

  test('stands beside the verdict on a message about a patient', async () => {
    const page = await openPane(browser, { message: { ...PHI, to: SLIP } });
    expect(await verdict(page)).toContain('About a patient');
    expect(await region(page).locator('p').allTextContents()).toEqual([LOOKS_LIKE]);
    await closePane(page);
  });

  test('leaves the verdict alone where recipients cannot be read', async () => {
    const page = await openPane(browser, { message: { to: [...SLIP, ...to('@', 'no address', '')] } });
    expect(await verdict(page)).toContain('Not every recipient could be checked.');
    expect(await region(page).locator('p').allTextContents()).toEqual([LOOKS_LIKE]);
    await closePane(page);
  });
});
