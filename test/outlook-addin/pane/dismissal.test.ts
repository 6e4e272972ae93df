import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const ONE_NUMBER = { html: '<p>The number is MRN 00482139.</p>' };

async function dismiss(page: Page, kind: string, reason: string): Promise<void> {
  await page.locator('summary', { hasText: kind }).click();
  await page.locator('details', { hasText: kind }).getByRole('button', { name: "Not a patient's" }).first().click();
  await page.getByRole('radio', { name: reason }).check();
  await page.getByRole('button', { name: 'Leave it out' }).click();
}

describe.skipIf(browser === null)("what the sender says is not a patient's", () => {
  test('is struck through, wherever it stands, and can be taken back where it was said', async () => {
    const message = { ...PHI, html: `${PHI.html}<p>Again: MRN 00482139, and MRN 00771204.</p>` };
    const page = await openPane(browser, { message });
    await verdict(page);
    await dismiss(page, 'Record number', 'Not what Mailward');
    expect(await page.locator('s').allTextContents()).toEqual(['00482139', '00482139']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take it back');
    await page.keyboard.press('Enter');
    expect(await page.locator('s').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Not a patient's");
    await closePane(page);
  });

  test('lowers nothing while the rest speaks of a patient, which is said', async () => {
    const page = await openPane(browser, {
      message: PHI,
      setting: settingScript({ enforcement: { override: { upTo: 'phi' } } }),
    });
    const before = await verdict(page);
    await dismiss(page, 'Date of birth', 'Not what Mailward');
    await page.getByText('The rest still speaks of a patient').waitFor();
    expect(await verdict(page)).toBe(before);
    await closePane(page);
  });

  test('lets the message go as it is with the same reason, once nothing is left and the sender says so', async () => {
    const page = await openPane(browser, { message: ONE_NUMBER });
    const before = await verdict(page);
    await dismiss(page, 'Record number', "My details, a colleague's");
    await page.getByText('Nothing else in the message').waitFor();
    expect(await verdict(page)).toBe(before);
    expect(await page.evaluate("outlook.sessionData['mailward.override'] ?? null")).toBeNull();
    await page.getByRole('button', { name: 'Send as it is' }).click();
    await page.getByRole('status').getByText('The reason is recorded.').waitFor();
    expect(await page.evaluate("JSON.parse(outlook.sessionData['mailward.override']).justification")).toBe(
      'own-details',
    );
    await closePane(page);
  });

  test('lowers nothing under a policy that permits no override, which is said', async () => {
    const setting = settingScript({ enforcement: { override: { upTo: 'never' } } });
    const page = await openPane(browser, { message: ONE_NUMBER, setting });
    await verdict(page);
    await dismiss(page, 'Record number', 'An example');
    await page.getByText('protects a message like this all the same').waitFor();
    expect(await page.getByRole('button', { name: 'Send as it is' }).count()).toBe(0);
    await closePane(page);
  });

  test('stays said while the message is written on, and is kept nowhere', async () => {
    const page = await openPane(browser, { message: ONE_NUMBER });
    await verdict(page);
    await dismiss(page, 'Record number', 'An example');
    await compose(page, { html: `${ONE_NUMBER.html}<p>More text. MRN 00771204.</p>` });
    await page.locator('mark', { hasText: '00771204' }).waitFor();
    expect(await page.locator('s').allTextContents()).toEqual(['00482139']);
    const kept = await page.evaluate<string>(
      'JSON.stringify([outlook.sessionData, outlook.roamingSettings, localStorage.length])',
    );
    expect(kept).not.toContain('00482139');
    await closePane(page);
  });
});
