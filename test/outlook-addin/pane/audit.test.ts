import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const kept = (page: Page) =>
  page.evaluate<string[]>(
    'Object.keys(localStorage).filter((key) => /audit.[0-9]/.test(key)).map((key) => localStorage[key])',
  );

describe.skipIf(browser === null)('the audit trail in the pane', () => {
  test('a false alarm is reported by keyboard, recorded by rules without a word, and offered once', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript() });
    const before = await verdict(page);
    const link = page.getByRole('button', { name: 'Report a false alarm' });
    await link.press('Enter');
    await page.getByText('It is recorded which rules may be wrong').waitFor();
    expect(await link.count()).toBe(0);
    expect(await verdict(page)).toBe(before);
    const [event = '{}', ...others] = await kept(page);
    expect(others).toEqual([]);
    expect(JSON.parse(event)).toMatchObject({ unmapped: { kind: 'false-alarm', exposure: 'phi', outcome: null } });
    expect(JSON.parse(event).unmapped.rules.length).toBeGreaterThan(2);
    expect(event).not.toMatch(/Maria|Gonzalez|00482139|diabetes|04\/12|Friday/);
    await closePane(page);
  });

  test('another message in the same pane can be reported too, and one of which nothing was found not', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript() });
    await verdict(page);
    await page.getByRole('button', { name: 'Report a false alarm' }).click();
    await page.getByText('It is recorded which rules may be wrong').waitFor();
    await compose(page, { html: '<p>Robert Miller, DOB 01/02/1970, MRN 00771200, has asthma.</p>' });
    await page.getByRole('button', { name: 'Report a false alarm' }).waitFor();
    expect(await page.getByText('It is recorded which rules may be wrong').count()).toBe(0);
    await compose(page, { html: '<p>Parking.</p>' });
    await page.getByRole('button', { name: 'Report a false alarm' }).waitFor({ state: 'detached' });
    await closePane(page);
  });

  test('the foot says where records stay as long as the policy names no collector, in both languages', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript() });
    await verdict(page);
    await page.getByText('stays on this computer').waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByText('queda en este equipo').waitFor();
    await closePane(page);
    const endpoint = 'https://collector.northfield-clinic.example/v1/logs';
    const shipping = await openPane(browser, { message: PHI, setting: settingScript({ audit: { endpoint } }) });
    await verdict(shipping);
    expect(await shipping.getByText('stays on this computer').count()).toBe(0);
    await closePane(shipping);
  });

  test('nothing is there to report where nothing was found', async () => {
    const page = await openPane(browser, { setting: settingScript() });
    await verdict(page);
    expect(await page.getByRole('button', { name: 'Report a false alarm' }).count()).toBe(0);
    await closePane(page);
  });
});
