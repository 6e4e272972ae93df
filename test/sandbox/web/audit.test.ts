import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox({ withTrail: true });

const kinds = (page: Page) =>
  page.locator('.audit-table tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));

describe.skipIf(sandbox === null)('The Audit tab', { timeout: 60_000 }, () => {
  afterAll(async () => {
    expect(sandbox?.troubles).toEqual([]);
    await sandbox?.close();
  });

  test('shows what Outlook sent to the collector as it comes, without a word of the message', async () => {
    const page = await sandbox?.page();
    if (page === undefined) throw new Error('there is no browser');
    await page.click('[data-draft="patient-letter"]');
    await page.click('.outlook .send');
    await page.waitForSelector('.outlook .info-bar.success');
    await page.getByRole('tab', { name: 'Outlook' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-audit');
    await page.locator('.audit-table tbody tr').first().waitFor();
    expect(await kinds(page)).toContain('send');
    await page.locator('.audit-table summary').first().press('Enter');
    const event = JSON.parse((await page.locator('.audit-table pre').first().textContent()) ?? '');
    expect(event).toMatchObject({
      class_uid: 2006,
      unmapped: { kind: 'send', outcome: 'sent', client: 'outlook-web', protection: 'portal' },
    });
    expect(JSON.stringify(event)).not.toMatch(/subject|Delgado|diabetes|metformin|A1c/i);
    expect(await accessibilityTroubles(page)).toEqual([]);
    const [report] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open the report' }).press('Enter'),
    ]);
    await report.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 });
    expect(await report.getByText('northfield-clinic.example').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('shows what Gmail recorded once its home card is opened, in Spanish and in the dark', async () => {
    const page = await sandbox?.page({ locale: 'es-ES', colorScheme: 'dark' });
    if (page === undefined) throw new Error('there is no browser');
    await page.click('[data-tab=gmail]');
    await page.click('[data-draft="patient-letter"]');
    await page.click('.gmail .command-bar button:has-text("Revisar este mensaje")');
    await page.locator('.panel-card').getByRole('button', { name: 'Enviar', exact: true }).click();
    await page.waitForSelector('.gmail .info-bar.success');
    await page.evaluate(() =>
      fetch('/api/gmail/add-on', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ locale: 'es', call: { call: 'homepage' } }),
      }),
    );
    await page.click('[data-tab=audit]');
    await page.getByText('gmail', { exact: true }).first().waitFor();
    expect(await page.getByRole('heading', { name: 'Auditoría' }).count()).toBe(1);
    expect(await accessibilityTroubles(page)).toEqual([]);
    await page.context().close();
  });
});
