import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openNext, openPane, PHI, PLAIN, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const UP_TO_PHI = settingScript({ enforcement: { override: { upTo: 'phi', justification: true } } });

describe.skipIf(browser === null)('the next message under a pinned pane', () => {
  test('is not let through by the reason that was given for the last one, even with the same words', async () => {
    const page = await openPane(browser, { message: PHI, setting: UP_TO_PHI });
    await verdict(page);
    await page.getByRole('button', { name: 'Not about a patient?' }).click();
    await page.getByRole('radio', { name: 'An example or training data' }).check();
    await page.getByRole('button', { name: 'Send as it is' }).click();
    await page.getByRole('status').getByText('The reason is recorded.').waitFor();
    await openNext(page, PHI);
    await page.getByRole('status').getByText('It will go by the secure portal.').waitFor();
    expect(await page.evaluate("outlook.sessionData['mailward.override'] ?? null")).toBeNull();
    await closePane(page);
  });

  test('is read with what lies beside it, not with what lay beside the last one', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    await openNext(page, PLAIN);
    await page.getByRole('status').getByText('Nothing about a patient').waitFor();
    expect(await page.evaluate("outlook.calls.filter((name) => name === 'notes').length")).toBe(2);
    await closePane(page);
  });

  test("finds nothing left out that was not a patient's in the last one", async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    const kind = page.locator('details', { hasText: 'Record number' });
    await kind.locator('summary').click();
    await kind.getByRole('button', { name: "Not a patient's" }).click();
    await page.getByRole('radio', { name: 'Not what Mailward' }).check();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.locator('s').waitFor();
    await openNext(page, PHI);
    await page.getByRole('status').getByText('About a patient').waitFor();
    await kind.locator('summary').click();
    await kind.locator('mark').waitFor();
    expect(await page.locator('s').count()).toBe(0);
    await closePane(page);
  });

  test('shows no late verdict about the last one, and is followed on', async () => {
    const page = await openPane(browser, { message: { ...PHI, delay: 150 } });
    await page.getByText('Checking the message').waitFor();
    await openNext(page, PLAIN);
    await page.getByRole('status').getByText('Nothing about a patient').waitFor();
    await page.waitForTimeout(2_500);
    expect(await verdict(page)).toContain('Nothing about a patient');
    await compose(page, PHI);
    await page.getByRole('status').getByText('About a patient').waitFor();
    await closePane(page);
  });

  test('is shown in the language that was chosen', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    await page.getByRole('button', { name: 'Español' }).click();
    await openNext(page, PLAIN);
    await page.getByRole('status').getByText('No se encontró nada sobre un paciente.').waitFor();
    await closePane(page);
  });

  test('may be none at all, and then another one', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    await page.evaluate("Office.context.mailbox.item = null; outlook.fire('item')");
    await page.getByText('Open a message to see how it came.').waitFor();
    expect(await page.textContent('main')).not.toMatch(/About a patient|00482139/);
    await openNext(page, PHI);
    await page.getByRole('status').getByText('About a patient').waitFor();
    await closePane(page);
  });
});
